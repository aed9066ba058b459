/** What the sandbox is asked for; it answers with a Result. */
export type Job =
  | { readonly what: 'document'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly what: 'sheet'; readonly bytes: Uint8Array }
  | { readonly what: 'warm-up' };

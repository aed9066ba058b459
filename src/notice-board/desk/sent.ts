import type { Problem } from '../../platform/web/form.tsx';

/** What the sent form said, where it comes back with something to mend. */
export type Sent = {
  /** The address it was sent to. */
  readonly to: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

/** One paragraph of a minutes section (§) as the generator sets it. */
export type Written = {
  readonly heading: string;
  readonly caseNumber?: string;
  /** Sub-heading → its paragraphs; a paragraph that begins with "att " is set as an entry of a list. */
  readonly sections: readonly (readonly [title: string, paragraphs: readonly string[]])[];
};

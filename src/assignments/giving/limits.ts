import type { AssignmentTexts } from '../sv.ts';

/** The most characters of a description, a report-back, a reason or a decision's words. */
export const longestText = 20_000;
/** The most characters of what an assignment is, which is its title. */
export const longestTitle = 500;

/** What is wrong with a text that is too long: the limit, and how many characters there are. */
export const overLimit = (
  field: string,
  text: string,
  words: Pick<AssignmentTexts['problem'], 'tooLong' | 'tooLongTitle'>,
  most = longestText,
): { readonly field: string; readonly sentence: string } | false =>
  text.length > most && {
    field,
    sentence:
      most === longestTitle ? words.tooLongTitle(most, text.length) : words.tooLong(most, text.length),
  };

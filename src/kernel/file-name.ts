/** Control characters (NUL among them, which no database holds), line ends, half characters, and signs that turn the reading order. */
const unfit = /\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|(?![\u200e\u200f\u061c])\p{Bidi_Control}/gu;

/** A file's name or path as it can be stored and shown: in one line, composed; '–' for one that holds nothing. */
export const cleanFileName = (name: string): string => name.replace(unfit, '').normalize('NFC').trim() || '–';

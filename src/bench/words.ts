/** Words of invented administrative prose; position decides how often a word is met. */
export const common = [
  'ärendet',
  'verksamheten',
  'förvaltningen',
  'nämnden',
  'enheten',
  'uppföljning',
  'redovisning',
  'arbetet',
  'medarbetare',
  'resultatet',
  'kostnaden',
  'perioden',
  'planen',
  'underlaget',
  'samverkan',
  'kvaliteten',
] as const;
/** Met in about one text of eight. */
export const inEight = 'kontinuitet';
/** Met in about one text of a hundred. */
export const inHundred = 'fältarbete';
/** Met in a handful of texts. */
export const rare = 'tullhusbryggan';

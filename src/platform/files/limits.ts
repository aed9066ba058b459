const MB = 1024 * 1024;

/** What a file may cost; a file beyond any of these is refused with a sentence, never read in part. */
export const limits = {
  /** Bytes of the file as it comes. */
  uploadBytes: 25 * MB,
  /** Unpacked bytes for each packed one, once an entry is larger than `freeEntryBytes`. */
  inflateRatio: 200,
  freeEntryBytes: MB,
  entryBytes: 50 * MB,
  entries: 2000,
  /** Elements, groups or tables inside each other. */
  xmlDepth: 400,
  /** Elements that a page may make. */
  elements: 200_000,
  /** Letters inside each other, parts of a letter inside each other, and attachments of one letter. */
  letterDepth: 3,
  partDepth: 40,
  attachments: 100,
  pages: 500,
  /** UTF-16 units of extracted text. */
  characters: 4_000_000,
  sheetRows: 20_000,
  sheetColumns: 200,
  /** What one document may propose: items, names, facts of them all, and facts of one item. */
  items: 2000,
  names: 2000,
  facts: 5000,
  factsOfItem: 500,
  /** Of the process that opens a file and understands it. */
  heapMegabytes: 384,
  residentBytes: 500 * MB,
  wallMs: 60_000,
  understandMs: 20_000,
  /** To read the letters of one page from its picture. */
  pageMs: 60_000,
  /** Files that wait for their turn. */
  waiting: 16,
} as const;

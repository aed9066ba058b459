/** Groups that hold no text of the document: tables of looks, pictures, comments, field codes, second copies. */
export const silent = new Set(
  (
    'colortbl info pict fldinst listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping ' +
    'datastore latentstyles xmlnstbl bkmkstart bkmkend annotation atnid atnauthor atndate atnref atrfstart atrfend ' +
    'atntime atnicn atnparent xe tc tcn rxe nonesttables shprslt objdata objclass objname objalias nonshppict shppict ' +
    'filetbl template userprops docvar mmathPr pn falt panose fname background ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
    'aftncn pgdsctbl passwordhash sp sn sv formfield pnseclvl protusertbl keycode password'
  ).split(' '),
);

/** Groups of text that a program may leave out if it does not know them; we do. */
export const knownStarred = new Set([
  'shpinst',
  'ud',
  'txfieldtext',
  'nesttableprops',
  'cs',
  'ts',
  'ds',
  'tx',
]);

/** Groups whose paragraphs stand elsewhere than where they are written. */
export const elsewhere: Record<string, 'head' | 'foot' | 'note' | 'box'> = {
  header: 'head',
  headerl: 'head',
  headerr: 'head',
  headerf: 'head',
  footer: 'foot',
  footerl: 'foot',
  footerr: 'foot',
  footerf: 'foot',
  footnote: 'note',
  shptxt: 'box',
  dptxbxtext: 'box',
};

/** Words and signs that print something. */
export const printing: Record<string, string> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};

import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

export const documentChecks: readonly Check[] = [
  ...knotChecks('document', 'document'),
  {
    name: 'document-changed',
    sentence: 'Dokument vars innehåll saknas eller inte längre är det som lades in.',
    sql: `select d.name || ' (' || d.id || ')' as what from document d left join document_content c using (id)
      where c.id is null or length(c.bytes) <> d.size or encode(sha256(c.bytes), 'hex') <> d.sha256`,
  },
  {
    name: 'span-beside-text',
    sentence: 'Källställen som inte ligger i sitt dokuments text.',
    sql: `select s.id::text as what from source_span s join document d on d.id = s.document_id
      where d.extracted is not null and (s.text <> '' and strpos(d.extracted, s.text) = 0)`,
  },
];

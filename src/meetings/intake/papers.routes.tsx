import { readDay } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { seeOther } from '../../platform/web/show.tsx';
import { tooLong } from '../for-change.routes.tsx';
import { paperKinds, paperLengths } from '../papers/paper.ts';
import type { HandedToPapers } from '../papers/papers.routes.tsx';
import { paperTexts } from '../papers/texts.ts';
import { intakeAddress } from './addresses.ts';
import { forMatter, page } from './for-matter.routes.tsx';
import { whyCannotEdit } from './intake.ts';
import { intakeStore } from './intake.store.ts';

/** Papers that are collected while the matter is prepared. */
export const intakePaperRoutes = (handed: HandedToPapers) =>
  routes()
    .post('/beredningslista/:id/underlag', (c) =>
      forMatter(c, whyCannotEdit, async (matter, actor) => {
        const { text, typed, file } = form(c);
        const paper = paperTexts[c.get('locale')];
        const kind = paperKinds.find((one) => one === text('typ'));
        const dated = readDay(text('daterad'));
        const problems: Problem[] = [
          ...(text('namn') === '' ? [{ field: 'namn', sentence: paper.noName }] : []),
          ...(kind ? [] : [{ field: 'typ', sentence: paper.noKind }]),
          ...(text('daterad') !== '' && !dated ? [{ field: 'daterad', sentence: paper.noDay }] : []),
          ...tooLong(c, typed, paperLengths),
        ];
        if (!kind || problems.length > 0) return page(c, matter, { typed, problems });
        const upload = file('fil');
        const kept = { addedBy: actor.person, day: c.get('today'), bodyId: matter.bodyId } as const;
        const document =
          upload && (await handed.keepDocument(c.get('db'), { ...upload, ...kept, visibility: 'draft' }));
        const added = { name: text('namn'), kind, dated, origin: text('ursprung') };
        await intakeStore(c.get('db')).addPaper(matter.id, added, document);
        return seeOther(c, intakeAddress(matter.id), paper.added);
      }),
    )
    .post('/beredningslista/:id/underlag/bort', (c) =>
      forMatter(c, whyCannotEdit, async (matter) => {
        const row = readId(form(c).text('rad'));
        if (row) await intakeStore(c.get('db')).removePaper(matter.id, row);
        return seeOther(c, intakeAddress(matter.id), paperTexts[c.get('locale')].removed);
      }),
    );

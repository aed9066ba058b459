import type { Calendar } from '../../kernel/calendar.ts';
import type { ScannedPage } from '../../kernel/scanned-page.ts';
import { recognisePage, understandScan } from '../../reader/scans.store.ts';
import { watchPeak } from './children.job.ts';
import { makeDocument } from './documents.ts';
import { picturesOf } from './letters/scan.job.ts';
import { addTo, emptyScore, meanF1 } from './score.ts';

/** Reads scans of invented protocols page by page: seconds a page, memory, and how much is understood of them. */
export async function printScans(calendar: Calendar, quick: boolean): Promise<void> {
  const score = emptyScore();
  const peak = watchPeak();
  const seconds: number[] = [];
  const layouts = quick ? ['banded'] : ['banded', 'classic', 'city', 'extract'];
  for (const [at, layout] of layouts.entries()) {
    const { bytes, pages: count, gold } = makeDocument({ seed: at + 1, layout, format: 'pdf', matters: 2 });
    const pages: ScannedPage[] = [];
    for (const [sheet, picture] of (await picturesOf(bytes, count)).entries()) {
      const since = performance.now();
      const read = await recognisePage(picture, 1);
      seconds.push((performance.now() - since) / 1000);
      if (read.ok) pages.push({ ...read.value, page: sheet + 1 });
    }
    const understood = await understandScan(`${layout}.png`, pages, { calendar });
    if (understood.ok) addTo(score, gold, understood.value.proposal);
    else console.log(`${layout}: ${understood.problem}`);
  }
  seconds.sort((one, other) => one - other);
  const [median = 0, slowest = 0] = [seconds[Math.floor(seconds.length / 2)], seconds.at(-1)];
  console.log(
    `\nSkannade sidor: ${seconds.length}, ${median.toFixed(1)} s/sida (median), ${slowest.toFixed(1)} s den långsammaste (gräns 60 s), ` +
      `största barnets minne ${peak.stop().toFixed(0)} MB, F1 ${(100 * (meanF1(score) ?? 0)).toFixed(1)}`,
  );
}

import type { Calendar } from '../../kernel/calendar.ts';
import type { ScannedPage } from '../../kernel/scanned-page.ts';
import { pageImage } from '../../platform/files/pages.ts';
import { recognisePage, understandScan } from '../../reader/scans.store.ts';
import { watchPeak } from './children.job.ts';
import { makeDocument } from './documents.ts';
import type { Gold } from './gold.ts';
import { addTo, emptyScore, meanF1 } from './score.ts';

/** As wide as a page is drawn before it is read; about 190 dots an inch on A4. */
const width = 1600;

/** A document as a scan: every page of its pdf drawn to a picture. Throws when a page of our own cannot be drawn. */
export async function scanOf(seed: number, layout: string): Promise<{ pictures: Uint8Array[]; gold: Gold }> {
  const { bytes, pages, gold } = makeDocument({ seed, layout, format: 'pdf', matters: 2 });
  const pictures: Uint8Array[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const drawn = await pageImage(bytes, page, width);
    if (!drawn.ok) throw new Error(`a page could not be drawn: ${drawn.problem}`);
    pictures.push(drawn.value.bytes);
  }
  return { pictures, gold };
}

/** Reads scans of invented protocols page by page: seconds a page, memory, and how much is understood of them. */
export async function printScans(calendar: Calendar, quick: boolean): Promise<void> {
  const score = emptyScore();
  const peak = watchPeak();
  const seconds: number[] = [];
  const layouts = quick ? ['banded'] : ['banded', 'classic', 'city', 'extract'];
  for (const [seed, layout] of layouts.entries()) {
    const { pictures, gold } = await scanOf(seed + 1, layout);
    const pages: ScannedPage[] = [];
    for (const [at, picture] of pictures.entries()) {
      const since = performance.now();
      const read = await recognisePage(picture, 1);
      seconds.push((performance.now() - since) / 1000);
      if (read.ok) pages.push({ ...read.value, page: at + 1 });
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

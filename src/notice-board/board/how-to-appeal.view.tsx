import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { boardAddress } from '../addresses.ts';
import type { BoardSetting } from '../settings.ts';
import { noticeTexts } from '../texts.ts';
import { courtOf, howToAppeal } from './how-to-appeal.ts';

/** The permanent page on how decisions are appealed (KL 8:10 p 5). */
export function HowToAppealPage({ setting }: { setting: BoardSetting }) {
  const words = useWords(howToAppeal);
  const { board } = useWords(noticeTexts);
  return (
    <Page title={words.title} crumbs={[{ title: board, address: boardAddress }]}>
      <HowToAppeal setting={setting} />
      <p>{words.other}</p>
    </Page>
  );
}

/** The same, on a notice that may be appealed. */
export function HowToAppeal({ setting }: { setting: BoardSetting }) {
  const words = useWords(howToAppeal);
  const court = courtOf(setting, words);
  return (
    <>
      <p>{words.intro(court)}</p>
      <p>{words.who}</p>
      <p>{words.when}</p>
      <p>{words.holdsTitle}</p>
      <ul>
        {words.holds.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{words.grounds}</p>
      <p>
        {words.where} {court}
        {setting.courtAddress ? ':' : '.'}
      </p>
      {setting.courtAddress && <p class="running">{setting.courtAddress}</p>}
    </>
  );
}

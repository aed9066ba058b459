import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText } from '../../platform/web/table.tsx';
import { boardAddress, screenAddress } from '../addresses.ts';
import type { Notice } from '../notice.ts';
import { noticeTexts } from '../texts.ts';
import { titleOf } from './title.ts';

/** Rows that a screen shows at a time, and seconds before it turns to the next. */
export const screenRows = 8;
export const screenSeconds = 30;

/** The board for a screen in the municipal building (KL 8:9): large, without menus, turning pages only when asked to. */
export function ScreenPage(props: {
  municipality: string;
  notices: readonly Notice[];
  page: number;
  pages: number;
  turning: boolean;
}) {
  const { locale, assets, scheme } = useShell();
  const words = useWords(noticeTexts);
  const title = words.screenTitle(props.municipality);
  return (
    <html lang={locale} {...(scheme === 'auto' ? {} : { 'data-color-scheme': scheme })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="/ikon.svg" type="image/svg+xml" />
      </head>
      <body class="board-screen" data-color="neutral">
        <main>
          <h1>{title}</h1>
          {props.notices.length === 0 && <p>{words.nothingUp}</p>}
          <ol class="screen-notices">
            {props.notices.map((notice) => (
              <li key={notice.id}>
                <span class="screen-title">{titleOf(notice, locale)}</span>
                <span>
                  {words.kind[notice.kind]}
                  {notice.kind !== 'minutes' && ` · ${notice.bodyName}`}
                </span>
                <span>
                  {words.postedOn} <DayText day={notice.postedOn} />.{' '}
                  {notice.appealUntil && (
                    <>
                      {words.lastDay}: <DayText day={notice.appealUntil} />.
                    </>
                  )}{' '}
                  {notice.keptAt && `${words.keptAt}: ${notice.keptAt}.`}
                </span>
              </li>
            ))}
          </ol>
        </main>
        <ScreenFoot {...props} />
      </body>
    </html>
  );
}

function ScreenFoot(props: { page: number; pages: number; turning: boolean }) {
  const words = useWords(noticeTexts);
  const { page, pages, turning } = props;
  return (
    <footer>
      <span>{words.pageOf(page, pages)}</span>
      {pages > 1 && <a href={screenPageAddress(page < pages ? page + 1 : 1, turning)}>{words.nextPage}</a>}
      <a href={screenPageAddress(page, !turning)}>{turning ? words.stopTurning : words.turns}</a>
      <a href={boardAddress}>{words.leaveScreen}</a>
    </footer>
  );
}

export const screenPageAddress = (page: number, turning: boolean): string =>
  `${screenAddress}?sida=${page}${turning ? '&byt=30' : ''}`;

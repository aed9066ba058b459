import type { ComponentChildren } from 'preact';
import { LogLink } from './log-link.tsx';
import { useShell, useWords } from './shell.ts';
import { webTexts } from './texts.ts';

export type Crumb = { readonly title: string; readonly address: string };

/** A whole page: head, navigation, breadcrumbs, content with one h1, and the thread beside it. */
export function Page(props: {
  title: string;
  /** What stands above the heading in small type: kind and state. */
  kicker?: ComponentChildren;
  crumbs?: readonly Crumb[];
  panel?: ComponentChildren;
  actions?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const { locale, assets, scheme, notice } = useShell();
  const words = useWords(webTexts);
  const schemeAttribute = scheme === 'auto' ? {} : { 'data-color-scheme': scheme };
  return (
    <html lang={locale} {...schemeAttribute}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={scheme === 'auto' ? 'light dark' : scheme} />
        <title>{`${props.title} – ${words.product}`}</title>
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="/ikon.svg" type="image/svg+xml" />
        <script type="module" src={assets.script} />
      </head>
      <body data-color="neutral">
        <a class="ds-skip-link" href="#innehall">
          {words.skip}
        </a>
        <Top />
        <div class={props.panel ? 'sheet with-panel' : props.wide ? 'sheet wide' : 'sheet'}>
          {props.crumbs && <Crumbs crumbs={props.crumbs} title={props.title} />}
          <main id="innehall" tabIndex={-1}>
            {notice && (
              <p class="ds-alert" data-color="success" role="status">
                {notice}
              </p>
            )}
            <header class="page-head">
              {props.kicker && <p class="kicker">{props.kicker}</p>}
              <h1 class="ds-heading" data-size="lg">
                {props.title}
              </h1>
              {props.actions && <div class="actions">{props.actions}</div>}
            </header>
            {props.children}
          </main>
          {props.panel && (
            <aside class="panel" aria-label={words.theThread}>
              {props.panel}
            </aside>
          )}
        </div>
        <footer class="foot">
          <p>{words.footer}</p>
          <p>
            <a class="ds-link" href="/protokoll">
              {words.published}
            </a>
          </p>
          <LogLink />
        </footer>
      </body>
    </html>
  );
}

function Top() {
  const { actor, path } = useShell();
  const words = useWords(webTexts);
  return (
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/">
          <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
            <path class="thread" d="M1 15C7 15 7 5 13 5s5 10 9 10 4-4 5-6" />
            <circle class="bead" cx="13" cy="5" r="2.6" />
          </svg>
          {words.product}
        </a>
        <nav aria-label={words.mainMenu}>
          <ul class="menu">
            {Object.entries(words.menu)
              .filter(([address]) => actor || (address !== '/min-trad' && address !== '/las-in'))
              .map(([address, label]) => (
                <li key={address}>
                  <a href={address} aria-current={path.startsWith(address) ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <form class="find" action="/sok" method="get" role="search">
          <input
            class="ds-input"
            type="search"
            name="q"
            aria-label={words.searchAll}
            placeholder={words.search}
          />
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.search}
          </button>
        </form>
        <Account />
      </div>
    </header>
  );
}

function Account() {
  const { actor, path, search, scheme } = useShell();
  const words = useWords(webTexts);
  const here = encodeURIComponent(path + search);
  return (
    <div class="account">
      {actor ? (
        <>
          <a href="/mitt-konto">{actor.name}</a>
          <form action="/logga-ut" method="post">
            <button class="plain" type="submit">
              {words.signOut}
            </button>
          </form>
        </>
      ) : (
        <a href={`/logga-in?vidare=${here}`}>{words.signIn}</a>
      )}
      <a
        href={`/sprak?till=${words.otherLocale}&vidare=${here}`}
        lang={words.otherLocale}
        hreflang={words.otherLocale}
      >
        {words.language}
      </a>
      {scheme !== 'dark' && <SchemeLink to="dark" auto={scheme === 'auto'} label={words.dark} />}
      {scheme !== 'light' && <SchemeLink to="light" auto={scheme === 'auto'} label={words.light} />}
    </div>
  );
}

/** The way to the other appearance; where the computer decides, only its opposite is shown. */
function SchemeLink(props: { to: 'dark' | 'light'; auto: boolean; label: string }) {
  const { path, search } = useShell();
  return (
    <a
      class={props.auto ? `to-${props.to}` : undefined}
      href={`/utseende?till=${props.to}&vidare=${encodeURIComponent(path + search)}`}
    >
      {props.label}
    </a>
  );
}

function Crumbs(props: { crumbs: readonly Crumb[]; title: string }) {
  const words = useWords(webTexts);
  return (
    <nav class="ds-breadcrumbs" aria-label={words.youAreHere}>
      <ol>
        {props.crumbs.map((crumb) => (
          <li key={crumb.address}>
            <a class="ds-link" href={crumb.address}>
              {crumb.title}
            </a>
          </li>
        ))}
        <li>
          <a class="ds-link" aria-current="page" href="#innehall">
            {props.title}
          </a>
        </li>
      </ol>
    </nav>
  );
}

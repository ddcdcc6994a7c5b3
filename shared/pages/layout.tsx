import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { THEME } from '../mail/theme.ts';
import { SCRIPT_URL, STYLE_URL } from './asset-urls.ts';
import { formTokenOf } from './form-token.ts';
import { FormToken } from './form-token-context.ts';
import { KNOWN_PATH } from './known/known-paths.ts';
import { PostedForm } from './page-parts.tsx';
import type { PageVoice } from './page-voice.ts';
import {
  AGAIN_PATH,
  BOUGHT_PATH,
  CARDS_PATH,
  CASES_PATH,
  CONVERSATION_PATH,
  FRONT_PATH,
  GIFTS_PATH,
  isWithin,
  ME_PATH,
  MY_DATA_PATH,
  PEOPLE_PATH,
  PERMISSIONS_PATH,
  PHOTOS_PATH,
  PROPOSALS_PATH,
  SHEET_PATH,
  SIGN_IN_PATH,
  SIGN_OUT_PATH,
} from './paths.ts';
import { REGULARS_PATH } from './regular-paths.ts';

export type LayoutProps = {
  readonly voice: PageVoice;
  /** Of the browser's tab; the shop's name follows it. */
  readonly title: string;
  /** The token of whoever is signed in; links and forms depend on it. */
  readonly session: string | undefined;
  /** The page's own address, to mark where one is. */
  readonly path?: string | undefined;
  /** Calendars and sheets need room; text is read best in one narrow column. */
  readonly isWide?: boolean | undefined;
  /** Instead of a customer's places and sign-out, on pages for others. */
  readonly places?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** What is around every page. */
export const Layout = ({ voice, title, session, path, isWide, ...props }: LayoutProps) => {
  const { places, children } = props;
  const { shop, says, formats } = voice;
  return (
    <html lang={formats.locale} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{`${title} · ${shop.name}`}</title>
        <link rel="stylesheet" href={STYLE_URL} />
        <link rel="icon" href={ICON} />
        <script src={SCRIPT_URL} defer />
      </head>
      <body class={isWide === true ? 'roomy' : undefined} data-busy={says.problems.busy.title}>
        <FormToken.Provider value={session === undefined ? undefined : formTokenOf(session)}>
          <a class="skip" href="#content">
            {says.nav.skip}
          </a>
          <header class="wide top">
            <a class="shop" href={FRONT_PATH}>
              {shop.name}
            </a>
            <nav class="nav" aria-label={says.nav.label}>
              {places ??
                (session === undefined ? (
                  <a href={SIGN_IN_PATH}>{says.nav.signIn}</a>
                ) : (
                  <OwnLinks voice={voice} path={path} />
                ))}
            </nav>
          </header>
          <div class="wide">
            <main class="sheet" id="content">
              {children}
            </main>
          </div>
          <footer class="wide foot small">
            <span>{shop.name}</span>
            {session === undefined || places !== undefined ? null : <SignOut voice={voice} />}
          </footer>
        </FormToken.Provider>
      </body>
    </html>
  );
};

const OwnLinks = ({ voice: { says }, path = '' }: Pick<LayoutProps, 'voice' | 'path'>) => {
  const places = [
    [GIFTS_PATH, says.nav.gifts],
    [SHEET_PATH, says.nav.order],
    [PEOPLE_PATH, says.nav.people],
    [CONVERSATION_PATH, says.nav.conversation],
    [CARDS_PATH, says.nav.paying],
    [ME_PATH, says.nav.me],
  ] as const;
  return (
    <ul>
      {places.map(([href, label]) => (
        <li>
          <a href={href} aria-current={isIn(path, href) ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Pages that a place leads to, though their addresses do not say so. */
const LED_TO: Readonly<Record<string, readonly string[]>> = {
  [GIFTS_PATH]: [AGAIN_PATH, REGULARS_PATH],
  [CONVERSATION_PATH]: [PHOTOS_PATH, PROPOSALS_PATH, CASES_PATH],
  [ME_PATH]: [BOUGHT_PATH, KNOWN_PATH, PERMISSIONS_PATH, MY_DATA_PATH],
};

function isIn(path: string, place: string): boolean {
  return [place, ...(LED_TO[place] ?? [])].some((each) => isWithin(path, each));
}

const SignOut = ({ voice: { says } }: Pick<LayoutProps, 'voice'>) => (
  <PostedForm action={SIGN_OUT_PATH}>
    <button class="plain" type="submit">
      {says.nav.signOut}
    </button>
  </PostedForm>
);

/** A parcel with its ribbon. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="9" width="26" height="20" rx="2" fill="${THEME.light.button}"/><path d="M14 9h4v20h-4zM3 16h26v4H3z" fill="${THEME.light.card}"/><path d="M16 9C9 10 7 3 11 3s5 6 5 6 1-6 5-6 2 7-5 6z" fill="none" stroke="${THEME.light.button}" stroke-width="2"/></svg>`,
)}`;

/** The whole document of a page. */
export function pageText(props: LayoutProps): string {
  return `<!doctype html>${renderToString(<Layout {...props} />)}`;
}

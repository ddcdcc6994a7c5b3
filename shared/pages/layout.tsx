import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { THEME } from '../mail/theme.ts';
import type { PageVoice } from './page-voice.ts';
import { FRONT_PATH, GIFTS_PATH, SIGN_IN_PATH, SIGN_OUT_PATH } from './paths.ts';
import { STYLE_URL } from './style-sheet.ts';

export type LayoutProps = {
  readonly voice: PageVoice;
  /** Of the browser's tab; the shop's name follows it. */
  readonly title: string;
  readonly isSignedIn: boolean;
  readonly children: ComponentChildren;
};

/** What is around every page. */
export const Layout = ({ voice, title, isSignedIn, children }: LayoutProps) => {
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
      </head>
      <body>
        <a class="skip" href="#content">
          {says.nav.skip}
        </a>
        <header class="wide top">
          <a class="shop" href={FRONT_PATH}>
            {shop.name}
          </a>
          <nav class="nav">
            {isSignedIn ? <OwnLinks voice={voice} /> : <SignInLink voice={voice} />}
          </nav>
        </header>
        <div class="wide">
          <main class="sheet" id="content">
            {children}
          </main>
        </div>
        <footer class="wide foot small">{shop.name}</footer>
      </body>
    </html>
  );
};

const OwnLinks = ({ voice: { says } }: { voice: PageVoice }) => (
  <>
    <a href={GIFTS_PATH}>{says.nav.gifts}</a>
    <form method="post" action={SIGN_OUT_PATH}>
      <button class="plain" type="submit">
        {says.nav.signOut}
      </button>
    </form>
  </>
);

const SignInLink = ({ voice: { says } }: { voice: PageVoice }) => (
  <a href={SIGN_IN_PATH}>{says.nav.signIn}</a>
);

/** A parcel with its ribbon. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="9" width="26" height="20" rx="2" fill="${THEME.light.button}"/><path d="M14 9h4v20h-4zM3 16h26v4H3z" fill="${THEME.light.card}"/><path d="M16 9C9 10 7 3 11 3s5 6 5 6 1-6 5-6 2 7-5 6z" fill="none" stroke="${THEME.light.button}" stroke-width="2"/></svg>`,
)}`;

/** The whole document of a page. */
export function pageText(props: LayoutProps): string {
  return `<!doctype html>${renderToString(<Layout {...props} />)}`;
}

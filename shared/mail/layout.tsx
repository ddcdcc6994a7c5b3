import { renderToString } from 'preact-render-to-string';
import type { Block, Link } from './building-blocks.tsx';
import { airmail, THEME, TONES } from './theme.ts';

export type LetterParts = {
  readonly subject: string;
  /** What an inbox shows after the subject. */
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Who sends this and why, on the last lines. */
  readonly footer: readonly string[];
  /** How to get no more of these; for what was not promised. */
  readonly leave?: Link;
  /** Where it says why this came; not in what was asked for a moment ago. */
  readonly why?: Link;
};

export type Sheet = LetterParts & { readonly shopName: string; readonly locale: string };

const { dark, sans, serif } = THEME;

// Mail programs that know dark mode take these; the others keep the inline colours.
const STYLES = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0}
h1{text-wrap:balance}
p,td{text-wrap:pretty}
@media (max-width:480px){
.pad{padding-left:22px!important;padding-right:22px!important}
.half{display:block!important;width:auto!important;padding:0!important}
.second{border-left:0!important;padding-top:18px!important}
.fact{width:92px!important;padding-right:12px!important}
.title{font-size:25px!important;line-height:33px!important}
}
@media (prefers-color-scheme:dark){
.page{background-color:${dark.page}!important}
.sheet{background-color:${dark.sheet}!important}
.card{background-color:${dark.card}!important}
.notice{background-color:${dark.notice}!important;border-color:${dark.accent}!important}
.ink{color:${dark.ink}!important}
.soft{color:${dark.soft}!important}
.rule{border-color:${dark.rule}!important}
.accent{color:${dark.accent}!important}
.stamp{border-color:${dark.accent}!important}
.mark{border-color:${dark.soft}!important}
.button,.ribbon{background-color:${dark.button}!important}
.paper{background-color:${dark.paper}!important}
.airmail{background-image:${airmail(dark)}!important}
}`;

/** Outlook on Windows knows no max-width: it alone gets a table of fixed width around the sheet. */
const OUTLOOK_OPEN =
  '<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->';
const OUTLOOK_CLOSE = '<!--[if mso]></td></tr></table><![endif]-->';

/** Keeps the first words of the letter out of the inbox's preview line. */
const PREHEADER_END = '\u200c\u00a0'.repeat(60);

export function htmlOf(sheet: Sheet): string {
  const inner = renderToString(<SheetTable {...sheet} />);
  const document = (
    <html lang={sheet.locale} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="x-apple-disable-message-reformatting" content="" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{sheet.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
      </head>
      <body class="page" style={{ ...TONES.page, margin: 0, padding: 0 }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden', fontSize: 1 }}>
          {sheet.preheader}
          {PREHEADER_END}
        </div>
        <table
          role="presentation"
          class="page"
          width="100%"
          cellPadding="0"
          cellSpacing="0"
          style={TONES.page}
        >
          <tbody>
            <tr>
              <td
                align="center"
                style={{ padding: '28px 10px' }}
                dangerouslySetInnerHTML={{ __html: `${OUTLOOK_OPEN}${inner}${OUTLOOK_CLOSE}` }}
              />
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(document)}`;
}

export function textOf({ title, blocks, footer, leave, why, shopName }: Sheet): string {
  const parts = [
    title,
    ...blocks.map(({ text }) => text),
    `-- \n${[shopName, ...footer].join('\n')}`,
    ...(leave === undefined ? [] : [`${leave.label}:\n${leave.url}`]),
    ...(why === undefined ? [] : [`${why.label}\n${why.url}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const SheetTable = ({ shopName, title, blocks, footer, ...links }: Sheet) => (
  <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={sheetStyle}>
    <tbody>
      <tr>
        <td align="center" style={{ padding: '4px 0 22px' }}>
          <span class="soft" style={shopNameStyle}>
            {shopName}
          </span>
        </td>
      </tr>
      <tr>
        <td
          class="sheet pad"
          style={{ ...TONES.sheet, padding: '40px 44px 20px', borderRadius: 4 }}
        >
          <h1 class="ink title" style={titleStyle}>
            {title}
          </h1>
          {blocks.map(({ html }) => html)}
        </td>
      </tr>
      <tr>
        <td class="pad" style={{ padding: '22px 44px 8px' }}>
          {footer.map((line) => (
            <p class="soft" style={footerStyle}>
              {line}
            </p>
          ))}
          {[links.leave, links.why].map((link) =>
            link === undefined ? null : <FootLink {...link} />,
          )}
        </td>
      </tr>
    </tbody>
  </table>
);

const FootLink = ({ label, url }: Link) => (
  <p style={footerStyle}>
    <a href={url} class="soft" style={{ ...TONES.soft, textDecoration: 'underline' }}>
      {label}
    </a>
  </p>
);

const sheetStyle = {
  width: '100%',
  maxWidth: 600,
  margin: '0 auto',
  textAlign: 'left',
  // Inherited by all that is inside: a word of 300 letters must not widen the sheet.
  overflowWrap: 'anywhere',
  wordBreak: 'break-word',
} as const;
const shopNameStyle = {
  ...TONES.soft,
  fontFamily: serif,
  fontSize: 19,
  lineHeight: '26px',
  letterSpacing: 0.6,
};
const titleStyle = {
  ...TONES.ink,
  margin: '0 0 22px',
  fontFamily: serif,
  fontSize: 28,
  fontWeight: 400,
  lineHeight: '37px',
} as const;
const footerStyle = {
  ...TONES.soft,
  margin: '0 0 8px',
  fontFamily: sans,
  fontSize: 13,
  lineHeight: '19px',
  textAlign: 'center',
} as const;

import { compile, type FormatCallback } from 'html-to-text';

/** A line of its own where a mail program has put what it quotes, unmarked, into a part of the page. */
export const QUOTE_MARK = '\u0001quoted';

const HTML_LENGTH_MAX = 300_000;

const markQuote: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addLiteral(QUOTE_MARK);
  builder.closeBlock({ trailingLineBreaks: 2 });
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** Yahoo, GMX and WEB.DE, Proton, Outlook on the web and on telephones. */
const QUOTES = [
  'div.yahoo_quoted',
  'div[name="quote"]',
  'div.protonmail_quote',
  'div#divRplyFwdMsg',
  'div#appendonsend',
  'div#mail-editor-reference-message-container',
];
const NOT_WORDS = [
  'img',
  'head',
  'style',
  'script',
  'title',
  'div.gmail_signature',
  'div.moz-signature',
  'pre.moz-signature',
  'div#Signature',
  'div#ms-outlook-mobile-signature',
  'div[style*="display:none"]',
  'span[style*="display:none"]',
];

const convert = compile({
  wordwrap: false,
  limits: {
    maxInputLength: HTML_LENGTH_MAX,
    maxDepth: 60,
    maxChildNodes: 5_000,
    ellipsis: '…',
  },
  formatters: { markQuote },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'hr', options: { length: 3 } },
    ...QUOTES.map((selector) => ({ selector, format: 'markQuote' })),
    ...NOT_WORDS.map((selector) => ({ selector, format: 'skip' })),
  ],
});

/** The words of a page; what is quoted in it begins with `> `, or comes after `QUOTE_MARK`. */
export function htmlAsText(html: string): string {
  return convert(html.slice(0, HTML_LENGTH_MAX));
}

/** `/local/mails/preview`: every letter with sample data, to be looked at without an order. */
import { Language } from '../../shared/customers/customer.ts';
import { mimeMessage } from '../../shared/mail/mime-message.ts';
import { renderSample, SAMPLE_KINDS, type SampleKind } from '../../shared/mail/sample-letters.ts';
import { hostPage } from './host-page.ts';
import { escaped } from './markup.ts';

export const PREVIEW_PATH = '/local/mails/preview';
const PREVIEW = /^\/local\/mails\/preview\/([a-z_]+)\/([a-z]+)(\/source)?$/;
const LANGUAGES = Language.options;

/** The page at a path below `/local/mails/preview`; undefined when there is none. */
export function mailPreview(path: string): string | undefined {
  if (path === PREVIEW_PATH) return indexPage();
  const [, kind, language, source] = PREVIEW.exec(path) ?? [];
  const knownKind = SAMPLE_KINDS.find((known) => known === kind);
  const knownLanguage = LANGUAGES.find((known) => known === language);
  if (knownKind === undefined || knownLanguage === undefined) return undefined;
  const letter = renderSample(knownKind, knownLanguage);
  return source === undefined ? letter.html : sourcePage(knownKind, knownLanguage);
}

function indexPage(): string {
  const rows = SAMPLE_KINDS.map((kind) => {
    const letters = LANGUAGES.map(
      (language) => `<td lang="${language}">${links(kind, language)}</td>`,
    );
    return `<tr><th scope="row">${kind}</th>${letters.join('')}</tr>`;
  });
  const heads = LANGUAGES.map((language) => `<th scope="col">${language}</th>`).join('');
  return hostPage(
    'Letters',
    `<p><a href="/local/">This machine</a></p>
  <h1>Letters</h1>
  <p>Each mail that the shop writes, with sample data.</p>
  <table class="wide"><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

function links(kind: SampleKind, language: Language): string {
  const path = `${PREVIEW_PATH}/${kind}/${language}`;
  const { subject, html } = renderSample(kind, language);
  const kilobytes = Math.ceil(Buffer.byteLength(html) / 1024);
  return `<a href="${path}">${escaped(subject)}</a><br><span class="small">${kilobytes} KB,
    <a href="${path}/source" lang="en">text and headers</a></span>`;
}

/** As it would be sent: what mail programs show of it in plain text, and what they read. */
function sourcePage(kind: SampleKind, language: Language): string {
  const letter = renderSample(kind, language);
  const message = mimeMessage(
    { ...letter, to: 'customer@example.com', kind },
    {
      from: 'The Gift Shop <gifts@shop.example>',
      messageId: 'sample@shop.example',
      date: 'Fri, 20 Nov 2026 10:00:00 +0000',
    },
  );
  const [headers = ''] = Buffer.from(message).toString('utf8').split('\r\n\r\n');
  return hostPage(
    letter.subject,
    `<p><a href="${PREVIEW_PATH}">Letters</a></p>
  <h1 lang="${language}">${escaped(letter.subject)}</h1>
  <h2>Headers</h2><pre>${escaped(headers)}</pre>
  <h2>Plain text</h2><pre lang="${language}">${escaped(letter.text)}</pre>`,
  );
}

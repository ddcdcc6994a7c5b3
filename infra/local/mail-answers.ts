/** `/local/mails/answer`: the mails that were sent, and a form to answer one as its reader would. */
import { randomUUID } from 'node:crypto';
import { hostPage } from './host-page.ts';
import { escaped } from './markup.ts';
import type { Ses, StoredMail } from './ses.ts';

export const ANSWERS_PATH = '/local/mails/answer';
const SHOWN_COUNT = 50;
const TEXT_LENGTH_MAX = 20_000;

export function answerPath(mailId: string): string {
  return `/local/mails/${mailId}/answer`;
}

/** The newest first. */
export function answersPage(ses: Pick<Ses, 'mails'>, isAnswered: boolean): string {
  const rows = ses
    .mails()
    .slice(-SHOWN_COUNT)
    .reverse()
    .map(
      ({ id, email }) =>
        `<tr><td><a href="${escaped(answerPath(id))}">${escaped(email.subject)}</a></td>
        <td>${escaped(email.destination.to.join(', '))}</td></tr>`,
    );
  return hostPage(
    'Answer a mail',
    `<p><a href="/local/">This machine</a></p>
  <h1>Answer a mail</h1>
  ${isAnswered ? '<p><strong>Your answer is on its way.</strong></p>' : ''}
  <p>As its reader would: the answer comes in as by SES, and becomes a part of the dialogue.</p>
  ${rows.length === 0 ? '<p>No mail was sent yet.</p>' : `<table class="wide">${rows.join('\n')}</table>`}`,
  );
}

/** Undefined where answers to such a mail lead nowhere. */
export function answerPage({ id, email }: StoredMail): string {
  return hostPage(
    email.subject,
    `<p><a href="${ANSWERS_PATH}">Other mails</a></p>
  <h1>${escaped(email.subject)}</h1>
  <p class="small">From ${escaped(email.destination.to.join(', '))} to ${escaped(answersTo(email))}</p>
  <form method="post" action="${escaped(answerPath(id))}">
    <p><label for="text">Your answer</label><br>
    <textarea id="text" name="text" rows="6" cols="60" maxlength="${TEXT_LENGTH_MAX}" required autofocus></textarea></p>
    <button>Send</button>
  </form>
  <pre>${escaped(email.body.text ?? '')}</pre>`,
  );
}

/** What a mail program would send, the mail quoted below. */
export function composedAnswer({ email }: StoredMail, text: string, nowMs: number): Buffer {
  const [reader = ''] = email.destination.to;
  const subject = email.subject.replaceAll(/[\r\n]+/g, ' ');
  const date = new Date(nowMs).toUTCString().replace('GMT', '+0000');
  const quoted = (email.body.text ?? '').split(/\r?\n/).map((line) => `> ${line}`);
  const body = [text.slice(0, TEXT_LENGTH_MAX), '', `On ${date}, ${email.from} wrote:`, ...quoted];
  const head = [
    `From: ${reader}`,
    `To: ${answersTo(email)}`,
    `Subject: =?utf-8?B?${Buffer.from(`Re: ${subject}`).toString('base64')}?=`,
    `Date: ${date}`,
    `Message-ID: <${randomUUID()}@localhost>`,
    `In-Reply-To: <${email.messageId}@localhost>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const content = Buffer.from(body.join('\r\n'))
    .toString('base64')
    .replaceAll(/(.{76})/g, '$1\r\n');
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${content}\r\n`);
}

function answersTo({ replyTo, from }: StoredMail['email']): string {
  return replyTo[0] ?? from;
}

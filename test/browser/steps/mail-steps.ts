import { expect } from 'vitest';
import { linkIn } from '../mail-links.ts';
import type { Shopper } from '../shopper.ts';

/** Only ends what hangs: what a mail follows from happens at once, and somewhat later where much is done. */
const COMING_MS_MAX = 120_000;

/** The newest mail with a link to such a place, as soon as it is there. @returns it and that link */
export async function mailWith(shopper: Shopper, email: string, place: string) {
  const find = async () =>
    (await shopper.mailsTo(email)).findLast(({ text }) => text.includes(place));
  await expect.poll(find, { timeout: COMING_MS_MAX, interval: 500 }).toBeDefined();
  const mail = await find();
  if (mail === undefined) throw new Error(`no mail leads to ${place}`);
  return { ...mail, link: linkIn(mail.text, place) };
}

/** As its reader would, on the host's page for that. */
export async function answerMail(shopper: Shopper, mailId: string, text: string): Promise<void> {
  await shopper.open(`/local/mails/${mailId}/answer`);
  await shopper.field('text').fill(text);
  await shopper.press('form[action$="/answer"] button');
}

/** From somebody of whom we know nothing. */
export async function writeAsStranger(shopper: Shopper, to: string, text: string): Promise<void> {
  const raw = [
    'From: Somebody Else <somebody@elsewhere.example>',
    `To: ${to}`,
    'Subject: A question',
    `Message-ID: <${text.length}.${crypto.randomUUID()}@elsewhere.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');
  const answer = await shopper.page.request.post(
    new URL('/local/mails/received', shopper.page.url()).href,
    { data: raw },
  );
  expect(answer.status()).toBe(202);
}

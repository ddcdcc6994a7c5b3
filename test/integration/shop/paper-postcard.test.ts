// A customer who wants paper: from the reminder's hour to the print house and back.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShopClient } from '../../../commands/sixteen-months/shop-client.ts';
import { giftLine } from '../../support/gift-world.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../../support/local-host.ts';
import { printKeyOf } from './shop-support.ts';

const STARTS_AT = '2026-10-31T12:00:00Z';
/** Nine in London, ten days before the delivery, and time for the queues. */
const REMINDED_AT = '2027-02-22T09:20:00Z';

const held: { host?: LocalHost } = {};
beforeAll(async () => {
  held.host = await startLocalHost({ arguments: ['--clock', STARTS_AT] });
}, 240_000);
afterAll(async () => {
  await held.host?.stop();
  removeDataDirs();
});

async function send(path: string, headers: Record<string, string>, method = 'GET', body?: object) {
  const response = await fetch(`${held.host?.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** All that can be read on it, in one line, with every run of spaces as one. */
async function textOf(bytes: ArrayBuffer): Promise<string> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await reading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await reading.destroy();
  return pages.join(' ').replace(/\s+/g, ' ');
}

test('a reminder on paper is printed once, and not mailed', async () => {
  const { host } = held;
  if (host === undefined) throw new Error('the host is started before the test');
  const shop = new ShopClient(host.url);
  const ada = await shop.signIn('ada@example.com', { zone: 'Europe/London' });
  const address = { lines: ['12 St James’s Square'], city: 'London', country: 'GB' };
  const me = { name: 'Ada Lovelace', address: { ...address, postalCode: 'SW1Y 4JH' } };
  const changed = await send('/v1/me', { authorization: `Bearer ${ada}` }, 'PATCH', {
    ...me,
    postcardsBy: 'paper',
  });
  expect(changed.status).toBe(200);
  await shop.saveCard(ada);
  await shop.order(ada, [giftLine()], 'first');
  await shop.advanceTo(REMINDED_AT, () => {});

  const key = { 'x-api-key': await printKeyOf(host) };
  const { body } = await send('/v1/print-jobs', key);
  expect(body.printJobs).toMatchObject([{ kind: 'postcard', format: 'a6' }]);
  const [job] = body.printJobs;
  const pdf = await fetch(job.link);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const text = await textOf(await pdf.arrayBuffer());
  for (const fact of [
    ...['Ada Lovelace', '12 St James’s Square', 'London', 'SW1Y 4JH'],
    ...['Grace Hopper', 'Birthday', 'Many happy returns', '4 March 2027', '2 March', '£'],
  ]) {
    expect(text).toContain(fact);
  }
  expect(text).not.toMatch(/token|1 High Street|ada@example/);

  const mails = await send('/local/mails?to=ada%40example.com', {});
  const subjects = mails.body.map(({ subject }: { subject: string }) => subject).join('\n');
  expect(subjects).not.toContain('Your gift for Grace Hopper');
  // Her session ended in the months between.
  const again = await shop.signIn('ada@example.com', { zone: 'Europe/London' });
  const { gifts } = await shop.gifts(again);
  expect(gifts).toMatchObject([{ state: 'ordered', remindedAt: expect.anything() }]);

  const printed = `/v1/print-jobs/${job.printJobId}/printed`;
  expect(await send(printed, key, 'POST')).toMatchObject({ status: 200 });
  expect(await send(printed, key, 'POST')).toMatchObject({ status: 200 });
  expect((await send('/v1/print-jobs', key)).body.printJobs).toEqual([]);
}, 240_000);

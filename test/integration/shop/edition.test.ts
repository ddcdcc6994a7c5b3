// A new catalogue on the running host: who gave gifts last year gets a form by mail, once; it comes
// back, is keyed in, and counts when its customer says yes.
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { connect } from '../../../commands/connect.ts';
import { runEdition } from '../../../commands/editions/run-edition.ts';
import { ShopClient } from '../../../commands/sixteen-months/shop-client.ts';
import { systemClock, systemIds, systemSecrets } from '../../../commands/system.ts';
import { apiKeyStore } from '../../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../../shared/customers/make-api-key.ts';
import { giftLine } from '../../support/gift-world.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../../support/local-host.ts';

const STARTS_AT = '2026-10-31T12:00:00Z';
/** The parcels are paid and on their way by then, and a day later they are there. */
const PAID_AT = '2026-12-03T12:00:00Z';
const A_YEAR_LATER = '2027-09-01T12:00:00Z';
const MAILED_AT = '2027-09-01T12:10:00Z';
const ASKED_AT = '2027-09-01T12:20:00Z';
const GIVERS = ['ada@example.com', 'grace@example.com', 'emmy@example.com'] as const;
const NO_FORMS = GIVERS[2];

afterAll(removeDataDirs);

const Mails = z.array(
  z.object({
    subject: z.string(),
    text: z.string(),
    attachments: z.array(z.object({ contentType: z.string(), size: z.int() })),
  }),
);

test('an edition reaches every giver once, and a returned form becomes a sheet to confirm', async () => {
  const host = await startLocalHost({ arguments: ['--clock', STARTS_AT] });
  const shop = new ShopClient(host.url);
  const { apiKey, carrier } = await keysOf(host);
  for (const email of GIVERS) await giftsLastYear(shop, host, email);
  await shop.advanceTo(PAID_AT, () => {});
  const { releases } = await shop.releases(carrier);
  for (const { giftId } of releases) await shop.report(carrier, giftId, 'delivered');
  await shop.advanceTo(A_YEAR_LATER, () => {});

  await publish(host, apiKey);
  await shop.advanceTo(MAILED_AT, () => {});
  const [form] = await formMailsTo(host, GIVERS[0]);
  expect(form?.attachments).toMatchObject([{ contentType: 'application/pdf' }]);
  expect(form?.attachments[0]?.size).toBeGreaterThan(5000);
  await publish(host, apiKey);
  await shop.advanceTo(ASKED_AT, () => {});
  const counts = await Promise.all(
    GIVERS.map(async (email) => (await formMailsTo(host, email)).length),
  );
  expect(counts).toEqual(GIVERS.map((email) => (email === NO_FORMS ? 0 : 1)));

  const workFormId = /again\/(wfm_\w+)/.exec(form?.text ?? '')?.[1];
  const staff = (path: string, body?: object) => ask(host, apiKey, `/v1/work-forms/${path}`, body);
  const opened = await staff(`${workFormId}`);
  expect(opened).toMatchObject({ state: 'made', rows: [{ number: 1, deliverOn: '2027-12-05' }] });
  const answers = [{ number: 1, answer: 'change', message: 'With love' }];
  expect(await staff(`${workFormId}/answers`, { answers })).toMatchObject({ state: 'answered' });
  await shop.advanceTo('2027-09-01T12:30:00Z', () => {});
  const asked = (await mailsTo(host, GIVERS[0])).at(-1);
  expect(asked?.text).toContain(`/order/${workFormId}?token=`);
  await host.stop();
}, 300_000);

async function keysOf({ dataDir }: LocalHost) {
  const { table, close } = await connect({ data: dataDir });
  const apiKeys = apiKeyStore({ table, shardCount: 1 });
  const ports = { apiKeys, clock: systemClock, ids: systemIds, secrets: systemSecrets };
  const staff = await makeApiKey(ports, { name: 'staff', scopes: ['staff'] });
  const carrier = await makeApiKey(ports, { name: 'carrier', scopes: ['carrier', 'fulfilment'] });
  close();
  return { apiKey: staff.token, carrier: carrier.token };
}

async function giftsLastYear(shop: ShopClient, { url }: LocalHost, email: string) {
  const token = await shop.signIn(email, { zone: 'Europe/London' });
  await shop.saveCard(token);
  await shop.order(token, [giftLine({ deliverOn: '2026-12-05' })], 'last year');
  if (email !== NO_FORMS) return;
  const declined = await fetch(`${url}/v1/me`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ workFormsBy: 'none' }),
  });
  expect(declined.status).toBe(200);
}

/** As `npm run publish-edition` does, until it is through. */
async function publish({ url, dataDir }: LocalHost, apiKey: string): Promise<void> {
  const lines: string[] = [];
  await runEdition(['Autumn 2027', '--url', url, '--data', dataDir], {
    ...{ fetch, connect, apiKey, print: (line) => lines.push(line) },
    progressStream: process.stderr,
    // It asks as fast as it can: every answer takes its time.
    wait: async () => {},
  });
  expect(lines).toEqual([
    'Autumn 2027 is through: 2 forms for 3 customers, 1 of them without one.',
  ]);
}

async function formMailsTo(host: LocalHost, email: string) {
  return (await mailsTo(host, email)).filter(({ attachments }) => attachments.length > 0);
}

async function mailsTo({ url }: LocalHost, email: string) {
  const response = await fetch(`${url}/local/mails?to=${encodeURIComponent(email)}`);
  return Mails.parse(await response.json());
}

async function ask({ url }: LocalHost, apiKey: string, path: string, body?: object) {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

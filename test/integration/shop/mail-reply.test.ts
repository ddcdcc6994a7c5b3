// A customer answers a mail, on the running host: by SES's rule into the bucket, the bus, the queue and
// the worker, and back into what was said.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ShopClient } from '../../../commands/sixteen-months/shop-client.ts';
import { giftLine } from '../../support/gift-world.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../../support/local-host.ts';

const held: { host?: LocalHost; ada?: string } = {};
const ADA = 'ada@example.com';

type SentMail = { readonly id: string; readonly subject: string; readonly replyTo: string[] };
type Turn = { readonly text: string; readonly channel: string };

beforeAll(async () => {
  const host = await startLocalHost({ arguments: ['--clock', '2026-10-31T12:00:00Z'] });
  const shop = new ShopClient(host.url);
  const ada = await shop.signIn(ADA, { zone: 'Europe/London' });
  await shop.order(ada, [giftLine()], 'first');
  Object.assign(held, { host, ada });
}, 240_000);

afterAll(async () => {
  await held.host?.stop();
  removeDataDirs();
});

const at = (path: string) => `${held.host?.url}${path}`;

async function confirmation(): Promise<SentMail> {
  const mails = await soon(async () => {
    const sent: SentMail[] = await (await fetch(at(`/local/mails?to=${ADA}`))).json();
    return sent.filter(({ replyTo }) => replyTo.length > 0);
  });
  return mails[0] as SentMail;
}

async function turns(): Promise<readonly Turn[]> {
  const headers = { authorization: `Bearer ${held.ada}` };
  const { turns: said } = await (await fetch(at('/v1/me/turns'), { headers })).json();
  return said;
}

/** The host works by itself: asked again until there is something, up to half a minute. */
async function soon<Found>(find: () => Promise<readonly Found[]>): Promise<readonly Found[]> {
  const until = performance.now() + 30_000;
  for (;;) {
    const found = await find();
    if (found.length > 0 || performance.now() > until) return found;
  }
}

describe('an answer to a mail', () => {
  test('goes to an address of the customer’s own; sign-in codes have none', async () => {
    const { replyTo } = await confirmation();
    expect(replyTo.join()).toMatch(
      /reply\+[0-9a-z]{26}-\w{1,10}-[0-9a-f]{20}@reply\.proprietor\.test/,
    );
    const mails: SentMail[] = await (await fetch(at(`/local/mails?to=${ADA}`))).json();
    expect(mails[0]?.replyTo.join()).not.toContain('reply+');
  });

  test('from the page of this machine is a turn, and the quotation is not', async () => {
    const { id } = await confirmation();
    expect(await (await fetch(at('/local/mails/answer'))).text()).toContain(`/local/mails/${id}/`);
    expect(await (await fetch(at(`/local/mails/${id}/answer`))).text()).toContain('<textarea');
    const answered = await fetch(at(`/local/mails/${id}/answer`), {
      method: 'POST',
      body: new URLSearchParams({ text: 'Could it be blue, please?' }),
      redirect: 'manual',
    });
    expect(answered.headers.get('location')).toBe('/local/mails/answer?answered');
    expect(await soon(turns)).toMatchObject([
      { channel: 'mail', text: 'Could it be blue, please?' },
    ]);
  }, 60_000);

  test('handed over whole is a turn; what no rule wants is refused', async () => {
    const { replyTo } = await confirmation();
    const raw = `From: ${ADA}\r\nTo: ${replyTo[0]}\r\nSubject: Re: x\r\n\r\nAnd gift wrapped.\r\n`;
    const post = (body: string) => fetch(at('/local/mails/received'), { method: 'POST', body });
    expect((await post(raw)).status).toBe(202);
    expect((await post('To: somebody@else.example\r\n\r\nHello')).status).toBe(404);
    const second = async () => (await turns()).filter(({ text }) => text === 'And gift wrapped.');
    expect(await soon(second)).toHaveLength(1);
  }, 60_000);
});

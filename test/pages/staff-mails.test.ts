import { describe, expect, test, vi } from 'vitest';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import type { AsideMail } from '../../shared/inbound-mail/aside-mail.ts';
import { asideMailStore } from '../../shared/inbound-mail/aside-mail-store.ts';
import { mailClaimStore } from '../../shared/inbound-mail/mail-claim-store.ts';
import { MemoryInbox } from '../inbound-mail/inbound-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { Clerk, openOffice, SCRIPT, settings, signedIn, world } from './staff-office.ts';

openOffice();

const held = { count: 0, isReady: false };

/** A mail that found nobody; what the functions are handed is in memory. */
async function setAside(facts: Partial<AsideMail> = {}): Promise<AsideMail> {
  if (!held.isReady) {
    const inbox = new MemoryInbox();
    const asideMailResources = { asideMails: () => asideMailStore(settings()) };
    const claims = { mailClaims: () => mailClaimStore(settings()) };
    const inboxResources = { ...asideMailResources, ...claims, inbox: () => inbox };
    vi.doMock('../../functions/runtime/resources-inbox.ts', () => ({ inboxResources }));
    const fileResources = { files: () => new MemoryFiles(world().clock) };
    vi.doMock('../../functions/runtime/resources-files.ts', () => ({ fileResources }));
    held.isReady = true;
  }
  held.count += 1;
  const id = `mai_${String(held.count).padStart(26, '0')}`;
  const mail: AsideMail = {
    ...{ id, version: 0, state: 'open', reason: 'sender_unknown', at: world().clock.now() },
    ...{ from: 'eve@evil.example', fromName: 'Eve', subject: 'A cake stand', isReply: false },
    ...{ text: 'Is it still to be had?', fileNames: ['plan.pdf'], byteCount: 2_400_000 },
    ...{ inboxKey: `inbound/${id}`, sourceId: id, ...facts },
  };
  const saved = await asideMailStore(settings()).save(mail, world().clock.now());
  if (!saved.ok) throw new Error(saved.refusal);
  return mail;
}
const pathOf = ({ id }: AsideMail) => `/staff/mails/${id}`;
const find = ({ id }: AsideMail) => asideMailStore(settings()).find(id);

describe('mails that found nobody', () => {
  test('are shown to the staff with sender, subject, words and why they are here', async () => {
    await setAside();
    const { text } = await (await signedIn()).get('/staff/mails');
    for (const part of ['eve@evil.example', 'Eve', 'A cake stand', 'still to be had', 'plan.pdf']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Nobody here has this address.');
    expect(text).toContain('2.4 MB');
  });

  test('speak German to whoever reads German, and warn of a sender that nobody has proved', async () => {
    await setAside({ reason: 'sender_unverified' });
    const clerk = await signedIn();
    clerk.language = 'de';
    expect((await clerk.get('/staff/mails')).text).toContain('nichts beweist');
  });

  test('hold no script that somebody wrote', async () => {
    await setAside({ subject: SCRIPT, text: SCRIPT, fromName: SCRIPT, fileNames: [SCRIPT] });
    const { text } = await (await signedIn()).get('/staff/mails');
    expect(text).not.toContain(SCRIPT);
    expect(text).toContain('&lt;script');
  });

  test('come in pages, the oldest first', async () => {
    for (let count = 0; count < 26; count += 1) await setAside({ subject: `Mail ${count}` });
    const clerk = await signedIn();
    const { text } = await clerk.get('/staff/mails');
    const [, next = ''] = /href="(\/staff\/mails\?after=[^"]+)"/.exec(text) ?? [];
    expect((await clerk.get(next)).text).toContain('Mail 25');
    expect((await clerk.get('/staff/mails?after=x')).statusCode).toBe(400);
  });
});

describe('dealing with one', () => {
  test('gives it to the customer whose address it is', async () => {
    const customer = await newCustomer(world());
    const mail = await setAside({ text: 'Mine, please.' });
    const clerk = await signedIn();
    const { location } = await clerk.sendOwn(pathOf(mail), { do: 'attach', email: customer.email });
    expect(location).toBe('/staff/mails?notice=attached');
    expect((await clerk.get(location)).text).toContain('part of their conversation now');
    const turns = await turnStore(settings()).page({ customerId: customer.id, limit: 5 });
    expect(turns.items).toMatchObject([
      {
        channel: 'mail',
        text: 'A cake stand\n\nMine, please.\n\n[Not kept from the mail: plan.pdf]',
      },
    ]);
  });

  test.each([
    ['nobody’s address', 'nobody@example.com'],
    ['no address', SCRIPT],
  ])('with %s says so, and no address stands in an address', async (_name, email) => {
    const mail = await setAside();
    const clerk = await signedIn();
    const { location } = await clerk.sendOwn(pathOf(mail), { do: 'attach', email });
    expect(location).toBe('/staff/mails?notice=no_such_customer');
    expect((await clerk.get(location)).text).toContain('role="alert"');
    expect(await find(mail)).toMatchObject({ state: 'open' });
  });

  test('puts it away, once', async () => {
    const mail = await setAside();
    const clerk = await signedIn();
    const put = () => clerk.sendOwn(pathOf(mail), { do: 'away' });
    expect((await put()).location).toBe('/staff/mails?notice=put_away');
    expect((await put()).location).toBe('/staff/mails?notice=put_away');
    const attach = { do: 'attach', email: (await newCustomer(world())).email };
    const { location } = await clerk.sendOwn(pathOf(mail), attach);
    expect(location).toBe('/staff/mails?notice=mail_dealt_with');
  });

  test('that is not there says so', async () => {
    const clerk = await signedIn();
    const gone = await clerk.sendOwn(`/staff/mails/mai_${'9'.repeat(26)}`, { do: 'away' });
    expect(gone.location).toBe('/staff/mails?notice=mail_not_found');
  });

  test('is for the staff alone, and for our own forms', async () => {
    const mail = await setAside();
    const stranger = await new Clerk().signInAs(await newCustomer(world()), world());
    expect((await stranger.get('/staff/mails')).location).toMatch(/staff_session_over/);
    expect((await stranger.post(pathOf(mail), { do: 'away' })).location).toMatch(/session_over/);
    const clerk = await signedIn();
    const crossed = await clerk.sendOwn(pathOf(mail), { do: 'away' }, 'cross-site');
    const forged = await clerk.sendOwn(pathOf(mail), { do: 'away', formToken: 'x' });
    expect([crossed.statusCode, forged.statusCode]).toEqual([403, 403]);
    expect(await find(mail)).toMatchObject({ state: 'open' });
  });
});

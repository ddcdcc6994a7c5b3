import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { everythingText } from '../../shared/pages/my-data/everything-text.tsx';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import { askForExport } from '../../shared/privacy/ask-for-export.ts';
import { dataExportStore } from '../../shared/privacy/data-export-store.ts';
import { forgettingStore } from '../../shared/privacy/forgetting-store.ts';
import { makeExport } from '../../shared/privacy/make-export.ts';
import { personalItemsStore } from '../../shared/privacy/personal-items-store.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { MARY } from '../dialogue/dialogue-world.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { MemoryFiles } from '../support/memory-files.ts';

let world: PageWorld;
let files: MemoryFiles;
let customer: Customer;
let owner: Browser;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
  files = new MemoryFiles(world.clock);
  const fileResources = { files: () => files };
  vi.doMock('../../functions/runtime/resources-files.ts', () => ({ fileResources }));
});
beforeEach(async () => {
  customer = await newCustomer(world, { name: 'Ada', linkKey: 'abcdefghijklmnopqrstuv' });
  owner = await new Browser().signInAs(customer, world);
});

const settings = () => ({ table: world.table, shardCount: 1 });
const ports = () => ({
  ...{ ...world.ports, files, dataExports: dataExportStore(settings()) },
  personalItems: personalItemsStore(settings()),
  exportPages: {
    pageOf: (document: Parameters<typeof everythingText>[0]) =>
      everythingText(document, pageVoiceOf('de', 'Shop'), 'Europe/Berlin'),
  },
});
const forgetting = () => forgettingStore(settings()).find(customer.id);

describe('everything that we have', () => {
  test('is read on a page, with every fact by its name', async () => {
    await orderGift(world, customer, { message: 'A <b>plain</b> card' });
    const { text, statusCode } = await owner.get('/my-data/everything');
    expect(statusCode).toBe(200);
    for (const part of ['Your address book (1)', 'Gifts (1)', 'Grace Hopper', customer.email]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('A &lt;b>plain');
    // What it is comes first, and the numbers under which we keep it last.
    expect(text).toMatch(/Your address book \(1\)<\/h2><dl class="facts"><div><dt>Name</);
    expect(text).toMatch(/<dt>Customer id<[^<]*<dd>[^/]+<\/span><\/dd><\/div><div><dt>Id</);
    expect(text).not.toContain(customer.linkKey);
  });

  test('is a file for a computer, which no cache keeps', async () => {
    const { text, headers } = await owner.get('/my-data/everything.json');
    expect(headers).toMatchObject({
      ...{ 'content-disposition': 'attachment; filename="my-data.json"' },
      'cache-control': 'no-store',
    });
    expect(JSON.parse(text)).toMatchObject({ format: 'proprietor-export-1' });
  });

  test('is put together by a worker when it is a lot, and opened with a session', async () => {
    for (let minute = 0; minute < 605; minute += 1) {
      const at = world.clock.now().add({ hours: minute });
      const look = { customerId: customer.id, staff: MARY, lookedAt: 'call', at } as const;
      await lookStore(settings()).note(look);
    }
    expect((await owner.get('/my-data/everything')).location).toBe('/my-data?on=large');
    expect((await owner.get('/my-data?on=large')).text).toContain('Put it together for me');
    const asked = await owner.post('/my-data/exports');
    expect(asked.location).toBe('/my-data?notice=asked');
    const { id: exportId } = acceptedOf(await askForExport(ports(), customer.id));
    const ref = { customerId: customer.id, exportId };
    expect((await owner.get(`/my-data/exports/${exportId}/json`)).statusCode).toBe(404);
    acceptedOf(await makeExport(ports(), ref));
    expect(refusalOf(await makeExport(ports(), ref))).toBe('already_made');
    expect(world.letters.at(-1)).toMatchObject({ kind: 'export_ready', exportId });
    const { location } = await owner.get(`/my-data/exports/${exportId}/json`);
    const opened = await files.open(location);
    expect(JSON.parse(Buffer.from(opened.bytes ?? []).toString())).toMatchObject({
      customerId: customer.id,
    });
    const page = await files.open((await owner.get(`/my-data/exports/${exportId}/html`)).location);
    expect(Buffer.from(page.bytes ?? []).toString()).toContain('Wer Ihre Daten angesehen hat');
    const stranger = await new Browser().signInAs(await newCustomer(world), world);
    expect((await stranger.get(`/my-data/exports/${exportId}/json`)).statusCode).toBe(404);
  });

  test('is nothing for whoever is not there', async () => {
    const nobody = 'cus_01KP0000000000000000000009';
    const exportId = 'exp_01KP0000000000000000000009';
    expect(refusalOf(await askForExport(ports(), nobody))).toBe('customer_not_found');
    const ref = { customerId: customer.id, exportId };
    expect(refusalOf(await makeExport(ports(), ref))).toBe('export_not_found');
    expect((await new Browser().get('/my-data/everything')).location).toContain('/sign-in');
  });
});

test('who looked is read with name and time', async () => {
  const { clock } = world;
  const look = { customerId: customer.id, staff: MARY, lookedAt: 'call', at: clock.now() } as const;
  expect((await owner.get('/my-data')).text).toContain('Nobody so far.');
  await lookStore(settings()).note(look);
  const { text } = await owner.get('/my-data');
  expect(text).toContain('Mary looked at your page, for a call or a visit');
});

describe('being forgotten', () => {
  const code = () => world.codes.at(-1)?.code ?? '';

  test('asks about gifts, then for a code, and then signs out everywhere', async () => {
    await orderGift(world, customer);
    const first = await owner.get('/my-data/forget');
    expect(first.text).toContain('One gift of yours is still to come.');
    const sent = await owner.post('/my-data/forget', { do: 'ask', gifts: 'cancel' });
    expect(sent.location).toBe('/my-data/forget?gifts=cancel&step=code');
    expect((await owner.get(sent.location)).text).toContain('one-time-code');
    const wrong = await owner.post('/my-data/forget', {
      do: 'confirm',
      gifts: 'cancel',
      code: '1',
    });
    expect((await owner.get(wrong.location)).text).toContain('not the code from the newest mail');
    expect(await forgetting()).toBeUndefined();
    const done = await owner.post('/my-data/forget', {
      ...{ do: 'confirm', gifts: 'cancel', code: ` ${code()} ` },
    });
    expect(done.text).toContain('We are forgetting you');
    expect(owner.cookies.has('__Host-session')).toBe(false);
    expect(await forgetting()).toMatchObject({ state: 'begun', openGifts: 'cancel' });
  });

  test('waits for gifts that are kept, and can be taken back', async () => {
    await orderGift(world, customer);
    await owner.post('/my-data/forget', { do: 'ask', gifts: 'keep' });
    const kept = await owner.post('/my-data/forget', {
      do: 'confirm',
      gifts: 'keep',
      code: code(),
    });
    expect(kept.location).toBe('/my-data?notice=waiting');
    expect((await owner.get(kept.location)).text).toContain('I stay after all');
    const stayed = await owner.post('/my-data/forget', { do: 'stay' });
    expect((await owner.get(stayed.location)).text).toContain('You stay, and so does everything.');
    expect(await forgetting()).toBeUndefined();
  });

  test('sends no more codes than signing in does', async () => {
    for (let count = 0; count < 5; count += 1) await owner.post('/my-data/forget', { do: 'ask' });
    const { location } = await owner.post('/my-data/forget', { do: 'ask' });
    expect((await owner.get(location)).text).toContain('five codes within the hour');
  });
});

import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { Letter, Letters } from '../../shared/gifts/letters.ts';
import { postcardFormatIn, workFormPaperIn } from '../../shared/print/paper-format.ts';
import { PaperLetters } from '../../shared/print/paper-letters.ts';
import type { PostcardDocument } from '../../shared/print/print-documents.ts';
import { printJobIdOf } from '../../shared/print/print-job.ts';
import { gateOver } from '../support/gate.ts';
import {
  CUSTOMER_ID,
  exampleCustomer,
  exampleRecipient,
  GIFT_ID,
  giftIn,
  on,
} from '../support/gift-examples.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { ADDRESS, printWorld } from './print-examples.ts';

const SHOP = { name: 'The Gift Shop', siteUrl: 'https://shop.test', address: '1 Shop Row' };
const PAPER = { postcardsBy: 'paper', address: ADDRESS, name: 'Ada Lovelace' } as const;

/** Letters over mails that answer so; every touch of the table is counted. */
function post(mailAnswer: Awaited<ReturnType<Letters['send']>> = 'sent') {
  const table = new MemoryTable();
  const mailed: Letter[] = [];
  const mails: Letters = {
    send: async (letter) => {
      mailed.push(letter);
      return mailAnswer;
    },
  };
  const touched: string[] = [];
  const { find, write, query } = table;
  Object.assign(table, {
    find: (...given: Parameters<typeof find>) => touched.push('find') && find.apply(table, given),
    write: (...given: Parameters<typeof write>) =>
      touched.push('write') && write.apply(table, given),
    query: (...given: Parameters<typeof query>) =>
      touched.push('query') && query.apply(table, given),
  });
  const { ports, clock } = printWorld(table);
  const gate = gateOver({ table, clock });
  const letters = new PaperLetters(mails, { printJobs: ports.printJobs, clock, shop: SHOP, gate });
  const job = async (deliverOn = on('2027-03-04')) =>
    ports.printJobs.find(printJobIdOf({ kind: 'postcard', giftId: GIFT_ID, deliverOn }));
  const records = async () =>
    (await gate.outreaches.page({ customerId: CUSTOMER_ID, limit: 10 })).items;
  return { letters, mailed, touched, job, records, clock };
}

type Reminder = Extract<Letter, { kind: 'reminder' }>;

function reminderTo(customer: Partial<Customer>, more: Partial<Reminder> = {}): Reminder {
  return {
    ...{ kind: 'reminder', gift: giftIn('ordered'), recipient: exampleRecipient() },
    ...{ customer: exampleCustomer(customer), linkToken: 'a-secret-token', hasCard: true },
    cardExpiresBefore: false,
    ...more,
  };
}

async function postcardFor(letter: Reminder): Promise<PostcardDocument> {
  const { letters, job } = post();
  expect(await letters.send(letter)).toBe('sent');
  const printJob = await job();
  if (printJob?.state !== 'waiting' || printJob.document.kind !== 'postcard') {
    throw new Error('a postcard was asked for');
  }
  return printJob.document.postcard;
}

describe('who takes mails', () => {
  test.each([
    ['has not said anything', {}],
    ['said so', { postcardsBy: 'mail', address: ADDRESS }],
    ['wants paper and lives nowhere', { postcardsBy: 'paper' }],
  ] as const)('%s: a mail, and not a unit more', async (_who, customer) => {
    const { letters, mailed, touched } = post();
    const letter = reminderTo(customer);
    expect(await letters.send(letter)).toBe('sent');
    expect(mailed).toEqual([letter]);
    expect(touched).toEqual([]);
  });
});

describe('who takes paper', () => {
  test('gets a postcard and no mail', async () => {
    const { letters, mailed, job } = post();
    expect(await letters.send(reminderTo(PAPER))).toBe('sent');
    expect(mailed).toEqual([]);
    expect(await job()).toMatchObject({ state: 'waiting', by: 'paper', format: 'a6' });
  });

  test('gets one, however often the reminder is repeated, and one record of it', async () => {
    const { letters, touched, records, clock } = post();
    for (const linkToken of ['one', 'two']) {
      await letters.send(reminderTo(PAPER, { linkToken }));
      clock.advance({ minutes: 5 });
    }
    // Each time the job and the note that it is there, and once the record.
    expect(touched.filter((call) => call === 'write')).toHaveLength(5);
    expect(await records()).toMatchObject([{ channel: 'post', kind: 'reminder', state: 'sent' }]);
  });

  test('gets another when the gift was moved', async () => {
    const { letters, job } = post();
    await letters.send(reminderTo(PAPER));
    const deliverOn = on('2027-04-04');
    await letters.send(reminderTo(PAPER, { gift: giftIn('ordered', { deliverOn }) }));
    expect(await job()).toBeDefined();
    expect(await job(deliverOn)).toBeDefined();
  });

  test('gets every other letter as a mail', async () => {
    const { letters, mailed, touched } = post();
    const { gift, customer, recipient } = reminderTo(PAPER);
    const lapsed: Letter = { kind: 'lapsed', gift, customer, recipient };
    expect(await letters.send(lapsed)).toBe('sent');
    expect(mailed).toEqual([lapsed]);
    expect(touched).toEqual([]);
  });
});

describe('whose mail comes back', () => {
  test.each([
    ['somebody with an address gets a postcard', { address: ADDRESS }, 'sent'],
    ['somebody without one is not reached', {}, 'not_reachable'],
    ['nor one who wanted paper without one', { postcardsBy: 'paper' }, 'not_reachable'],
  ] as const)('%s', async (_who, customer, answer) => {
    const { letters, job } = post('not_reachable');
    expect(await letters.send(reminderTo({ ...customer, emailState: 'bounced' }))).toBe(answer);
    expect(await job()).toEqual(
      answer === 'sent' ? expect.objectContaining({ by: 'paper' }) : undefined,
    );
  });

  test('other letters do not become postcards', async () => {
    const { letters, touched } = post('not_reachable');
    const { gift, customer, recipient } = reminderTo({ address: ADDRESS });
    expect(await letters.send({ kind: 'lapsed', gift, customer, recipient })).toBe('not_reachable');
    expect(touched).toEqual([]);
  });
});

describe('the postcard', () => {
  test('says what arrives, when, for whom, with which words, and what it costs', async () => {
    const gift = giftIn('ordered', { options: { colour: 'red' }, wrapping: 'festive' });
    expect(await postcardFor(reminderTo(PAPER, { gift }))).toEqual({
      ...{ format: 'a6', language: 'en', shopName: 'The Gift Shop' },
      shopAddress: '1 Shop Row',
      to: { name: 'Ada Lovelace', address: ADDRESS },
      ...{ recipientName: 'Grace Hopper', occasion: 'Birthday' },
      item: 'Mug (Colour: red · Wrapping: festive)',
      ...{ deliverOn: on('2027-03-04'), message: 'Many happy returns', amount: '£12.95' },
      ...{ chargeOn: on('2027-03-02'), link: `https://shop.test/gifts/${GIFT_ID}` },
    });
  });

  test('says it in the customer’s language', async () => {
    const gift = giftIn('ordered', { wrapping: 'festive' });
    const postcard = await postcardFor(reminderTo({ ...PAPER, language: 'de' }, { gift }));
    expect(postcard).toMatchObject({
      language: 'de',
      occasion: 'Geburtstag',
      amount: '12,95\u00a0£',
    });
    expect(postcard.item).toBe('Mug (Verpackung: festlich)');
  });

  test('holds no secret, for everybody on its way can read it', async () => {
    const postcard = JSON.stringify(await postcardFor(reminderTo(PAPER)));
    expect(postcard).not.toMatch(/token|ada@example|4242/);
  });

  test('is charged on the day that it is where the customer is', async () => {
    const customer = { ...PAPER, zone: 'Pacific/Auckland' };
    const { chargeOn } = await postcardFor(reminderTo(customer));
    expect(chargeOn).toEqual(on('2027-03-02'));
    const plan = { ...giftIn('ordered').plan, customerZone: 'Pacific/Auckland' };
    const late = { ...plan, chargeAt: giftIn('ordered').plan.chargeAt.add({ hours: 2 }) };
    const gift = giftIn('ordered', { plan: late });
    expect((await postcardFor(reminderTo(customer, { gift }))).chargeOn).toEqual(on('2027-03-03'));
  });

  test('keeps line breaks of a message and nothing that could turn a line around', async () => {
    const name = 'Grace\u202e\nHopper';
    const gift = giftIn('ordered', { message: 'Dear\r\nGrace\u0007\n\n\n\nA\u2066da' });
    const letter = reminderTo(PAPER, { gift, recipient: exampleRecipient({ name }) });
    expect(await postcardFor(letter)).toMatchObject({
      ...{ recipientName: 'Grace Hopper', message: 'Dear\nGrace\n\nAda' },
    });
  });

  test('without a name or a message leaves both empty', async () => {
    const { name: _name, ...nameless } = exampleCustomer({ ...PAPER });
    const gift = giftIn('ordered', { message: '' });
    const postcard = await postcardFor({ ...reminderTo({}, { gift }), customer: nameless });
    expect(postcard).toMatchObject({ message: '', to: { name: '', address: ADDRESS } });
  });
});

test.each([
  ['GB', 'a6', 'a4'],
  ['JP', 'a6', 'a4'],
  ['BR', 'a6', 'a4'],
  ['US', '4x6', 'letter'],
  ['CA', '4x6', 'letter'],
  ['MX', '4x6', 'letter'],
  ['PR', '4x6', 'letter'],
])('paper in %s: %s and %s', (country, format, paper) => {
  expect(postcardFormatIn(country)).toBe(format);
  expect(workFormPaperIn(country)).toBe(paper);
});

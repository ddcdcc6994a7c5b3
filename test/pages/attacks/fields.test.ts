import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formTokenOf } from '../../../shared/pages/form-token.ts';
import { photoPagesWorld } from '../../photos/photo-pages-world.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { runningParts } from '../page-reading.ts';
import { Browser, type PageWorld } from '../page-world.ts';
import { openInbox, signedInClerk } from './attackers.ts';
import { addressOf, POSTING_ROUTES } from './page-routes.ts';

// Forms that no page of ours makes, sent with a right token by whoever may send the right ones.

let world: PageWorld;
let owner: Browser;
let customerId: string;
let clerk: Browser;
let before: string;
const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
};
beforeAll(async () => {
  world = await photoPagesWorld('2027-02-15T12:00:00Z');
  openInbox(world);
  const customer = await newCustomer(world);
  customerId = customer.id;
  owner = await new Browser().signInAs(customer, world);
  clerk = await signedInClerk(world);
});
/** That somebody of the staff looked is on record whatever they send. */
const written = () => JSON.stringify(world.table.all().filter(({ entity }) => entity !== 'look'));
beforeEach(() => {
  before = written();
});

const SCRIPT = '"><script>alert(1)</script>';
const NAMES = [
  ...['text', 'words', 'value', 'about', 'topic', 'fact', 'name', 'note', 'q', 'who', 'code'],
  ...['promise', 'promisedOn', 'pointId', 'turnIds', 'turnId', 'source', 'seen', 'gift', 'token'],
  ...['message', 'comment-1', 'answer-1', 'remark-1', 'recipient', 'deliverOn', 'callId', 'email'],
  ...['startedAt', 'phone', 'place', 'settled', 'again', 'permission', 'version', 'customerId'],
];
const PRESSES = [
  ...['answer', 'tell', 'correct', 'confirm', 'deny', 'forget', 'forbid', 'add', 'remove', 'order'],
  ...['change', 'settle', 'more', 'take', 'move', 'attach', 'away', 'kept', 'leave', 'send', 'ask'],
  ...['primary', 'confirm_email', 'ask_merge', 'compare', 'merge', 'undo', 'remember', 'pause', ''],
];
const encoded = (fields: readonly (readonly [string, string])[]) =>
  new URLSearchParams(fields.map((field) => [...field])).toString();
const LONG = encoded(NAMES.map((name) => [name, `${SCRIPT}${'x'.repeat(12_000)}`]));
const TWICE = encoded(
  NAMES.flatMap((name) => ['a', SCRIPT].map((value) => [name, value] as const)),
);
/** What is not read in one pass takes minutes, over all routes. */
const MANY = Array.from({ length: 40_000 }, (_, at) => `f${at}=&`).join('');
const OFTEN = 'do=answer&'.repeat(40_000);
const ODD = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[do]'];

/** What needs no field to be wanted: a code or a card to begin, an export, a box not ticked. */
const WANTED = ['/cards/new', '/my-data/exports', '/my-data/forget', '/permissions'];
function expectUnwritten(route: string): void {
  if (WANTED.some((path) => route === `POST ${path}`)) return;
  expect(written() === before).toBe(true);
}

/** Whoever signs out has no more to say. */
const ROUTES = POSTING_ROUTES.filter((route) => !route.endsWith('/sign-out'));

describe.each(ROUTES)('%s', (route) => {
  const isCalm = async (fields: string) => {
    const browser = route.startsWith('POST /staff') ? clerk : owner;
    const session = [...browser.cookies.values()][0] ?? '';
    const body = `formToken=${formTokenOf(session)}&${fields}`;
    const { statusCode, text, location } = await browser.send(
      'POST',
      addressOf(route, { customerId }),
      {
        body,
        headers: FORM,
      },
    );
    expect(statusCode).toBeLessThan(500);
    // Read they were: the form's token was right, and there was not too much of it.
    expect([403, 413]).not.toContain(statusCode);
    const running = text.includes('alert') ? runningParts(text) : [];
    expect(running.filter((part) => part.includes('alert'))).toEqual([]);
    expect(location).not.toMatch(/[\s<]|alert/);
  };

  test('writes nothing down of fields that are far too long', async () => {
    for (const press of PRESSES) await isCalm(`do=${press}&${LONG}`);
    expectUnwritten(route);
  });

  test('reads forty thousand fields, or one as often, in one pass', async () => {
    for (const fields of [MANY, OFTEN, TWICE, `do=&${TWICE}`]) await isCalm(fields);
    expectUnwritten(route);
  });

  test('takes no names that are something else in a program', async () => {
    for (const name of ODD)
      await isCalm(
        encoded([
          [name, 'answer'],
          ['do', name],
        ]),
      );
    await isCalm(encoded(ODD.map((name) => [name, SCRIPT] as const)));
    expect(({} as Record<string, unknown>).do).toBeUndefined();
    expectUnwritten(route);
  });
});

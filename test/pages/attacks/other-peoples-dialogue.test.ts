import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseStore } from '../../../shared/cases/case-store.ts';
import type { Customer } from '../../../shared/customers/customer.ts';
import { factBookStore } from '../../../shared/dialogue/facts/fact-store.ts';
import { turnStore } from '../../../shared/dialogue/turn-store.ts';
import { prescriptionStore } from '../../../shared/prescriptions/prescription-store.ts';
import { dataExportStore } from '../../../shared/privacy/data-export-store.ts';
import { proposalStore } from '../../../shared/proposals/proposal-store.ts';
import { arrive, type PhotoPagesWorld, photoPagesWorld } from '../../photos/photo-pages-world.ts';
import { typed } from '../../prescriptions/regulars-visit.ts';
import { fieldsOf } from '../../proposals/form-fields.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { type Answer, Browser, orderGift } from '../page-world.ts';
import { sendAsStaff, signedInClerk } from './attackers.ts';

// What was said between one customer and the shop, for another customer who knows every id of it.

let world: PhotoPagesWorld;
let victim: Customer;
let eve: Browser;
let before: string;
type Thing = 'turn' | 'fact' | 'regular' | 'case' | 'proposal' | 'photo' | 'export' | 'gift';
const theirs = {} as Record<Thing, string>;

beforeAll(async () => {
  world = await photoPagesWorld('2027-02-15T12:00:00Z');
  victim = await newCustomer(world, { name: 'Vera' });
  eve = await new Browser().signInAs(await newCustomer(world), world);
  // The question that stands on it is put down once.
  await eve.get('/known');
  const vera = await new Browser().signInAs(victim, world);
  const settings = { table: world.table, shardCount: 1 };
  await vera.post('/conversation', { text: 'our-own-words' });
  await vera.post('/known', { do: 'tell', topic: 'allergies', value: 'our-own-nuts' });
  const hidden = fieldsOf((await vera.get('/regulars/new')).text, '/regulars');
  await vera.post('/regulars', { ...hidden, ...typed({ name: 'our-own-mugs' }) });
  const turns = await turnStore(settings).page({ customerId: victim.id, limit: 50 });
  theirs.turn = turns.items.find(({ text }) => text === 'our-own-words')?.id ?? '';
  await vera.post('/cases', { turnId: theirs.turn });
  await vera.post('/my-data/exports');
  theirs.photo = (await arrive(world, victim)).photoId;
  theirs.gift = await orderGift(world, victim);
  const page = `/staff/customers/${victim.id}/proposals/new`;
  const idea = { do: 'send', 'code-1': '22423', message: 'our-own-ideas' };
  await sendAsStaff(await signedInClerk(world), page, idea);
  theirs.fact = (await factBookStore(settings).find(victim.id)).facts[0]?.id ?? '';
  theirs.regular = (await prescriptionStore(settings).ofCustomer(victim.id))[0]?.id ?? '';
  theirs.case = (await caseStore(settings).ofCustomer(victim.id))[0]?.id ?? '';
  theirs.proposal = (await proposalStore(settings).newest(victim.id, 1))[0]?.id ?? '';
  theirs.export = (await dataExportStore(settings).newest(victim.id))?.id ?? '';
});
beforeEach(() => {
  before = JSON.stringify(world.table.all());
});

const pages = (path: string, ...forms: Readonly<Record<string, string>>[]) => [
  () => eve.get(path),
  ...forms.map((form) => () => eve.post(path, form)),
];
/** Whatever can be asked of a thing by its id. */
const ASKED: Record<Thing, (id: string) => readonly (() => Promise<Answer>)[]> = {
  turn: (id) => [
    () => eve.post('/cases', { turnId: id }),
    () => eve.get(`/conversation?before=${id}`),
  ],
  fact: (id) => [
    ...['correct', 'forget'].map((ask) => () => eve.get(`/known?${ask}=${id}`)),
    ...['correct', 'forget', 'confirm', 'deny'].map(
      (press) => () => eve.post('/known', { do: press, fact: id, value: 'milk' }),
    ),
  ],
  regular: (id) => [
    ...pages(
      `/regulars/${id}`,
      { do: 'order', source: 's'.repeat(20), seen: '3300' },
      { do: 'change', version: '1', ...typed() },
      ...['remove', 'skip', 'pause', 'resume', 'stop', 'agree'].map((press) => ({ do: press })),
    ),
    () => eve.get(`/regulars/${id}?do=change`),
  ],
  case: (id) => [
    ...pages(`/cases/${id}`, { do: 'settle' }, { do: 'more', words: 'It is mine.' }),
    () => eve.get(`/cases/${id}?token=x`),
  ],
  proposal: (id) => pages(`/proposals/${id}`, { 'answer-1': 'taken' }, { do: 'carry-out' }),
  photo: (id) => [() => eve.get(`/photos/${id}`), () => eve.get(`/photos?key=${id}`)],
  export: (id) => ['html', 'json'].map((each) => () => eve.get(`/my-data/exports/${id}/${each}`)),
  gift: (id) => [() => eve.post('/regulars', { do: 'remember', gift: id })],
};

/** An id of the same form that names nothing. */
const nothingLike = (id: string) => `${id.slice(0, -6)}ZZZZZZ`.replace(/_0001$/, '');
/** What the answer tells, without what is made anew each time. */
const told = ({ statusCode, location, text }: Answer) => [
  statusCode,
  location,
  text.replaceAll(/value="[\w:./-]*\d[\w:./-]*"/g, ''),
];

describe.each(Object.keys(ASKED) as Thing[])('another’s %s', (thing) => {
  test('is there, and known by its id', () => {
    expect(theirs[thing]).toMatch(/^[a-z]+_\w{26}/);
  });

  test('answers like one that does not exist, whatever is asked of it', async () => {
    const id = theirs[thing];
    const nothing = thing === 'gift' ? id.replace(/_0001$/, '_0002') : nothingLike(id);
    const askAll = async (asked: string) => {
      const answers: unknown[] = [];
      for (const ask of ASKED[thing](asked)) answers.push(told(await ask()));
      return JSON.stringify(answers);
    };
    const answered = await askAll(id);
    expect(answered).toBe((await askAll(nothing)).replaceAll(nothing, id));
    expect(answered).not.toMatch(/our-own|Vera|"[25]\d\d"/);
    expect(JSON.stringify(world.table.all())).toBe(before);
  });

  test('is nothing to whoever is not signed in', async () => {
    const [cookie = '', value = ''] = [...eve.cookies][0] ?? [];
    eve.cookies.clear();
    for (const ask of ASKED[thing](theirs[thing])) {
      const { statusCode, location } = await ask();
      expect(statusCode === 404 ? '/sign-in' : location).toMatch(/^\/sign-in/);
    }
    eve.cookies.set(cookie, value);
    expect(JSON.stringify(world.table.all())).toBe(before);
  });
});

test('nothing that was said stands on a page of somebody else', async () => {
  const own = ['/conversation', '/known', '/regulars', '/cases', '/photos', '/my-data', '/me'];
  for (const path of [...own, '/my-data/everything', '/my-data/everything.json', '/order']) {
    const { text } = await eve.get(path);
    expect([path, /our-own|Vera/.test(text)]).toEqual([path, false]);
  }
});

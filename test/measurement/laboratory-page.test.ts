import { describe, expect, test } from 'vitest';
import {
  cohortStore,
  experimentStore,
  participationStore,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import { measureParticipation } from '../../shared/measurement/measure-participation.ts';
import { readLaboratory } from '../../shared/measurement/read-laboratory.ts';
import { readLaboratoryForm } from '../../shared/pages/laboratory/laboratory-form.ts';
import { epochDayOf } from '../../shared/value/cell.ts';
import { read } from '../pages/staff-desk.ts';
import { openOffice, settings, signedIn, world } from '../pages/staff-office.ts';
import { VALUE } from './measurement-world.ts';
import { qualified } from './qualified.ts';

openOffice();
const PATH = '/staff/laboratory';
const day = epochDayOf({ year: 2027, month: 9, day: 20 });

/** Eighty days of work in one: as the shop's workers would, on the pages' own table. */
const portsOf = (margins = new Map<string, number>()) => ({
  experiments: experimentStore(settings()),
  participations: participationStore(settings()),
  cohorts: cohortStore(settings()),
  readings: readingStore(settings()),
  earnings: {
    find: async (customerId: string) => ({
      currency: 'GBP',
      days: [{ day, spendMinor: 0, marginMinor: margins.get(customerId) ?? 0 }],
    }),
  },
  transactions: settings().table,
  clock: world().clock,
});

describe('the page of the laboratory', () => {
  test('says that nobody has qualified, and shows no form while no customer has a value', async () => {
    const lead = await signedIn();
    const page = await lead.get(PATH);
    expect(page.statusCode).toBe(200);
    expect(read(page.text)).toContain('Nobody has qualified yet.');
    expect(page.text).not.toContain('name="stays"');
    const sent = await lead.sendOwn(PATH, { stays: '20', mustBring: '' });
    expect(sent.location).toBe(`${PATH}?notice=nothing_to_measure`);
    expect(read((await lead.get(sent.location)).text)).toContain('No customer has a value yet');
  });

  test('says when it begins to say something, then what is missing, then what management brings', async () => {
    const margins = new Map<string, number>();
    const ports = portsOf(margins);
    const { clock } = world();
    const customerIds = Array.from({ length: 300 }, () =>
      world().ports.ids.next('cus', clock.now()),
    );
    for (const [at, customerId] of customerIds.entries()) {
      const arm = await qualified(ports, customerId, VALUE);
      margins.set(customerId, (arm === 'managed' ? 13_000 : 10_000) + 7 * (at % 40));
    }
    const lead = await signedIn();
    expect(read((await lead.get(PATH)).text)).toContain('The first reading is taken on');
    clock.advance({ days: 7 });
    await readLaboratory(ports);
    await signedInAgain(lead);
    const early = read((await lead.get(PATH)).text);
    expect(early).toContain('There is not enough yet to say anything.');
    expect(early).toContain('About 150 customers more must be compared.');
    expect(early).toMatch(/takes some 1[45] weeks/);

    clock.advance({ days: 105 });
    for (const customerId of customerIds) await measureParticipation(ports, { customerId });
    await readLaboratory(ports);
    await signedInAgain(lead);
    const page = await lead.get(PATH);
    expect(read(page.text)).toContain('Management brings more than leaving customers as usual.');
    expect(read(page.text)).toMatch(/£2\.\d\d between £2\.\d\d and £2\.\d\d/);
    expect(page.text).toContain('<svg');
    expect(page.text).toContain('role="img"');
    expect(page.text).not.toMatch(/ style=|NaN|Infinity|undefined/);
    const rows = page.text.match(/<tr>/g) ?? [];
    expect(rows).toHaveLength(1 + 2);
  });

  test('is there in German', async () => {
    const lead = await signedIn();
    lead.language = 'de';
    const text = read((await lead.get(PATH)).text);
    expect(text).toContain('Lohnt sich das Betreuen?');
    expect(text).toMatch(/zwischen 2,\d\d/);
  });

  test('keeps what a lead says, for those who qualify from now on', async () => {
    const lead = await signedIn();
    const sent = await lead.sendOwn(PATH, { stays: '10', mustBring: '120,50' });
    expect(sent.location).toBe(`${PATH}?notice=kept`);
    const experiment = await portsOf().experiments.find();
    expect(experiment).toMatchObject({ controlBasisPoints: 1000, mustBringMinor: 12_050 });
    const page = await lead.get(sent.location);
    expect(page.text).toContain('value="120.50"');
    expect(read(page.text)).toContain('must bring');
  });

  test.each([
    { stays: '4', mustBring: '', says: 'whole number from 5 to 50' },
    { stays: '51', mustBring: '', says: 'whole number from 5 to 50' },
    { stays: '10.5', mustBring: '', says: 'whole number from 5 to 50' },
    { stays: '20', mustBring: 'lots', says: 'an amount such as 120' },
    { stays: '20', mustBring: '0', says: 'an amount such as 120' },
    { stays: '20', mustBring: '1.234,50', says: 'an amount such as 120' },
  ])('shows $stays and "$mustBring" again with what is wrong', async ({ says, ...fields }) => {
    const lead = await signedIn();
    const page = await lead.sendOwn(PATH, fields);
    expect(page.statusCode).toBe(422);
    expect(read(page.text)).toContain(says);
    expect(page.text).toContain('aria-invalid="true"');
    for (const value of Object.values(fields)) {
      if (value !== '') expect(page.text).toContain(`value="${value}"`);
    }
  });

  test('is read by managers, changed by leads alone, and no place of an operator', async () => {
    const manager = await signedIn('manager');
    const page = await manager.get(PATH);
    expect(page.statusCode).toBe(200);
    expect(page.text).not.toContain('name="stays"');
    const fields = { stays: '20', mustBring: '' };
    expect((await manager.sendOwn(PATH, fields)).statusCode).toBe(403);
    const operator = await signedIn('operator');
    expect((await operator.get(PATH)).statusCode).toBe(403);
  });
});

/** Their session of eight hours is long over. */
async function signedInAgain(lead: Awaited<ReturnType<typeof signedIn>>): Promise<void> {
  await lead.signInAsStaff('lead', world());
}

test.each([
  { stays: '5', mustBring: '', currency: 'GBP', is: { controlBasisPoints: 500 } },
  { stays: '50', mustBring: '120', currency: 'GBP', is: { mustBringMinor: 12_000 } },
  { stays: '20', mustBring: '120.5', currency: 'GBP', is: { mustBringMinor: 12_050 } },
  { stays: '20', mustBring: '1200', currency: 'JPY', is: { mustBringMinor: 1200 } },
  { stays: '', mustBring: '', currency: 'GBP', is: 'stays_not_valid' },
  { stays: '20', mustBring: '0.001', currency: 'GBP', is: 'must_bring_not_valid' },
  { stays: '20', mustBring: '1.5', currency: 'JPY', is: 'must_bring_not_valid' },
  { stays: '20', mustBring: '10000000.01', currency: 'GBP', is: 'must_bring_not_valid' },
])('$stays and "$mustBring" in $currency is read', ({ stays, mustBring, currency, is }) => {
  const form = readLaboratoryForm({ stays, mustBring }, currency);
  if (form.ok) expect(form.value).toMatchObject(is as object);
  else expect(form.refusal).toBe(is);
});

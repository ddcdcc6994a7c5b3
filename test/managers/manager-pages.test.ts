import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { alertIdOf } from '../../shared/managers/alert.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { tellManager } from '../../shared/managers/tell-manager.ts';
import { readFenceForm } from '../../shared/pages/managers/fence-form.ts';
import { addStaff, changeStaff } from '../../shared/staff/manage-staff.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { read } from '../pages/staff-desk.ts';
import { Clerk, openOffice, SCRIPT, signedIn, world } from '../pages/staff-office.ts';
import { customerWorth, type ManagerPorts, managerPorts, maryComes, worth } from './office.ts';

openOffice();

let ports: ManagerPorts;
let mary: Clerk;
let ada: Customer;
const FORM = {
  ...{ cost: '50', halves: '240', gain: '15', leave: '80', stay: '180' },
  ...{ perOrder: '', perYear: '' },
};

beforeEach(async () => {
  ports ??= managerPorts();
  mary ??= await maryComes(ports);
  ada ??= await customerWorth(ports, 400_000, { name: 'Ada' });
});

describe('the fence', () => {
  test('says where it stands and why, who waits and who crosses next, each picture as a table too', async () => {
    const near = await customerWorth(ports, 60_000, { name: 'Nearly There' });
    const { text, statusCode } = await mary.get('/staff/fence');
    expect(statusCode).toBe(200);
    const seen = read(text);
    for (const part of [
      'The fence',
      'lifetime value',
      'Nearly There',
      'a hope',
      'Managers',
      'Mary',
    ])
      expect(seen).toContain(part);
    expect(text).toContain(`/staff/customers/${near.id}`);
    expect(text.match(/<svg /g)?.length).toBe(text.match(/<figure /g)?.length);
    expect(text).toMatch(/<figure [\s\S]*<title [\s\S]*<details>[\s\S]*<table>/);
    expect(text).not.toMatch(/ style=| onclick=/);
    // A manager sees it; moving it is the lead's.
    expect(text).not.toContain('name="cost"');
  });

  test('says until when somebody who crossed of late stays where they are', async () => {
    const back = await customerWorth(ports, 60_000, { name: 'Back Again' });
    const care = await ports.cares.find(back.id);
    if (care === undefined) throw new Error('they are near the fence');
    const now = world().clock.now();
    const crossedAt = now.subtract({ hours: 24 * 30 });
    acceptedOf(await ports.cares.save({ care: { ...care, crossedAt }, happened: [] }, now));
    worth(ports, back, 400_000);
    expect(acceptedOf(await placeCustomer(ports, back.id))).toMatchObject({ state: 'left' });
    const seen = read((await mary.get('/staff/fence')).text);
    expect(seen).toMatch(/Back Again £4,000 Not before .+ 20\d\d: they crossed back on .+ 20\d\d/);
  });

  test('moves at once when somebody says what it costs, and speaks German too', async () => {
    const lead = await signedIn('lead');
    const before = read((await lead.get('/staff/fence')).text);
    const answer = await lead.sendOwn('/staff/fence', { ...FORM, cost: '100,50' });
    expect(answer.location).toBe('/staff/fence?notice=saved');
    const after = read((await lead.get(answer.location)).text);
    expect(after).toContain('Portfolios follow by and by');
    expect(after).toContain('Whoever crossed less than 180 days ago stays where they are');
    expect(after).not.toBe(before);
    expect((await ports.fences.find())?.settings.costMinor).toBe(10_050);
    lead.language = 'de';
    expect(read((await lead.get('/staff/fence')).text)).toContain('Der Zaun');
    await lead.sendOwn('/staff/fence', FORM);
  });

  test.each([
    ['cost', ''],
    ['cost', '0'],
    ['cost', '1000001'],
    ['cost', SCRIPT],
    ['halves', '1.5'],
    ['gain', '101'],
    ['leave', '100'],
    ['stay', '-1'],
  ])('stays where it is when %s is %j, and what was typed is there still', async (name, typed) => {
    const lead = await signedIn('lead');
    const before = await ports.fences.find();
    const answer = await lead.sendOwn('/staff/fence', { ...FORM, gain: '17', [name]: typed });
    expect(answer.statusCode).toBe(422);
    expect(read(answer.text)).toContain('nothing was changed');
    expect(answer.text).not.toContain(SCRIPT);
    if (name !== 'gain') expect(answer.text).toContain('value="17"');
    // The field is marked, and no other one.
    const marked = answer.text.match(/<input [^>]*aria-invalid[^>]*>/g) ?? [];
    expect(marked.map((input) => /name="(\w+)"/.exec(input)?.[1])).toEqual([name]);
    expect(read(answer.text)).toMatch(/A (whole )?number from [\d,]+ to [\d,]+, please\./);
    expect((await ports.fences.find())?.settings).toEqual(before?.settings);
  });

  test('says so when somebody else moved it at that moment', async () => {
    const lead = await signedIn('lead');
    const save = vi.spyOn(world().table, 'write').mockResolvedValue({
      ...{ ok: false, refusal: 'changed_meanwhile' },
    } as never);
    const answer = await lead.sendOwn('/staff/fence', FORM);
    save.mockRestore();
    expect(answer.statusCode).toBe(409);
    expect(read(answer.text)).toContain('at this moment');
  });

  test('takes what serving anybody costs, says where it counts, and shows it again', async () => {
    const lead = await signedIn('lead');
    const { text } = await lead.get('/staff/fence');
    expect(read(text)).toContain('What serving any customer costs');
    const costs = { perOrder: '1,50', perYear: '12' };
    expect((await lead.sendOwn('/staff/fence', { ...FORM, ...costs })).statusCode).toBe(303);
    expect((await ports.fences.find())?.settings.servingCost).toEqual({
      ...{ perOrderMinor: 150, perYearMinor: 1_200 },
    });
    expect((await lead.get('/staff/fence')).text).toMatch(/name="perOrder" value="1.5"/);
    const odd = await lead.sendOwn('/staff/fence', { ...FORM, perYear: '-3' });
    expect([odd.statusCode, odd.text.includes('value="-3"')]).toEqual([422, true]);
    await lead.sendOwn('/staff/fence', FORM);
    expect(read((await mary.get(`/staff/customers/${ada.id}`)).text)).not.toContain('undefined');
  });

  test('is moved by nobody who may not', async () => {
    expect((await mary.sendOwn('/staff/fence', FORM)).statusCode).toBe(403);
  });
});

test('figures are read with a comma or a point, and nothing else is', () => {
  const read = (form: Partial<typeof FORM>) =>
    readFenceForm({ ...FORM, ...form }, (major) => major * 100);
  expect(read({ gain: '12,5', cost: '10.01' })).toMatchObject({
    ...{ ok: true, value: { hopedGainBasisPoints: 1_250, costMinor: 1_001 } },
  });
  for (const cost of ['1e3', '0x10', '-5', 'NaN', ' ', '1.2.3'])
    expect(refusalOf(read({ cost }))).toBe('settings_unreadable');
  expect(refusalOf(read({ stay: '1.5' }))).toBe('settings_unreadable');
});

describe('the portfolio', () => {
  test('is their customers by worth, with today’s work, from one query for the list', async () => {
    const query = vi.spyOn(world().table, 'query');
    const batch = vi.spyOn(world().table, 'findMany');
    const { text } = await mary.get('/staff/portfolio');
    // One for the list, one for what they were told.
    expect(query).toHaveBeenCalledTimes(2);
    expect(batch.mock.calls.length).toBeLessThanOrEqual(2);
    vi.mocked(query).mockRestore();
    vi.mocked(batch).mockRestore();
    const seen = read(text);
    for (const part of ['My customers', 'Ada', '£4,000', '90%', 'worth'])
      expect(seen).toContain(part);
    expect(text).toContain('<svg ');
  });

  test('shows what just happened until it was seen', async () => {
    const staffMails = { send: async () => undefined };
    const told = { eventId: 'trn_1.v1.0', customerId: ada.id, kind: 'said' } as const;
    acceptedOf(
      await tellManager({ ...ports, staffMails }, { ...told, occurredAt: world().clock.now() }),
    );
    expect(read((await mary.get('/staff/portfolio')).text)).toContain('wrote or called');
    const seen = { do: 'seen', customerId: ada.id, alertId: alertIdOf('trn_1.v1.0') };
    const answer = await mary.sendOwn('/staff/portfolio', seen);
    expect(answer.location).toBe('/staff/portfolio?notice=seen');
    expect((await mary.sendOwn('/staff/portfolio', seen)).statusCode).toBe(303);
    expect(read((await mary.get('/staff/portfolio')).text)).not.toContain('wrote or called');
    const lead = await signedIn('lead');
    expect((await lead.sendOwn('/staff/portfolio', seen)).statusCode).toBe(404);
  });

  test('of somebody else opens to the lead alone', async () => {
    const { id } =
      (await world().staffPorts.staffMembers.findByEmail('manager@shop.example')) ?? {};
    const lead = await signedIn('lead');
    expect(read((await lead.get(`/staff/portfolio?of=${id}`)).text)).toContain('Customers of Mary');
    expect(read((await lead.get('/staff/portfolio')).text)).toContain('no portfolio yet');
    const operator = await signedIn('operator');
    expect((await operator.get('/staff/portfolio')).statusCode).toBe(403);
    const stranger = new Clerk();
    expect((await stranger.get('/staff/portfolio')).location).toContain('/staff?');
  });
});

describe('one customer', () => {
  test('has on their page who answers for them and what to do next', async () => {
    const seen = read((await mary.get(`/staff/customers/${ada.id}`)).text);
    expect(seen).toContain('Who answers for them');
    expect(seen).toContain('Mary');
    expect(seen).toContain('Hand over to somebody else');
  });

  test('goes to another manager with a brief that one may change', async () => {
    const path = `/staff/customers/${ada.id}/handover`;
    expect(read((await mary.get(path)).text)).toContain('No other manager has room');
    const staff = world().staffPorts;
    acceptedOf(
      await addStaff(staff, { email: 'kate@shop.example', name: 'Kate', role: 'manager' }),
    );
    acceptedOf(await changeStaff(staff, 'kate@shop.example', { capacity: 1 }));
    acceptedOf(await settleFence(ports));
    const page = await mary.get(path);
    expect(page.text).toContain('What you should know about Ada');
    expect(read(page.text)).toContain('Kate (room for 1)');
    const [, fromId = ''] = /name="fromId" value="([^"]+)"/.exec(page.text) ?? [];
    const [, toId = ''] = /<option value="([^"]+)"/.exec(page.text) ?? [];
    const empty = await mary.sendOwn(path, { fromId, toId, brief: ' ' });
    expect(empty.statusCode).toBe(422);
    expect(read(empty.text)).toContain('at least a sentence');
    const done = await mary.sendOwn(path, { fromId, toId, brief: `Likes ${SCRIPT} green.` });
    expect(done.location).toBe(`/staff/customers/${ada.id}?notice=handed_over`);
    const { text } = await mary.get(done.location);
    expect(read(text)).toContain('The next manager finds');
    expect(text).not.toContain(SCRIPT);
    expect(read(text)).toContain('Likes');
    // She is nobody of hers any more: not_your_customer.
    expect((await mary.get(path)).statusCode).toBe(403);
    expect((await mary.sendOwn(path, { fromId, toId, brief: 'Hm.' })).statusCode).toBe(403);
    const nobody = await customerWorth(ports, 10);
    expect((await mary.get(`/staff/customers/${nobody.id}/handover`)).statusCode).toBe(409);
    const id = ports.ids.next('cus', world().clock.now());
    expect((await mary.get(`/staff/customers/${id}/handover`)).statusCode).toBe(404);
  });
});

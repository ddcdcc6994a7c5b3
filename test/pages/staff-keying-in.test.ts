import { describe, expect, test } from 'vitest';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { fieldsIn, openOffice, printed, settings, signedIn, world } from './staff-office.ts';

openOffice();

describe('keying in', () => {
  test('keeps ticks and handwriting, and asks the customer', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    const { statusCode, location } = await clerk.sendOwn(path, {
      ...fields,
      ...{ 'r1-answer': 'keep', 'r2-answer': 'change', 'r2-productCode': 'MUG' },
      ...{ 'r2-options': 'colour=gold', 'r2-city': 'Cambridge', 'r2-postalCode': 'CB2 1TN' },
      ...{ 'n0-name': 'Charles Babbage', 'n0-lines': '5 Devonshire Street', 'n0-city': 'London' },
      ...{ 'n0-postalCode': 'W1W 5DT', 'n0-country': 'GB', 'n0-occasion': 'Christmas' },
      ...{ 'n0-productCode': '22423', 'n0-deliverOn': '2027-12-24', 'n0-wrapping': 'festive' },
    });
    expect({ statusCode, location }).toEqual({
      statusCode: 303,
      location: '/staff?notice=answered',
    });
    expect((await sheet())?.rows).toMatchObject([
      { rowId: 'r1', message: 'Many happy\nreturns', deliverOn: '2027-12-04' },
      {
        ...{ rowId: 'r2', name: 'Grace Hopper', options: { colour: 'gold' } },
        address: { lines: ['1 High Street'], city: 'Cambridge', postalCode: 'CB2 1TN' },
      },
      { rowId: 'n0', name: 'Charles Babbage', wrapping: 'festive', occasion: 'Christmas' },
    ]);
  });

  test('writing without a tick is an answer; neither is none', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    await clerk.sendOwn(path, { ...fields, 'r1-deliverOn': '2027-12-05' });
    expect((await sheet())?.rows).toMatchObject([{ rowId: 'r1', deliverOn: '2027-12-05' }]);
  });

  test('“As it was” is as printed, also where a field was cleared', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    const isOfRow = (name: string) => name.startsWith('r1-') && name !== 'r1-wrapping';
    const cleared = Object.keys(fields)
      .filter(isOfRow)
      .map((name) => [name, '']);
    const { statusCode } = await clerk.sendOwn(path, {
      ...{ ...fields, ...Object.fromEntries(cleared), 'r1-answer': 'keep' },
      ...{ 'r2-answer': 'keep', 'r2-message': '', 'r2-deliverOn': '2027-12-06' },
    });
    expect(statusCode).toBe(303);
    expect((await sheet())?.rows).toMatchObject([
      { rowId: 'r1', message: 'Many happy\nreturns', deliverOn: '2027-12-04' },
      { rowId: 'r2', message: 'Many happy\nreturns', deliverOn: '2027-12-06' },
    ]);
  });

  test('“As it was” with no wrapping chosen is a change', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    expect(fields['r1-wrapping']).not.toBe('');
    await clerk.sendOwn(path, { ...fields, 'r1-answer': 'keep', 'r1-wrapping': '' });
    expect((await sheet())?.rows[0]).not.toHaveProperty('wrapping');
  });

  test('how many is written beside the gift; what is no number is told there', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    expect([fields['r1-quantity'], fields['n0-quantity']]).toEqual(['1', undefined]);
    const refused = await clerk.sendOwn(path, { ...fields, 'r1-quantity': '21' });
    expect(refused.statusCode).toBe(422);
    expect(refused.text).toContain('id="r1-quantity-problem"');
    await clerk.sendOwn(path, {
      ...fields,
      'r1-quantity': '6',
      'r2-answer': 'keep',
      'r2-quantity': '',
    });
    const rows = (await sheet())?.rows;
    expect(rows?.map(({ quantity }) => quantity)).toEqual(['6', undefined]);
    expect(fieldsIn((await clerk.get(path)).text)['r1-quantity']).toBe('6');
  });

  test('a date that is cleared and not ticked is missing', async () => {
    const { path } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    const { statusCode, text } = await clerk.sendOwn(path, { ...fields, 'r1-deliverOn': '' });
    expect(statusCode).toBe(422);
    expect(text).toContain('id="r1-deliverOn-problem"');
  });

  test('names every refused field at its row, and loses nothing', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    const { statusCode, text } = await clerk.sendOwn(path, {
      ...fields,
      ...{ 'r1-answer': 'keep', 'r2-deliverOn': '2027-09-02', 'r2-message': 'Kept “as typed”' },
      ...{ 'n0-name': 'Charles Babbage', 'n0-productCode': 'NONE', 'n0-deliverOn': '' },
      ...{ 'n0-lines': '5 Devonshire Street', 'n0-city': 'London', 'n0-country': 'GB' },
      ...{ 'n0-postalCode': 'W1W 5DT', 'n1-name': 'Emmy Noether' },
    });
    expect(statusCode).toBe(422);
    const refused = [...text.matchAll(/<p class="problem" id="([^"]+)-problem">/g)];
    expect(refused.map(([, name]) => name).sort()).toEqual([
      ...['n0-deliverOn', 'n0-occasion', 'n0-productCode'],
      ...['n1-country', 'n1-deliverOn', 'n1-occasion', 'n1-productCode', 'r2-deliverOn'],
    ]);
    expect(text).toContain('The nearest day that works is Saturday, 4 September 2027');
    expect(fieldsIn(text)).toMatchObject({
      ...{ 'r1-answer': 'keep', 'r2-deliverOn': '2027-09-02', 'r2-message': 'Kept “as typed”' },
      ...{ 'n0-name': 'Charles Babbage', 'n0-productCode': 'NONE' },
    });
    expect(await sheet()).toBeUndefined();
  });

  test.each([
    ['a tick at “change” and nothing changed', { 'r1-answer': 'change' }, 'r1-answer'],
    ['options that cannot be read', { 'r1-options': 'very red' }, 'r1-options'],
    ['words that nobody can keep', { 'r1-message': 'x'.repeat(5001) }, 'r1-message'],
    ['an address of five lines', { 'r1-lines': 'a\nb\nc\nd\ne' }, 'r1-lines'],
    ['a town that nobody can keep', { 'r1-city': 'x'.repeat(101) }, 'r1-city'],
  ])('is refused: %s', async (_name, typed, name) => {
    const { path } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    const { statusCode, text } = await clerk.sendOwn(path, { ...fields, ...typed });
    expect(statusCode).toBe(422);
    expect(text).toContain(`id="${name}-problem"`);
    expect(text).toContain('role="alert"');
  });

  test('nothing at all is said to be nothing', async () => {
    const { path } = await printed();
    const clerk = await signedIn();
    const { statusCode, text } = await clerk.sendOwn(path, fieldsIn((await clerk.get(path)).text));
    expect(statusCode).toBe(422);
    expect(text).toContain('Nothing is ticked and nothing is new');
  });

  test('again shows what was read before, to be corrected', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    const newRow = {
      ...{ 'n0-name': 'Charles Babbage', 'n0-lines': '5 Devonshire Street', 'n0-city': 'London' },
      ...{ 'n0-postalCode': 'W1W 5DT', 'n0-country': 'GB', 'n0-occasion': 'christmas' },
      ...{ 'n0-productCode': '22423', 'n0-deliverOn': '2027-12-24' },
    };
    await clerk.sendOwn(path, { ...fields, 'r1-deliverOn': '2027-12-05', ...newRow });
    const { text } = await clerk.get(path);
    expect(text).toContain('This form was keyed in on');
    const before = fieldsIn(text);
    expect(before).toMatchObject({
      ...{ 'r1-answer': 'change', 'r1-deliverOn': '2027-12-05', 'r2-answer': 'drop', ...newRow },
    });
    await clerk.sendOwn(path, { ...before, 'r1-deliverOn': '2027-12-06', 'n0-name': 'Ada Byron' });
    expect((await sheet())?.rows).toMatchObject([
      { deliverOn: '2027-12-06' },
      { name: 'Ada Byron' },
    ]);
  });

  test('is over once the customer has ordered', async () => {
    const { path, sheet } = await printed();
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    await clerk.sendOwn(path, { ...fields, 'r1-answer': 'keep' });
    const stored = await sheet();
    if (stored === undefined) throw new Error('kept');
    const orderedAs = world().ports.ids.next('ord', world().clock.now());
    await orderSheetStore(settings()).save({ ...stored, orderedAs }, [], world().clock.now());
    const { text } = await clerk.get(path);
    expect(text).toContain('The customer has ordered this already');
    expect(text).not.toContain('Keep, and ask the customer');
    expect((await clerk.sendOwn(path, fields)).statusCode).toBe(422);
  });

  test('tells the staff when the customer’s address takes no mail', async () => {
    const { path, customer } = await printed();
    const stored = await world().ports.customers.find(customer.id);
    if (stored === undefined) throw new Error('a customer');
    await world().ports.customers.save(
      { ...stored, emailState: 'bounced' },
      [],
      world().clock.now(),
    );
    const clerk = await signedIn();
    const fields = fieldsIn((await clerk.get(path)).text);
    const { location } = await clerk.sendOwn(path, { ...fields, 'r1-answer': 'keep' });
    expect(location).toBe('/staff?notice=answered_unreachable');
  });
});

import { describe, expect, test } from 'vitest';
import { stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { letterVoiceOf } from '../../shared/mail/letter-voice.ts';
import { sheetToConfirm } from '../../shared/mail/letters/sheet-to-confirm.tsx';
import { orderSheetGifts } from '../../shared/order-sheet/order-sheet-gifts.ts';
import { fieldsOfAnswers } from '../../shared/work-forms/decide-form-answers.ts';
import { WorkFormAnswers } from '../../shared/work-forms/work-form-answers.ts';
import { on } from '../support/gift-examples.ts';
import { ADDRESS, change, drop, keep, NEW_ROW, printedForm } from './printed-form.ts';

describe('a returned form', () => {
  test('becomes a sheet with what was kept, changed and added', async () => {
    const { answer, sheet, recipient } = await printedForm();
    const answered = await answer({
      answers: [
        keep(2),
        drop(1),
        change(3, { deliverOn: '2028-02-20', options: { colour: 'gold' }, message: 'With love' }),
      ],
      newRows: [NEW_ROW],
    });
    expect(answered).toMatchObject({ ok: true });
    expect((await sheet()).rows).toMatchObject([
      {
        ...{ rowId: 'r2', recipientId: recipient.id, occasion: 'birthday', wrapping: 'festive' },
        ...{ deliverOn: '2027-12-04', productCode: '22423' },
      },
      {
        ...{ rowId: 'r3', recipientId: recipient.id, deliverOn: '2028-02-20' },
        ...{ options: { colour: 'gold' }, message: 'With love', giftIdBefore: expect.any(String) },
      },
      { rowId: 'n0', name: 'Charles Babbage', address: ADDRESS, options: {} },
    ]);
  });

  test('without an answer at a row orders nothing there', async () => {
    const { answer, sheet } = await printedForm();
    await answer({ answers: [keep(1)] });
    expect((await sheet()).rows.map(({ rowId }) => rowId)).toEqual(['r1']);
  });

  test('with another gift drops the options of the one before', async () => {
    const { answer, sheet } = await printedForm();
    expect(await answer({ answers: [change(3, { productCode: '22423' })] })).toMatchObject({
      ok: true,
    });
    expect((await sheet()).rows[0]).toMatchObject({ productCode: '22423', options: {} });
  });

  test('with another address is for somebody new, and the address book stays as it is', async () => {
    const { answer, sheet, ports, customer, recipient } = await printedForm();
    await answer({
      answers: [change(1, { address: ADDRESS }), change(2, { name: 'Grace Murray' })],
    });
    const { rows } = await sheet();
    expect(rows).toMatchObject([
      { name: 'Grace Hopper', address: ADDRESS },
      { name: 'Grace Murray', address: recipient.address },
    ]);
    expect(rows.every((row) => row.recipientId === undefined)).toBe(true);
    expect(await ports.recipients.ofCustomer(customer.id)).toHaveLength(1);
  });

  test('takes the wrapping off', async () => {
    const { answer, sheet } = await printedForm();
    await answer({ answers: [change(2, { wrapping: null })] });
    expect((await sheet()).rows[0]?.wrapping).toBeUndefined();
  });
});

describe('of a gift of twenty', () => {
  const twenty = { deliverOn: on('2026-12-04'), occasion: 'birthday', quantity: 20 };
  const printed = () => printedForm([twenty, { ...twenty, occasion: 'christmas', quantity: 2 }]);

  test.each([
    ['kept', keep(1), '20'],
    ['with another day', change(1, { deliverOn: '2027-12-05' }), '20'],
    ['with another number', change(1, { quantity: 3 }), '3'],
    ['with one', change(1, { quantity: 1 }), undefined],
  ])('%s', async (_name, given, quantity) => {
    const { answer, sheet } = await printed();
    expect(await answer({ answers: [given] })).toMatchObject({ ok: true });
    expect((await sheet()).rows.map((row) => row.quantity)).toEqual([quantity]);
  });

  test.each([0, -1, 1.5, 21])('%d is no number of things', (quantity) => {
    const given = { answers: [change(1, { quantity })] };
    expect(WorkFormAnswers.safeParse(given).success).toBe(false);
    expect(WorkFormAnswers.safeParse({ newRows: [{ ...NEW_ROW, quantity }] }).success).toBe(false);
  });

  test('as many are asked for and ordered, at the price of all of them', async () => {
    const { answer, sheet, ports, ref, world, asked, customer } = await printed();
    await answer({ answers: [keep(1)], newRows: [{ ...NEW_ROW, quantity: 3 }] });
    await world.settle();
    const [letter] = asked();
    if (letter?.kind !== 'sheet_to_confirm') throw new Error('nobody was asked');
    const prices = [20, 3].map((quantity) => ({ amountMinor: quantity * 1275 + 395 }));
    expect(letter.rows).toMatchObject([
      { quantity: 20, amount: prices[0] },
      { quantity: 3, amount: prices[1] },
    ]);
    const mail = sheetToConfirm(
      letter,
      letterVoiceOf('en', { name: 'Shop', siteUrl: 'https://s.test' }),
    );
    expect(JSON.stringify(mail.blocks)).toContain('20 × Regency cake stand');
    const before = await ports.gifts.ofCustomer(customer.id);
    expect(await orderSheetGifts(ports, { ...ref, ...(await sheet()) })).toMatchObject({
      ok: true,
    });
    const known = new Set(before.map(({ id }) => id));
    const ordered = (await ports.gifts.ofCustomer(customer.id)).filter(({ id }) => !known.has(id));
    expect(ordered.map((gift) => 'quantity' in gift && gift.quantity)).toEqual([20, 3]);
  });
});

describe('is refused at its row, and nothing is kept', () => {
  const kept = [keep(1)];
  test.each([
    [
      'a row that is not there',
      { answers: [...kept, keep(4)] },
      'answers[1].number',
      'number_unknown',
    ],
    ['a row answered twice', { answers: [...kept, drop(1)] }, 'answers[1].number', 'number_twice'],
    ['a change of nothing', { answers: [change(2, {})] }, 'answers[0].answer', 'change_missing'],
    [
      'a change to what is printed',
      { answers: [change(2, { deliverOn: '2027-12-04', wrapping: 'festive' })] },
      ...(['answers[0].answer', 'change_missing'] as const),
    ],
    [
      'a day that is none',
      { answers: [change(2, { deliverOn: '4.12.' })] },
      'answers[0].deliverOn',
      'date_unreadable',
    ],
    [
      'a day too near',
      { answers: [change(2, { deliverOn: '2027-09-02' })] },
      'answers[0].deliverOn',
      'too_soon',
    ],
    [
      'a day too far',
      { answers: [change(2, { deliverOn: '2029-01-02' })] },
      'answers[0].deliverOn',
      'too_far_ahead',
    ],
    [
      'a gift there is not',
      { answers: [change(2, { productCode: 'X' })] },
      'answers[0].productCode',
      'unknown_product',
    ],
    [
      'a gift with options',
      { answers: [change(2, { productCode: 'MUG' })] },
      'answers[0].options.colour',
      'option_missing',
    ],
    [
      'words too many',
      { answers: [...kept, change(2, { message: 'x'.repeat(301) })] },
      'answers[1].message',
      'message_too_long',
    ],
    [
      'a wrapping there is not',
      { answers: [change(2, { wrapping: 'gold' })] },
      'answers[0].wrapping',
      'unknown_wrapping',
    ],
    [
      'one where one is printed',
      { answers: [change(2, { quantity: 1 })] },
      ...(['answers[0].answer', 'change_missing'] as const),
    ],
    [
      'an address without a town',
      { answers: [change(2, { address: { ...ADDRESS, city: '' } })] },
      ...(['answers[0].address.city', 'address_incomplete'] as const),
    ],
    [
      'no name',
      { answers: kept, newRows: [{ ...NEW_ROW, name: ' ' }] },
      'newRows[0].name',
      'name_missing',
    ],
    [
      'no occasion',
      { newRows: [NEW_ROW, { ...NEW_ROW, occasion: '' }] },
      'newRows[1].occasion',
      'occasion_missing',
    ],
  ])('%s', async (_name, given, field, reason) => {
    const { answer, ports, ref, world, asked } = await printedForm();
    const answered = await answer(given);
    if (answered.ok || answered.refusal !== 'answers_refused') throw new Error('it was taken');
    expect(fieldsOfAnswers(answered.details)).toMatchObject([{ field, reason }]);
    expect(await ports.orderSheets.find(ref)).toBeUndefined();
    await world.settle();
    expect(asked()).toEqual([]);
  });

  test('with the nearest day that works', async () => {
    const { answer } = await printedForm();
    const answered = await answer({ answers: [change(2, { deliverOn: '2027-09-02' })] });
    expect(answered).toMatchObject({ details: [{ possible: '2027-09-04' }] });
  });

  test('an occasion that was stopped since it was printed', async () => {
    const { answer, ports, customer, recipient } = await printedForm();
    const ref = { customerId: customer.id, recipientId: recipient.id };
    await stopOccasion(ports, { ...ref, occasion: 'birthday' });
    expect(await answer({ answers: [keep(1), keep(2)] })).toMatchObject({
      details: [{ list: 'answers', index: 1, field: 'occasion', code: 'occasion_stopped' }],
    });
  });

  test('every problem at once', async () => {
    const { answer } = await printedForm();
    const answered = await answer({
      answers: [
        change(1, { deliverOn: 'soon', productCode: 'X' }),
        change(2, { message: 'x'.repeat(400) }),
      ],
      newRows: [{ ...NEW_ROW, email: 'nobody' }],
    });
    if (answered.ok) throw new Error('it was taken');
    expect(
      fieldsOfAnswers(answered.details)
        .map(({ field }) => field)
        .sort(),
    ).toEqual([
      ...[
        'answers[0].deliverOn',
        'answers[0].productCode',
        'answers[1].message',
        'newRows[0].email',
      ],
    ]);
  });
});

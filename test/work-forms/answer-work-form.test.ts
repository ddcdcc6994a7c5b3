import { describe, expect, test } from 'vitest';
import { stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { fieldsOfAnswers } from '../../shared/work-forms/decide-form-answers.ts';
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

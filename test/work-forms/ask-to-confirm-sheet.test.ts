import { describe, expect, test } from 'vitest';
import { orderSheetGifts } from '../../shared/order-sheet/order-sheet-gifts.ts';
import { isSheetOpenedBy, readSheetToken } from '../../shared/order-sheet/sheet-link.ts';
import { answerWorkForm, openWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { askToConfirmSheet } from '../../shared/work-forms/ask-to-confirm-sheet.ts';
import { findWorkForm } from '../../shared/work-forms/make-work-form.ts';
import { WorkFormAnswers } from '../../shared/work-forms/work-form-answers.ts';
import { WorkFormAnswered } from '../../shared/work-forms/work-form-events.ts';
import { workFormView } from '../../shared/work-forms/work-form-view.ts';
import { CUSTOMER_ID, on } from '../support/gift-examples.ts';
import { change, drop, keep, NEW_ROW, type Printed, printedForm } from './printed-form.ts';

describe('as a whole is refused', () => {
  test('when nothing is ordered', async () => {
    const { answer } = await printedForm();
    expect(await answer({ answers: [drop(1)] })).toMatchObject({ refusal: 'nothing_to_order' });
  });

  test('when it is more than one sheet holds', async () => {
    const { answer } = await printedForm();
    const newRows = Array.from({ length: 100 }, () => ({ ...NEW_ROW, message: 'é'.repeat(5000) }));
    expect(await answer({ newRows })).toMatchObject({ refusal: 'sheet_full' });
  });

  test('when there is no such form', async () => {
    const { ports } = await printedForm();
    const workFormId = `wfm_${'0'.repeat(26)}`;
    const answers = WorkFormAnswers.parse({ answers: [keep(1)] });
    const refusal = 'work_form_not_found';
    expect(await answerWorkForm(ports, { workFormId, answers })).toMatchObject({ refusal });
    expect(await openWorkForm(ports, workFormId)).toMatchObject({ refusal });
  });

  test('when its customer has ordered it', async () => {
    const { answer, sheet, ports, ref } = await printedForm();
    await answer({ answers: [keep(1)] });
    const { version, orderKey } = await sheet();
    expect(await orderSheetGifts(ports, { ...ref, version, orderKey })).toMatchObject({ ok: true });
    expect(await answer({ answers: [keep(2)] })).toMatchObject({ refusal: 'already_ordered' });
  });

  test('when it was ordered, and whoever did it died before the sheet said so', async () => {
    const { answer, sheet, ports, ref, world } = await printedForm();
    await answer({ answers: [keep(1)] });
    const before = await sheet();
    await orderSheetGifts(ports, { ...ref, ...before });
    const { orderedAs: _orderedAs, ...forgotten } = await sheet();
    await ports.orderSheets.save(forgotten, [], world.clock.now());
    expect(await answer({ answers: [keep(2)] })).toMatchObject({ refusal: 'already_ordered' });
  });

  test('when another one was keyed in at the same moment', async () => {
    const { answer } = await printedForm();
    const both = await Promise.all([
      answer({ answers: [keep(1)] }),
      answer({ answers: [keep(2)] }),
    ]);
    expect(both.map((one) => (one.ok ? 'ok' : one.refusal)).sort()).toEqual([
      'changed_meanwhile',
      'ok',
    ]);
  });
});

describe('its customer', () => {
  test('is asked once, and their link opens this sheet', async () => {
    const { answer, world, asked, sheet, customer, workFormId } = await printedForm();
    await answer({ answers: [keep(2), change(3, { options: { colour: 'gold' } })] });
    await world.settle();
    const [letter, ...more] = asked();
    expect(more).toEqual([]);
    if (letter?.kind !== 'sheet_to_confirm') throw new Error('nobody was asked');
    expect(letter).toMatchObject({
      ...{ sheetId: workFormId, customer: { id: customer.id } },
      rows: [
        {
          recipientName: 'Grace Hopper',
          productName: 'Regency cake stand',
          amount: { amountMinor: 1920 },
        },
        {
          productName: 'Mug with a name',
          deliverOn: on('2028-02-14'),
          amount: { amountMinor: 1495 },
        },
      ],
    });
    const token = readSheetToken(letter.linkToken);
    expect(token?.customerId).toBe(customer.id);
    expect(isSheetOpenedBy(await sheet(), token ?? { customerId: '', secret: '' })).toBe(true);
  });

  test('is not asked again for the same answers, nor when the event comes twice', async () => {
    const { answer, world, asked } = await printedForm();
    await answer({ answers: [keep(1)] });
    await world.settle();
    await answer({ answers: [keep(1)] });
    await world.settle();
    const event = world.delivered.find(({ type }) => type === 'WorkFormAnswered');
    if (event === undefined) throw new Error('it happened');
    expect(await world.react(event)).toMatchObject({ refusal: 'already_told' });
    expect(asked()).toHaveLength(1);
  });

  test('is asked about the correction, and about what it corrected not any more', async () => {
    const { answer, world, asked, sheet } = await printedForm();
    await answer({ answers: [keep(1)] });
    const [first] = world.waiting.splice(0);
    world.clock.advance({ minutes: 1 });
    await answer({ answers: [keep(2)] });
    if (first === undefined) throw new Error('it happened');
    expect(await world.react(first)).toMatchObject({ refusal: 'changed_since' });
    await world.settle();
    expect(asked()).toMatchObject([{ rows: [{ deliverOn: on('2027-12-04') }] }]);
    const before = (await sheet()).linkTokenHash;
    await answer({ answers: [keep(3)] });
    expect((await sheet()).linkTokenHash).toBeUndefined();
    world.clock.advance({ minutes: 1 });
    await world.settle();
    expect((await sheet()).linkTokenHash).not.toBe(before);
  });

  test('is asked by somebody else when the first one died at it', async () => {
    const { answer, world, asked, ports } = await printedForm();
    await answer({ answers: [keep(1)] });
    const [event] = world.waiting.splice(0);
    if (event === undefined) throw new Error('it happened');
    const answered = WorkFormAnswered.parse(event);
    const { send } = ports.letters;
    ports.letters.send = async () => {
      throw new Error('killed');
    };
    await expect(askToConfirmSheet(ports, answered)).rejects.toThrow('killed');
    ports.letters.send = send;
    expect(await askToConfirmSheet(ports, answered)).toMatchObject({ refusal: 'in_progress' });
    world.clock.advance({ minutes: 5 });
    expect(await askToConfirmSheet(ports, answered)).toMatchObject({ ok: true });
    expect(asked()).toHaveLength(1);
  });

  test('is not asked once they have ordered, nor about nothing', async () => {
    const { answer, world, sheet, ports, ref } = await printedForm();
    await answer({ answers: [keep(1)] });
    const [event] = world.waiting.splice(0);
    if (event === undefined) throw new Error('it happened');
    await orderSheetGifts(ports, { ...ref, ...(await sheet()) });
    expect(await world.react(event)).toMatchObject({ refusal: 'already_ordered' });
    const nowhere = { ...WorkFormAnswered.parse(event), orderSheetId: `wfm_${'0'.repeat(26)}` };
    expect(await askToConfirmSheet(ports, nowhere)).toMatchObject({ refusal: 'sheet_not_found' });
  });
});

describe('seen', () => {
  const stateOf = async ({ ports, workFormId }: Printed) => {
    const opened = await openWorkForm(ports, workFormId);
    if (!opened.ok) throw new Error(opened.refusal);
    return workFormView(opened.value).state;
  };

  test('it is made, answered, ordered', async () => {
    const printed = await printedForm();
    const { answer, sheet, ports, ref } = printed;
    expect(await stateOf(printed)).toBe('made');
    await answer({ answers: [keep(1)] });
    expect(await stateOf(printed)).toBe('answered');
    await orderSheetGifts(ports, { ...ref, ...(await sheet()) });
    expect(await stateOf(printed)).toBe('ordered');
  });

  test('by another customer it does not exist', async () => {
    const { ports, workFormId, customer } = await printedForm();
    const find = (customerId: string) => findWorkForm(ports, { workFormId, customerId });
    expect(await find(customer.id)).toMatchObject({ ok: true });
    expect(await find(CUSTOMER_ID)).toEqual({ ok: false, refusal: 'work_form_not_found' });
  });
});

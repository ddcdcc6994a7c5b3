import * as z from 'zod';
import { deliveries } from './deliveries.ts';
import { onceMore } from './order-pages.ts';
import type { Year } from './year.ts';

/** September to January: a fact put right, what may be concluded, a stop word, and once more. */
export async function autumn(year: Year): Promise<void> {
  await aFactPutRight(year);
  await aStopWord(year);
  await aCallBeforeChristmas(year);
  await onceMoreThisYear(year);
}

async function aFactPutRight(year: Year): Promise<void> {
  const { customer, staff } = year;
  await year.begin('09-14', '21:10', 'a fact is put right, conclusions allowed, a topic forbidden');
  const { facts } = await customer.facts();
  const size = facts.find(({ topic }) => topic === 'shoe-size');
  await customer.post(`/v1/me/facts/${size?.id}`, z.unknown(), { do: 'correct', value: '39' });
  await customer.patch('/v1/me/facts', z.unknown(), { isInferenceAllowed: true });
  await customer.patch('/v1/me/facts', z.unknown(), { forbid: 'budget' });
  await year.settle();
  await deliveries(year, '09-22');
  const at = await year.begin('09-25', '14:20', 'the store knows the new size');
  const card = year.held.get('card') ?? '';
  const swiped = await staff.swipe({ card, store: 'Oxford Street', at });
  await year.opened('till', swiped.leftOff.points, []);
  await year.shown('till', swiped.question, swiped.known);
}

async function aStopWord(year: Year): Promise<void> {
  const { customer, staff } = year;
  await year.begin('10-05', '09:00', 'no more catalogues');
  await customer.answerMail(/./, 'Please stop sending me catalogues.');
  await year.settle();
  year.rule({ at: await year.now(), says: 'stopped' });
  await year.opened('page', await customer.leftOff(), []);
  await year.until('11-02', '10:00');
  await staff.publishEdition(`Christmas ${year.date('11-02').slice(0, 4)}`);
  await deliveries(year, '11-03');
}

async function aCallBeforeChristmas(year: Year): Promise<void> {
  const { staff } = year;
  const startedAt = await year.begin('12-02', '16:40', 'a call before Christmas');
  const call = { from: year.phone, startedAt, id: `call-${year.date('12-02')}` };
  const pickUp = await staff.takeCall(call);
  await year.opened('phone', pickUp.leftOff.points, []);
  await year.shown('phone', pickUp.question, pickUp.known);
  const candles = pickUp.prescriptions.find(({ name }) => name === 'Candles for the hall');
  await staff.noteCall(call.id, {
    ...{ customerId: pickUp.customerId, startedAt, staffName: 'Edith' },
    text: 'Would like the candles once more before Christmas.',
    sameAgain: [{ prescriptionId: candles?.prescriptionId, deliverOn: year.date('12-20') }],
    ...(pickUp.question === undefined
      ? {}
      : { unanswered: { topic: pickUp.question.topic, how: 'not_now' } }),
  });
  await year.settle();
  await deliveries(year, '12-15');
  await deliveries(year, '12-20');
}

async function onceMoreThisYear(year: Year): Promise<void> {
  await year.begin('+01-08', '10:30', 'again this year');
  await onceMore(year, year.held.get('birthday') ?? '', year.date('+03-04'));
  await year.settle();
  await year.opened('page', await year.customer.leftOff(), []);
}

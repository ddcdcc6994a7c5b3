import * as z from 'zod';
import { CommandError } from '../command-error.ts';
import { unescaped } from './page-client.ts';
import type { Year } from './year.ts';

const HOME = {
  lines: ['14 Winchester Road'],
  city: 'Alton',
  postalCode: 'GU34 1HD',
  country: 'GB',
};
const ADA = {
  name: 'Ada Whitfield',
  address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
};
const Identifiers = z.object({ storeCards: z.array(z.string()).readonly() });

/** January to March: a first order, a size said once, a card, a call, a promise. */
export async function winter(year: Year): Promise<void> {
  await firstOrder(year);
  await aSizeByMail(year);
  await theStoreKnows(year);
  await aCallAboutTheGift(year);
}

async function firstOrder(year: Year): Promise<void> {
  const { customer } = year;
  await year.begin('01-11', '10:00', 'a first order, and a question answered at its foot');
  await customer.patch('/v1/me', z.unknown(), { name: 'Nora Whitfield', address: HOME });
  await year.shop.saveCard(customer.token);
  await customer.post('/v1/me/identifiers', z.unknown(), { kind: 'phone', value: year.phone });
  const cards = await customer.post('/v1/me/identifiers', Identifiers, { kind: 'store_card' });
  year.held.set('card', cards.storeCards[0] ?? '');
  const line = {
    ...{ recipient: ADA, occasion: 'birthday', productCode: '22114' },
    ...{ options: { personalisation: 'initials' }, message: 'Many happy returns' },
    deliverOn: year.date('03-04'),
  };
  const order = await year.shop.order(customer.token, [line], `${year.date('01-11')} first`);
  year.held.set('birthday', order.gifts[0]?.giftId ?? '');
  await year.settle();
  await answerAtTheFoot(year, 'nuts');
  await year.settle();
}

/** Opens the question's link in the newest mail, and answers there. */
async function answerAtTheFoot({ customer }: Year, value: string): Promise<void> {
  const text = (await customer.mails()).at(-1)?.text ?? '';
  const link = /https?:\/\/\S*\/question\?token=[\w.%=&-]+/.exec(text)?.[0];
  if (link === undefined) throw new CommandError('the confirmation asks nothing');
  await customer.pages.submit(unescaped(link), { having: 'value="answer"', fields: { value } });
}

async function aSizeByMail(year: Year): Promise<void> {
  const { customer } = year;
  await year.begin('01-13', '19:30', 'a size said once, by mail; the answer waits for the morning');
  await customer.answerMail(
    /./,
    'Can the initials be in blue?\n\nMy shoe size is 38, should you ever have slippers.',
  );
  await year.settle();
  const { proposed } = await customer.facts();
  for (const { id } of proposed) {
    await customer.post(`/v1/me/facts/${id}`, z.unknown(), { do: 'confirm' });
  }
  await year.settle();
  await year.until('01-13', '21:40');
  const desk = await year.staff.pages();
  const path = `/staff/customers/${await customer.id()}`;
  await year.opened('staff page', await customer.leftOff(), [
    'answer: Can the initials be in blue?',
  ]);
  await desk.submit(path, {
    having: 'value="answer"',
    fields: {
      text: 'They can, and they will be: a blue like cornflowers.',
      promise: '',
      promisedOn: '',
    },
  });
  await year.until('01-14', '08:30');
  await year.learn();
}

async function theStoreKnows(year: Year): Promise<void> {
  const at = await year.begin('02-06', '11:15', 'the card is swiped in the store');
  const card = year.held.get('card') ?? '';
  const swiped = await year.staff.swipe({ card, store: 'Oxford Street', at });
  await year.opened('till', swiped.leftOff.points, []);
  await year.shown('till', swiped.question, swiped.known);
  const later = await year.until('02-06', '11:30');
  await year.staff.noteVisit({
    ...{ customer: { card }, store: 'Oxford Street', staffName: 'Tom', at: later },
    text: 'Tried slippers in 38, they fit. Likes to be called Mrs Whitfield.',
    facts: [{ topic: 'addressed-as', value: 'Mrs Whitfield' }],
  });
  await year.settle();
}

async function aCallAboutTheGift(year: Year): Promise<void> {
  const { customer, staff } = year;
  await year.begin('02-22', '20:10', 'a question on the page, taken up by phone the day after');
  await customer.post(
    '/v1/me/turns',
    z.unknown(),
    {
      text: 'Ada is out until two on her birthday. Will the parcel wait for her?',
    },
    `${year.date('02-22')} Ada is out`,
  );
  const startedAt = await year.begin('02-23', '10:05', 'the call');
  const call = { from: year.phone, startedAt, id: `call-${year.date('02-23')}` };
  const pickUp = await staff.takeCall(call);
  await year.opened('phone', pickUp.leftOff.points, ['answer: Ada is out until two']);
  await year.shown('phone', pickUp.question, pickUp.known);
  const { customerId, leftOff } = pickUp;
  await staff.noteCall(call.id, {
    ...{ customerId, startedAt, staffName: 'Edith' },
    text: 'Rang about the parcel for Ada. We ask the carrier to come after two.',
    promises: [{ text: 'Ask the carrier to come after two', by: year.date('02-26') }],
    settles: leftOff.points
      .filter(({ kind }) => kind === 'answer')
      .map(({ kind, id }) => ({ kind, id })),
  });
  await year.settle();
  await keepThePromise(year, customerId);
}

async function keepThePromise(year: Year, customerId: string): Promise<void> {
  await year.begin('02-25', '15:00', 'the promise is kept');
  const path = `/staff/customers/${customerId}`;
  const desk = await year.staff.pages();
  const points = await year.customer.leftOff();
  await year.opened('staff page', points, ['promise: Ask the carrier to come after two']);
  await desk.submit(path, { having: 'value="kept"' });
  await desk.submit(path, {
    having: 'value="answer"',
    fields: { text: 'The carrier comes to Ada between two and five.', promise: '', promisedOn: '' },
  });
  await year.settle();
  await year.begin('02-26', '08:15', 'the question of that mail is answered in one word');
  await year.customer.answerMail(/answer/, 'Classic');
  await year.settle();
  await year.opened('page', await year.customer.leftOff(), []);
}

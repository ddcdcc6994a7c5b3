import * as z from 'zod';
import { CustomerClient } from '../../commands/one-customer/customer.ts';
import { StaffClient, type StaffKeys } from '../../commands/one-customer/staff.ts';
import type { ShopClient } from '../../commands/sixteen-months/shop-client.ts';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { linkIn } from '../browser/mail-links.ts';

/** Two rooms, by the colour of their walls. */
const ROOMS = [
  [216, 205, 184],
  [120, 140, 118],
] as const;
const PHONE = '+44 20 7946 0321';
const PAUSE_MINUTES = 20;
const HOME = {
  lines: ['12 St James’s Square'],
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
};

export type Talk = {
  readonly customerId: string;
  /** One is answered, one waits for the answer. */
  readonly answeredProposalId: string;
  readonly openProposalId: string;
  /** Out of mails. */
  readonly questionPath: string;
  readonly sameAgainPath: string;
};

type Ports = {
  readonly shop: ShopClient;
  readonly url: string;
  readonly email: string;
  readonly keys: StaffKeys;
};

/** A morning on which a customer says something on every channel, and is answered. */
export async function playTalk({ shop, url, email, keys }: Ports): Promise<Talk> {
  const ada = new CustomerClient({ url, shop, email });
  const staff = new StaffClient({ url, shop, keys });
  const pass = async () => {
    const { now } = await shop.now();
    const then = Temporal.Instant.from(now).add({ minutes: PAUSE_MINUTES });
    await shop.advanceTo(instantText(then), () => {});
  };
  await ada.signIn();
  await ada.patch('/v1/me', z.unknown(), { name: 'Ada Lovelace', address: HOME });
  await isKnown(ada);
  await buysAgainAndAgain(ada);
  await pass();
  await isAnswered(ada, staff);
  await pass();
  await takesTheCall(staff, (await shop.now()).now);
  await pass();
  const proposals = await sendsPictures(ada, staff, pass);
  // What was declined since is not sent, and the page says so.
  await ada.patch('/v1/me/permissions', z.unknown(), {
    choices: { offers: { mail: true }, catalogue: { mail: false }, research: { mail: true } },
    weeklyMax: 2,
  });
  await staff.publishEdition('Winter 2027');
  await ada.post(
    '/v1/me/turns',
    z.unknown(),
    { text: 'Could it all come before the first?' },
    'say',
  );
  await pass();
  const customerId = await ada.id();
  const questionPath = await pathInMail(ada, '/question?');
  return { customerId, questionPath, sameAgainPath: await asksWhich(ada, pass), ...proposals };
}

/** "The same again", when there are two that it could be. */
async function asksWhich(ada: CustomerClient, pass: () => Promise<void>): Promise<string> {
  await ada.answerMail(/./, 'The same again, please.');
  await pass();
  return pathInMail(ada, '/same-again/');
}

async function pathInMail(ada: CustomerClient, place: string): Promise<string> {
  const texts = (await ada.mails()).map(({ text }) => text);
  return linkIn(texts.findLast((text) => text.includes(place)) ?? '', place);
}

async function isKnown(ada: CustomerClient): Promise<void> {
  await ada.post('/v1/me/identifiers', z.unknown(), { kind: 'phone', value: PHONE });
  await ada.post('/v1/me/identifiers', z.unknown(), { kind: 'store_card' });
  for (const fact of [
    { topic: 'allergies', value: 'Hazelnuts' },
    { topic: 'shoe-size', value: '38' },
    { topic: 'special-days', value: '--12-10', about: 'Mother' },
  ]) {
    await ada.post('/v1/me/facts', z.unknown(), fact);
  }
  await ada.patch('/v1/me/facts', z.unknown(), { forbid: 'budget', isInferenceAllowed: true });
}

async function buysAgainAndAgain(ada: CustomerClient): Promise<void> {
  await ada.prescribe(
    { name: 'Candles for the hall', productCode: '72741', quantity: 2 },
    'candles',
  );
  const nextOn = '2027-11-15';
  await ada.prescribe(
    {
      ...{ name: 'Tea glasses', productCode: '79000', quantity: 2 },
      ...{ note: 'The ones with the narrow foot.', standing: { everyWeeks: 6, nextOn } },
    },
    'glasses',
  );
}

async function isAnswered(ada: CustomerClient, staff: StaffClient): Promise<void> {
  await ada.answerMail(
    /./,
    'Can the lunch bag for Adelheid be wrapped after all?\n\nMy dress size is 12, should you ever ask.',
  );
  const desk = await staff.pages();
  await desk.submit(`/staff/customers/${await ada.id()}`, {
    having: 'value="answer"',
    fields: {
      text: 'It can, in plain paper with a red ribbon. Nothing to do for you.',
      ...{ promise: 'Send a picture of the wrapping', promisedOn: '2027-10-22' },
    },
  });
}

async function takesTheCall(staff: StaffClient, startedAt: string): Promise<void> {
  const { customerId } = await staff.takeCall({ from: PHONE, startedAt, id: 'call-of-ada' });
  await staff.noteCall('call-of-ada', {
    ...{ customerId, startedAt, staffName: 'Edith' },
    text: 'Rang about Charles: out until two tomorrow. We ask the carrier to come after two.',
    promises: [{ text: 'Ask the carrier to come after two', by: '2027-10-21' }],
  });
}

async function sendsPictures(
  ada: CustomerClient,
  staff: StaffClient,
  pass: () => Promise<void>,
): Promise<Pick<Talk, 'answeredProposalId' | 'openProposalId'>> {
  const photoIds = [await ada.sendPicture(ROOMS[0]), await ada.sendPicture(ROOMS[1])];
  await pass();
  const first = await staff.propose(ada.email, {
    ...{ message: 'What a light room. Two ideas for it.', photoIds },
    lines: [
      {
        ...{ productCode: '75049L', remark: 'It catches the light by the door.' },
        ...{ photoId: photoIds[0], place: { xPercent: 30, yPercent: 35 } },
      },
      { productCode: '22726', remark: 'On the shelf.', photoId: photoIds[1] },
    ],
  });
  await ada.post(`/v1/proposals/${first.proposalId}/answers`, z.unknown(), {
    answers: [
      { line: 1, answer: 'comment', comment: 'Too wide, the door would touch it.' },
      { line: 2, answer: 'rejected' },
    ],
  });
  await pass();
  const second = await staff.propose(ada.email, {
    ...{ message: 'This one is as narrow as a hand.', photoIds },
    lines: [
      {
        ...{ productCode: '21731', remark: 'It hangs flat.' },
        ...{ photoId: photoIds[0], place: { xPercent: 24, yPercent: 40 } },
      },
      {
        ...{ productCode: '22423', remark: 'For the table by the window.' },
        ...{ photoId: photoIds[1], place: { xPercent: 64, yPercent: 62 } },
      },
    ],
  });
  return { answeredProposalId: first.proposalId, openProposalId: second.proposalId };
}

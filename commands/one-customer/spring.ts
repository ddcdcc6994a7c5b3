import * as z from 'zod';
import { ProposalView } from '../../shared/proposals/proposal-view.ts';
import { deliveries } from './deliveries.ts';
import { inTheSheet } from './order-pages.ts';
import type { Year } from './year.ts';

const CREAM = [236, 226, 205] as const;
const GREEN = [120, 140, 118] as const;

/** March to May: was it good, a room in pictures, ideas, other ideas, and what was taken. */
export async function spring(year: Year): Promise<void> {
  await wasItGood(year);
  await picturesOfARoom(year);
  await otherIdeas(year);
}

async function wasItGood(year: Year): Promise<void> {
  const { customer, staff } = year;
  const giftId = year.held.get('birthday') ?? '';
  await year.until('03-04', '15:00');
  await staff.deliver([giftId]);
  await year.begin('03-06', '18:45', 'the birthday was good');
  const words = 'She was in at three, and it came at four. Thank you.';
  await customer.post('/v1/me/feedback', z.unknown(), { giftId, verdict: 'good', words });
  await year.settle();
  await year.begin('03-08', '09:20', 'thanks ask for no answer');
  await year.opened('staff page', await customer.leftOff(), []);
}

async function picturesOfARoom(year: Year): Promise<void> {
  const { customer, staff } = year;
  await year.begin('04-10', '11:00', 'two pictures of a room, and what is missing in it');
  const photoIds = [await customer.sendPicture(CREAM), await customer.sendPicture(GREEN)];
  await year.settle();
  await customer.post(
    '/v1/me/turns',
    z.unknown(),
    {
      text: 'This is my hall. What could hang by the door, and where could a clock stand?',
    },
    `${year.date('04-10')} hall`,
  );
  await year.settle();
  await year.begin('04-12', '10:30', 'two ideas beside the pictures');
  await year.opened('staff page', await customer.leftOff(), [
    ...['proposal: Ideas for your photos', 'answer: This is my hall.'],
  ]);
  const { proposalId } = await staff.propose(customer.email, {
    message: 'Two ideas for your hall.',
    photoIds,
    lines: [
      {
        ...{ productCode: '75049L', remark: 'It catches the light by the door.' },
        ...{ photoId: photoIds[0], place: { xPercent: 30, yPercent: 35 } },
      },
      { productCode: '22726', remark: 'On the shelf.', photoId: photoIds[1] },
    ],
  });
  year.held.set('first idea', proposalId);
  await year.settle();
}

async function otherIdeas(year: Year): Promise<void> {
  const { customer, staff } = year;
  await year.begin('04-13', '20:00', '“too wide”');
  await year.opened('page', await customer.leftOff(), ['proposal: ']);
  await customer.post(`/v1/proposals/${year.held.get('first idea')}/answers`, ProposalView, {
    answers: [{ line: 1, answer: 'comment', comment: 'Too wide, the door would touch it.' }],
  });
  await year.settle();
  await year.begin('04-14', '09:40', 'a narrower one, and the clock again');
  const points = await customer.leftOff();
  await year.opened('staff page', points, ['answer: ']);
  const { proposalId } = await staff.propose(customer.email, {
    message: 'This one is as narrow as a hand.',
    lines: [
      { productCode: '21731', remark: 'It hangs flat.' },
      { productCode: '22726', remark: 'The clock, as before.' },
    ],
  });
  await year.settle();
  await year.begin('04-15', '19:15', 'both are taken, and ordered');
  await year.opened('page', await customer.leftOff(), ['proposal: ']);
  await customer.post(`/v1/proposals/${proposalId}/answers`, ProposalView, {
    answers: [1, 2].map((line) => ({ line, answer: 'taken' })),
    deliverOn: year.date('04-28'),
  });
  await inTheSheet(year);
  await year.settle();
  await deliveries(year, '04-28');
}

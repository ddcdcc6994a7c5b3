import * as z from 'zod';
import { CommandError } from '../command-error.ts';
import { deliveries } from './deliveries.ts';
import type { Year } from './year.ts';

/** May to August: what comes again and again, a broken glass, and a summer in peace. */
export async function summer(year: Year): Promise<void> {
  await theSameAgain(year);
  await aBrokenGlass(year);
  await aPause(year);
}

async function theSameAgain(year: Year): Promise<void> {
  const { customer } = year;
  await year.begin(
    '05-03',
    '12:10',
    'what comes again and again is written down, one of it standing',
  );
  const day = year.date('05-03');
  await customer.prescribe(
    { name: 'Candles for the hall', productCode: '72741' },
    `${day} candles`,
  );
  await customer.prescribe(
    {
      ...{ name: 'Tea glasses', productCode: '79000', quantity: 2 },
      standing: { everyWeeks: 6, nextOn: year.date('05-19') },
    },
    `${day} glasses`,
  );
  await deliveries(year, '05-19');
  await year.begin('05-21', '08:50', '“the same again”, by mail');
  await customer.answerMail(/./, 'The same again, please: Candles for the hall');
  await year.settle();
  await year.opened('page', await customer.leftOff(), []);
  const gifts = await customer.gifts();
  const candles = gifts.find(({ productCode }) => productCode === '72741');
  if (candles === undefined) throw new CommandError('“the same again” ordered nothing');
  await deliveries(year, `${candles.deliverOn}`.slice('yyyy-'.length));
}

async function aBrokenGlass(year: Year): Promise<void> {
  const { customer, staff } = year;
  const [giftId] = await deliveries(year, '06-30');
  await year.begin('06-30', '19:00', 'the standing order came, and a glass is broken');
  const opened = z.object({ case: z.object({ caseId: z.string() }) });
  const { case: complaint } = await customer.post('/v1/me/feedback', opened, {
    ...{ giftId, verdict: 'bad', words: 'One of the glasses came broken.' },
  });
  await year.settle();
  await year.begin('07-01', '11:20', 'the complaint is taken and answered');
  await year.opened('staff page', await customer.leftOff(), [
    'case: One of the glasses came broken',
  ]);
  const desk = await staff.pages();
  const path = `/staff/cases/${complaint.caseId}`;
  await desk.submit(path, { having: 'value="take"' });
  const words = 'A new glass is on its way, and you keep the whole one. I am sorry.';
  await desk.submit(path, { having: 'value="answer"', fields: { words } });
  await year.settle();
  await year.begin('07-04', '10:00', 'it is settled, says the customer');
  await customer.pages.submit(`/cases/${complaint.caseId}`, { having: 'value="settle"' });
  await year.settle();
  await year.opened('page', await customer.leftOff(), []);
}

async function aPause(year: Year): Promise<void> {
  const { customer, staff } = year;
  await year.begin('07-09', '17:00', 'nothing from us this summer, please');
  const until = year.date('08-20');
  await customer.patch('/v1/me/permissions', z.unknown(), { pausedUntil: until });
  year.rule({ at: await year.now(), says: 'paused', until });
  await year.until('07-20', '10:00');
  await staff.publishEdition(`Summer ${year.date('07-20').slice(0, 4)}`);
  await deliveries(year, '08-11');
}

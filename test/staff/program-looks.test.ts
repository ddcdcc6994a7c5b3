// What programs of the staff see of a customer is on the customer's record, as what people see is.
import { expect, test } from 'vitest';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { keyOf, send } from '../interactions/call-office.ts';
import { openOffice, printed, settings, signedIn, world } from '../pages/staff-office.ts';

openOffice();

const looksAt = async (customerId: string) =>
  (await lookStore(settings()).page({ customerId, limit: 10 })).items;

test('a form that a program opens or keys in', async () => {
  const { form, customer } = await printed();
  const key = await keyOf(world(), 'staff');
  const pathParameters = { workFormId: form.id };
  const opened = await send(await import('../../functions/http/get-work-form.ts'), {
    ...{ key, pathParameters, method: 'GET' },
  });
  expect(opened).toMatchObject({ status: 200 });
  expect(await looksAt(customer.id)).toMatchObject([{ lookedAt: 'work_form' }]);
  world().clock.advance({ hours: 1 });
  const body = { answers: [{ number: 1, answer: 'keep' }] };
  const answered = await send(await import('../../functions/http/answer-work-form.ts'), {
    ...{ key, pathParameters, body },
  });
  expect(answered).toMatchObject({ status: 200 });
  expect(await looksAt(customer.id)).toHaveLength(2);
});

test('a form that somebody of the staff sends without having opened it', async () => {
  const { path, customer } = await printed();
  await (await signedIn()).sendOwn(path, {});
  expect(await looksAt(customer.id)).toMatchObject([{ staff: { name: 'Mary' } }]);
});

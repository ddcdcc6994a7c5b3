import { expect, test } from 'vitest';
import { decidePress } from '../../shared/prescriptions/decide-standing-press.ts';
import { loadAgainFacts } from '../../shared/prescriptions/load-again-facts.ts';
import { repeatStandingOrder } from '../../shared/prescriptions/repeat-standing-order.ts';
import { stayAfterAll } from '../../shared/privacy/ask-to-forget.ts';
import { decideForgetting } from '../../shared/privacy/decide-forgetting.ts';
import { forgetCustomer } from '../../shared/privacy/forget-customer.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { ordered, stored, write } from '../prescriptions/prescription-world.ts';
import { richCustomer } from './rich-customer.ts';

test('who waits to be forgotten for the gifts that they keep gets no more by standing order', async () => {
  const world = await richCustomer();
  const { ports, customerId, clock } = world;
  const own = { ...world, ada: world.customer };
  const coffee = await write(own as never, { standing: { everyWeeks: 1 } });
  const ref = { customerId, prescriptionId: coffee.id };
  acceptedOf(await repeatStandingOrder(ports, ref));
  const gifts = await ports.gifts.ofCustomer(customerId);
  const keeping = { id: customerId, openGifts: 'keep' } as const;
  const asked = decideForgetting(keeping, gifts, clock.now());
  acceptedOf(await ports.forgettings.save(asked, [], clock.now()));

  expect(acceptedOf(await forgetCustomer(ports, customerId))).toMatchObject({ state: 'waiting' });
  const before = await ordered(own as never);
  clock.advance({ hours: 24 * 30 });
  expect(refusalOf(await repeatStandingOrder(ports, ref))).toBe('paused');
  expect(await ordered(own as never)).toEqual(before);

  acceptedOf(await stayAfterAll(ports, customerId));
  const facts = acceptedOf(await loadAgainFacts(ports, customerId, coffee));
  const paused = await stored(own as never, coffee);
  const again = acceptedOf(decidePress(paused, { press: 'resume' }, facts));
  expect(again.standing).not.toHaveProperty('pausedAt');
});

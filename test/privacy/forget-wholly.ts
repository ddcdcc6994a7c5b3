import { forgetCustomer } from '../../shared/privacy/forget-customer.ts';
import { refusalOf } from '../cases/case-world.ts';
import type { RichCustomer } from './rich-customer.ts';

const TURN_COUNT_MAX = 60;

type World = Pick<RichCustomer, 'ports' | 'customerId' | 'clock' | 'advanceTo'>;

/**
 * Until the worker has no more to do, with an hour between its turns.
 * @param betweenTurns what others do meanwhile.
 */
export async function forgetWholly(
  { ports, customerId, clock, advanceTo }: World,
  betweenTurns: () => Promise<void> = async () => {},
): Promise<void> {
  for (let count = 0; count < TURN_COUNT_MAX; count += 1) {
    if (refusalOf(await forgetCustomer(ports, customerId)) === 'forgotten_already') return;
    await betweenTurns();
    await advanceTo(clock.now().add({ hours: 1 }).toString(), 30);
  }
}

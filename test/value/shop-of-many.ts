import type { FittedModel } from '../../shared/value/fitted-model.ts';
import { refitModels } from '../../shared/value/refit-models.ts';
import { spectrumOf } from '../../shared/value/spectrum.ts';
import { spectrumAdditionsOf } from '../../shared/value/spectrum-additions.ts';
import { startValueWalks } from '../../shared/value/start-value-walks.ts';
import { spectrumPlaceOf } from '../../shared/value/stored-value.ts';
import type { ValueWorld } from './value-world.ts';

export const CUSTOMER_COUNT = 90;

/** Customers who are noted, but have no value, for there is no model. */
export async function shopOfMany(world: ValueWorld): Promise<readonly string[]> {
  const customerIds = await world.shopOf(CUSTOMER_COUNT, world.today() - 1);
  await world.settle();
  return customerIds;
}

/** A fit is the slowest here, and is the same each time. */
let fitted: FittedModel | undefined;

export async function walkByAModel({ ports }: ValueWorld): Promise<void> {
  if (fitted === undefined) {
    await refitModels(ports, { isForced: false });
    fitted = await ports.models.newest('GBP');
    return;
  }
  const now = ports.clock.now();
  const facts = { modelId: fitted.id, fittedAt: now, triedAt: now, outcome: 'fitted' } as const;
  await ports.models.keep({ ...fitted, version: 0 }, { id: 'GBP', version: 0, ...facts }, now);
  await startValueWalks(ports);
}

/** Added up from every value that is stored, and not from what moved. */
export async function spectrumAnew({ table, ports }: ValueWorld) {
  const values = table.all().filter(({ entity }) => entity === 'value');
  const stored = await ports.values.findMany(values.map(({ customerId }) => String(customerId)));
  const moves = stored.map((each) => ({ to: spectrumPlaceOf(each) }));
  return spectrumOf(
    'GBP',
    spectrumAdditionsOf(moves).flatMap(({ bands }) => bands),
  );
}

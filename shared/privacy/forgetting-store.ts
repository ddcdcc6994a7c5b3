import { instantText, localDateOf, Temporal } from '../kernel/time.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Forgetting } from './forgetting.ts';
import { CHARGE_KEPT_YEARS, KeptCharge } from './kept-charge.ts';
import type { Forgettings, KeptCharges } from './ports.ts';

//   pk   FORGETTING#<customerId>         sk   FORGETTING
//   due  DUE#<utc day>#<shard>           <tryAt>#forget#<customerId>     until it is done
export const forgettingItem: EntityDefinition<Forgetting, Forgetting['id']> = {
  entity: 'forgetting',
  schemaVersion: 1,
  schema: Forgetting,
  keyOf: (customerId) => ({ pk: key('FORGETTING', customerId), sk: 'FORGETTING' }),
  refOf: ({ id }) => id,
  dueOf: (forgetting) =>
    forgetting.state === 'done'
      ? undefined
      : {
          ...{ dueAt: forgetting.tryAt, action: 'forget' },
          ...{ id: forgetting.id, shardBy: forgetting.id },
        },
};

export function forgettingStore(settings: StoreSettings): Forgettings {
  const store = new EntityStore(forgettingItem, settings);
  return {
    find: (customerId) => store.find(customerId),
    save: (forgetting, happened, at) => store.save({ entity: forgetting, happened, at }),
    writeOf: (forgetting, happened, at) => store.writeOf({ entity: forgetting, happened, at }),
    remove: ({ id, version }) =>
      settings.table.write({
        kind: 'remove',
        key: forgettingItem.keyOf(id),
        versionExpected: version,
      }),
  };
}

//   pk   KEPT#<year>                     sk   <at>#<kind>#<provider's reference>
export const keptChargeItem: EntityDefinition<KeptCharge, KeptCharge> = {
  entity: 'keptCharge',
  schemaVersion: 1,
  schema: KeptCharge,
  keyOf: ({ at, kind, id }) => ({
    pk: key('KEPT', String(yearOf(at))),
    sk: key(instantText(at), kind, id.replaceAll('#', '_')),
  }),
  refOf: (charge) => charge,
  expiresAtSecondsOf: ({ at }) => {
    const endsAt = Temporal.Instant.from(`${yearOf(at) + 1 + CHARGE_KEPT_YEARS}-01-01T00:00:00Z`);
    return Math.floor(endsAt.epochMilliseconds / 1000);
  },
};

const yearOf = (at: KeptCharge['at']) => localDateOf(at, 'UTC').year;

export function keptChargeStore(settings: StoreSettings): KeptCharges {
  const store = new EntityStore(keptChargeItem, settings);
  return {
    async keep(charge, at) {
      // Refused means that it is kept already.
      await store.save({ entity: charge, happened: [], at });
    },
  };
}

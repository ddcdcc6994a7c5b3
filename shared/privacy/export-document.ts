import * as z from 'zod';
import type { CustomerId } from '../customers/customer.ts';
import { Gift } from '../gifts/gift.ts';
import { StoredGift } from '../gifts/gift-packing.ts';
import { ledgerOf } from '../gifts/ledger.ts';
import { type Instant, instantText } from '../kernel/time.ts';
import type { Item } from '../table/table.ts';
import {
  ENTITIES_LEFT_OUT,
  ENTITIES_WITH_SECRET_IDS,
  MACHINERY_LEFT_OUT,
  SECRETS_LEFT_OUT,
} from './left-out.ts';

/** Plain JSON, as it is stored. */
export type ExportedRecord = Readonly<Record<string, unknown>>;

export type ExportPart = { readonly name: string; readonly records: readonly ExportedRecord[] };

/** Everything that we have on a customer, readable by a person and by a program. */
export type ExportDocument = {
  readonly format: 'proprietor-export-1';
  readonly customerId: CustomerId;
  readonly madeAt: string;
  readonly leftOut: readonly string[];
  readonly parts: readonly ExportPart[];
  /** Where their files lie; a link leads there for some minutes. */
  readonly files: readonly string[];
};

/** What a reader looks for first; what is not named here follows, by its name. */
const ORDER = [
  ...['customer', 'recipient', 'giftOrder', 'gift', 'purchase', 'orderSheet', 'prescription'],
  ...['turn', 'leftOff', 'fact', 'factSettings', 'case', 'feedback', 'proposal', 'photo'],
  ...['outreach', 'consent', 'look'],
];

export function exportDocumentOf(
  {
    customerId,
    items,
    fileKeys,
  }: {
    readonly customerId: CustomerId;
    readonly items: readonly Item[];
    readonly fileKeys: readonly string[];
  },
  madeAt: Instant,
): ExportDocument {
  const shown = items.filter(({ entity }) => !ENTITIES_LEFT_OUT.includes(entity));
  const recordsByName = Map.groupBy(shown, partNameOf);
  const names = [...recordsByName.keys()].toSorted(byOrder);
  return {
    format: 'proprietor-export-1',
    customerId,
    madeAt: instantText(madeAt),
    leftOut: SECRETS_LEFT_OUT,
    parts: names.map((name) => ({
      name,
      records: (recordsByName.get(name) ?? []).map(recordOf),
    })),
    files: fileKeys,
  };
}

/** Counters have no entity; their partition says what they count. */
function partNameOf({ entity, pk }: Item): string {
  return typeof entity === 'string' ? entity : String(pk.split('#')[0]).toLowerCase();
}

function byOrder(left: string, right: string): number {
  const placeOf = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return placeOf(left) - placeOf(right) || (left < right ? -1 : 1);
}

function recordOf(item: Item): ExportedRecord {
  const record = withoutSecrets(item.entity === 'gift' ? readableGift(item) : item);
  if (!ENTITIES_WITH_SECRET_IDS.includes(item.entity)) return record;
  const { id: _, ...others } = record;
  return others;
}

/** A gift is packed where it lies; here every fact has its name, and the money its own lines. */
function readableGift(item: Item): ExportedRecord {
  const gift = StoredGift.parse(item as never);
  const ledger = ledgerOf(gift).map(({ at, ...entry }) => ({ at: instantText(at), ...entry }));
  return { ...(z.encode(Gift, gift) as ExportedRecord), ledger };
}

const LEFT_OUT: ReadonlySet<string> = new Set([...SECRETS_LEFT_OUT, ...MACHINERY_LEFT_OUT]);

function withoutSecrets(record: ExportedRecord): ExportedRecord {
  const kept = Object.entries(record).filter(([name]) => !LEFT_OUT.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutSecretsWithin(value)]));
}

/** Deep inside only secrets go: a chosen option may be called `version`. */
function withoutSecretsWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecretsWithin);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !SECRETS.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutSecretsWithin(each)]));
}

const SECRETS: ReadonlySet<string> = new Set(SECRETS_LEFT_OUT.filter((name) => name !== 'code'));

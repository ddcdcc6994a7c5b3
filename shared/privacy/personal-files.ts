import type { CustomerId } from '../customers/customer.ts';
import {
  CUSTOMERS_PREFIX,
  EXPORTS_PREFIX,
  isFileKey,
  PRINTED_PREFIX,
  uploadKey,
} from '../files/file-key.ts';
import type { Item } from '../table/table.ts';

/** The fields in which items name their files; the words of a customer can look like anything. */
const KEY_FIELDS: ReadonlySet<string> = new Set(['fileKey', 'jsonKey', 'htmlKey']);

/** The files of a customer that these items name; never one of somebody else. */
export function fileKeysOf(customerId: CustomerId, items: readonly Item[]): readonly string[] {
  const own = [`${CUSTOMERS_PREFIX}${customerId}/`, `${EXPORTS_PREFIX}${customerId}/`];
  const keys = items.flatMap((item) => {
    const prefixes = item.entity === 'printJob' ? [PRINTED_PREFIX] : own;
    return keysIn(item).filter(
      (key) => isFileKey(key) && prefixes.some((prefix) => key.startsWith(prefix)),
    );
  });
  return [...new Set(keys)];
}

/** Where a picture may still lie as it came, for a day at most. */
export function uploadKeysOf(customerId: CustomerId, items: readonly Item[]): readonly string[] {
  return items.flatMap(({ entity, id }) =>
    entity === 'photo' && typeof id === 'string' ? [uploadKey(customerId, id)] : [],
  );
}

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return Object.entries(value).flatMap(([name, each]) =>
    KEY_FIELDS.has(name) && typeof each === 'string' ? [each] : keysIn(each),
  );
}

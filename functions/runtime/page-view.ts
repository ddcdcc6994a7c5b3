import type { Page } from '../../shared/table/table.ts';

/** One page of a list as the API answers it, under the list's own name. */
export function pageView<Name extends string, Value, View>(
  name: Name,
  { items, cursor }: Page<Value>,
  view: (value: Value) => View,
): Record<Name, View[]> & { cursor?: string } {
  const list = { [name]: items.map(view) } as Record<Name, View[]>;
  return cursor === undefined ? list : { ...list, cursor };
}

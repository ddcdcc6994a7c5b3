/**
 * Bytes of an item as DynamoDB counts them: attribute names and text in UTF-8, a number about half
 * a byte a digit and one more, a list or map three bytes and one more for each element.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemSizeBytes(item: Readonly<Record<string, unknown>>): number {
  return sumOf(Object.entries(item), ([name, value]) => bytesOf(name) + valueBytes(value));
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return bytesOf(value);
  if (typeof value === 'number') return numberBytes(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (Array.isArray(value)) return 3 + sumOf(value, (element) => 1 + valueBytes(element));
  if (typeof value === 'object') {
    return 3 + sumOf(Object.entries(value), ([name, part]) => 1 + bytesOf(name) + valueBytes(part));
  }
  throw new TypeError('an item holds JSON');
}

/** Leading and trailing zeros are not kept. */
function numberBytes(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (value < 0 ? 1 : 0);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function sumOf<Value>(values: readonly Value[], bytes: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + bytes(value), 0);
}

/** `PutEvents` of EventBridge, with its limits. Source: the EventBridge API reference. */
import * as z from 'zod';
import type { Bus } from './bus.ts';

const ENTRIES_MAX = 10;
const BYTES_MAX = 256 * 1024;

const PutEvents = z.object({
  Entries: z.array(
    z.object({
      EventBusName: z.string().default('default'),
      Source: z.string().default(''),
      DetailType: z.string().default(''),
      Detail: z.string().default(''),
      Resources: z.array(z.string()).default([]),
      /** Epoch seconds. */
      Time: z.exactOptional(z.number()),
    }),
  ),
});
type Entry = z.output<typeof PutEvents>['Entries'][number];

/** An error as AWS services answer it. */
export class ServiceRefusal extends Error {
  override readonly name = 'ServiceRefusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Answers when everything accepted is stored. @throws ServiceRefusal */
export function putEvents(bus: Bus, body: unknown): unknown {
  const parsed = PutEvents.safeParse(body);
  if (!parsed.success) throw new ServiceRefusal('ValidationException', parsed.error.message);
  const { Entries } = parsed.data;
  if (Entries.length === 0 || Entries.length > ENTRIES_MAX) {
    throw new ServiceRefusal('ValidationException', '1 validation error: entries must be 1 to 10');
  }
  if (Entries.reduce((sum, entry) => sum + bytesOf(entry), 0) > BYTES_MAX) {
    throw new ServiceRefusal('ValidationException', 'Total size of the entries is over the limit');
  }
  const details = Entries.map((entry) => detailOf(entry));
  const accepted = Entries.flatMap((entry, index) => {
    const detail = details[index];
    if (typeof detail === 'string' || detail === undefined || !bus.has(entry.EventBusName))
      return [];
    return {
      busName: entry.EventBusName,
      source: entry.Source,
      detailType: entry.DetailType,
      detail,
      resources: entry.Resources,
      ...(entry.Time === undefined ? {} : { timeMs: entry.Time * 1000 }),
    };
  });
  const ids = [...bus.put(accepted)];
  const results = Entries.map((entry, index) => {
    const detail = details[index];
    if (typeof detail === 'string') return { ErrorCode: detail, ErrorMessage: detail };
    // AWS drops events for a bus that does not exist, with an id as if all were well.
    return { EventId: bus.has(entry.EventBusName) ? ids.shift() : '0' };
  });
  const FailedEntryCount = results.filter((result) => 'ErrorCode' in result).length;
  return { FailedEntryCount, Entries: results };
}

/** The detail as an object, or the error code of its entry. */
function detailOf({ Source, DetailType, Detail }: Entry): Record<string, unknown> | string {
  if (Source === '' || DetailType === '' || Detail === '') return 'InvalidArgument';
  try {
    const detail: unknown = JSON.parse(Detail);
    const isObject = typeof detail === 'object' && detail !== null && !Array.isArray(detail);
    return isObject ? (detail as Record<string, unknown>) : 'MalformedDetail';
  } catch (error) {
    if (error instanceof SyntaxError) return 'MalformedDetail';
    throw error;
  }
}

function bytesOf({ Source, DetailType, Detail, Resources, Time }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return bytes + (Time === undefined ? 0 : 14);
}

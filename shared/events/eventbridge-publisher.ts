import { setTimeout as delay } from 'node:timers/promises';
import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { type BusEvent, EVENT_SOURCE, type EventPublisher, EventsNotPublished } from './ports.ts';

/** PutEvents takes 10 entries and 256 KB; docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html */
const ENTRY_COUNT_MAX = 10;
const CALL_BYTES_MAX = 256 * 1024;
/** Time, source and detail type count towards an entry; more than they can be. */
const ENTRY_OVERHEAD_BYTES = 256;

export type PublisherSettings = {
  readonly busName: string;
  /** Calls at once. */
  readonly inFlightMax?: number;
  readonly tryCountMax?: number;
  /** The first wait, doubled from try to try. */
  readonly backoffMs?: number;
};

type Entry = {
  readonly eventId: string;
  readonly bytes: number;
  readonly put: PutEventsRequestEntry;
};

/** Retries what EventBridge did not take, and only that; gives up after `tryCountMax` tries. */
export class EventBridgePublisher implements EventPublisher {
  readonly #client: EventBridgeClient;
  readonly #settings: Required<PublisherSettings>;

  constructor(client: EventBridgeClient, settings: PublisherSettings) {
    this.#client = client;
    this.#settings = { inFlightMax: 8, tryCountMax: 5, backoffMs: 50, ...settings };
  }

  async publish(events: readonly BusEvent[]): Promise<void> {
    let entries = events.map((event) => this.#entryOf(event));
    let cause: unknown;
    for (let tried = 0; entries.length > 0; tried += 1) {
      if (tried === this.#settings.tryCountMax) {
        const eventIds = entries.map(({ eventId }) => eventId);
        throw new EventsNotPublished(eventIds, { cause });
      }
      if (tried > 0) await delay(this.#settings.backoffMs * 2 ** (tried - 1));
      const result = await this.#put(entries);
      entries = result.failed;
      cause = result.cause;
    }
  }

  /** Puts all once. An error of a call counts for its entries, so that the other calls go on. */
  async #put(entries: readonly Entry[]): Promise<{ failed: Entry[]; cause: unknown }> {
    // One iterator that all lanes take from.
    const calls = callsOf(entries).values();
    const failed: Entry[] = [];
    let cause: unknown;
    const lane = async () => {
      for (const call of calls) {
        try {
          failed.push(...(await this.#call(call)));
        } catch (error) {
          failed.push(...call);
          cause = error;
        }
      }
    };
    await Promise.all(Array.from({ length: this.#settings.inFlightMax }, lane));
    return { failed, cause };
  }

  async #call(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const answer = await this.#client.send(
      new PutEventsCommand({ Entries: entries.map(({ put }) => put) }),
    );
    if ((answer.FailedEntryCount ?? 0) === 0) return [];
    return entries.filter((_, position) => answer.Entries?.[position]?.ErrorCode !== undefined);
  }

  #entryOf(event: BusEvent): Entry {
    const Detail = JSON.stringify(event);
    return {
      eventId: event.eventId,
      bytes: Buffer.byteLength(Detail) + ENTRY_OVERHEAD_BYTES,
      put: {
        EventBusName: this.#settings.busName,
        Source: EVENT_SOURCE,
        DetailType: event.type,
        Detail,
      },
    };
  }
}

function callsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const calls: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const call = calls.at(-1);
    if (
      call === undefined ||
      call.length === ENTRY_COUNT_MAX ||
      bytes + entry.bytes > CALL_BYTES_MAX
    ) {
      calls.push([entry]);
      bytes = entry.bytes;
    } else {
      call.push(entry);
      bytes += entry.bytes;
    }
  }
  return calls;
}

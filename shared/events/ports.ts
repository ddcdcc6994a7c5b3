/** What EventBridge rules match on as `source`. */
export const EVENT_SOURCE = 'proprietor';

/** An event as it goes to the bus: plain JSON, its `type` also being the detail type. */
export type BusEvent = {
  readonly type: string;
  /** The same when the event comes twice. */
  readonly eventId: string;
  readonly occurredAt: string;
  readonly [fact: string]: unknown;
};

export interface EventPublisher {
  /**
   * Resolves when the bus has taken all of them over.
   * @throws EventsNotPublished when it did not, after some tries; the others went through.
   */
  publish(events: readonly BusEvent[]): Promise<void>;
}

export class EventsNotPublished extends Error {
  override readonly name = 'EventsNotPublished';
  readonly eventIds: readonly string[];

  constructor(eventIds: readonly string[], options?: ErrorOptions) {
    super(`${eventIds.length} events were not published`, options);
    this.eventIds = eventIds;
  }
}

// From what happened to who reacts: the stream, the bus, one queue per reaction, dead letters, and
// an operator who sends dead letters round again once a day.
import type { BusEvent } from '../../shared/events/ports.ts';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { customersToCount } from '../../shared/purchases/purchases-to-count-store.ts';
import { REPEATED_FOR } from '../support/gift-reactions.ts';
import type { TableChange } from '../support/memory-table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './dice.ts';
import type { About } from './history.ts';
import { REACTIONS } from './reactions.ts';
import type { Reaction, Shop } from './shop.ts';
import { PURCHASES_STREAMED } from './value-reactions.ts';

/** As `infra` sets them: six times the function's timeout, then five tries, then the dead letters. */
const VISIBILITY_PER_TIMEOUT = 6;
const RECEIVE_COUNT_MAX = 5;
const REDRIVE_EVERY_MS = DAY_MS;
const TIMEOUT_SECONDS: Readonly<Record<string, number>> = {
  ...{ GiftChargeDue: 180, GiftRefundDue: 180, CardAdded: 180, CardChosen: 180 },
  ...{ GiftOrderFinishDue: 120, OccasionStopped: 120 },
  ...{ RecipientChanged: 120, CustomerZoneChanged: 120, PlacesFreed: 120 },
  ...{ [PURCHASES_STREAMED]: 120, ValuePageDue: 120, LaboratoryReadingDue: 180 },
  ...{ FenceMoved: 300, PortfolioClosed: 300, PortfolioDue: 300 },
};
const TIMEOUT_SECONDS_DEFAULT = 60;

type Message = {
  readonly event: BusEvent;
  readonly react: Reaction;
  readonly name: string;
  receiveCount: number;
};

export class Bus {
  deadLetterCount = 0;
  readonly #shop: Shop;
  readonly #deadLetters: Message[] = [];
  readonly #reactions: Readonly<Record<string, readonly Reaction[]>>;

  constructor(shop: Shop) {
    this.#shop = shop;
    this.#reactions = { ...REACTIONS, ...shop.bug.reactions };
    this.#planRedrive();
  }

  /** The stream: what a write put on its item goes out once, or twice, soon or after a while. */
  changed({ before, after }: TableChange): void {
    const { agenda, faults } = this.#shop;
    const at = Temporal.Instant.fromEpochMilliseconds(agenda.nowMs);
    const streamed = customersToCount(after, before).map((customerId) => ({
      occurredAt: at.toString({ fractionalSecondDigits: 3 }),
      ...{ type: PURCHASES_STREAMED, eventId: `${after?.sk ?? before?.sk}`, customerId },
    }));
    for (const event of [...eventsOfItem(after, before), ...streamed]) {
      const about = aboutOf(event);
      const publish = () => this.publish([event]);
      const wayMs = faults.strikes('stream_stuck', about) ? faults.fraction() * HOUR_MS : 0;
      agenda.at(agenda.nowMs + wayMs, publish);
      if (faults.isDuplicated()) agenda.at(agenda.nowMs + wayMs + 30 * SECOND_MS, publish);
    }
  }

  publish(events: readonly BusEvent[]): void {
    const { agenda, faults } = this.#shop;
    for (const event of events) {
      const reactions = this.#reactions[event.type] ?? [];
      for (const [index, react] of reactions.entries()) {
        const about = aboutOf(event);
        const name = reactions.length > 1 ? `${event.type} (${index + 1})` : event.type;
        const send = () => this.#send({ event, react, name, receiveCount: 0 }, about);
        const wayMs = faults.transitMs(about);
        const arrivesMs = agenda.nowMs + wayMs;
        agenda.at(arrivesMs, () => {
          if (wayMs > MINUTE_MS && !event.type.endsWith('Due')) faults.arrivedLate(about);
          send();
        });
        if (faults.isDuplicated()) agenda.at(arrivesMs + faults.duplicateDelayMs(), send);
      }
    }
  }

  get waitingDeadLetterCount(): number {
    return this.#deadLetters.length;
  }

  #send(message: Message, about: About): void {
    void this.#receive(message, about);
  }

  async #receive(message: Message, about: About): Promise<void> {
    const { agenda, faults, history } = this.#shop;
    const { event, name } = message;
    message.receiveCount += 1;
    const timeoutSeconds = TIMEOUT_SECONDS[event.type] ?? TIMEOUT_SECONDS_DEFAULT;
    const task = { ...about, name: `on ${name}`, timeoutSeconds };
    const ended = await this.#shop.invoke(task, (ports) =>
      message.react(ports, structuredClone(event)),
    );
    if (ended.kind === 'answered') {
      const word = ended.value.ok ? 'done' : ended.value.refusal;
      history.tell(about, `on ${name}: ${word}`);
      if (ended.value.ok || !REPEATED_FOR.has(ended.value.refusal)) return;
    }
    faults.trouble(about);
    if (message.receiveCount >= RECEIVE_COUNT_MAX) {
      history.tell(about, `on ${name}: to the dead letters`);
      this.deadLetterCount += 1;
      this.#deadLetters.push(message);
      return;
    }
    const visibleAtMs = agenda.nowMs + VISIBILITY_PER_TIMEOUT * timeoutSeconds * SECOND_MS;
    agenda.at(visibleAtMs, () => this.#send(message, about));
  }

  #planRedrive(): void {
    const { agenda } = this.#shop;
    agenda.at(agenda.nowMs + REDRIVE_EVERY_MS, () => {
      for (const message of this.#deadLetters.splice(0)) {
        const about = aboutOf(message.event);
        // What only this message does could not be done before; what is due is announced anyway.
        if (!message.event.type.endsWith('Due')) this.#shop.faults.arrivedLate(about);
        this.#send({ ...message, receiveCount: 0 }, about);
      }
      this.#planRedrive();
    });
  }
}

export function aboutOf(event: BusEvent): About {
  const { customerId, giftId, portfolioId, fenceId, valueWalkId, experimentId, staffId } = event;
  // What is no customer's troubles no customer.
  const owner =
    customerId ?? portfolioId ?? fenceId ?? valueWalkId ?? experimentId ?? staffId ?? undefined;
  return {
    ...(typeof owner === 'string' ? { customerId: owner } : {}),
    ...(typeof giftId === 'string' ? { giftId } : {}),
  };
}

/** Event buses: an event is accepted when every target it has is stored, all in one transaction. */
import { randomUUID } from 'node:crypto';
import type { Log } from './log.ts';
import { asyncQueueArn, type Queues } from './queues.ts';
import { functionArnOf } from './resources/functions.ts';
import { busNameOf, type RulePlan } from './resources/rules.ts';
import type { State } from './state.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type BusEntry = {
  readonly busName: string;
  readonly source: string;
  readonly detailType: string;
  /** A JSON object. */
  readonly detail: Record<string, unknown>;
  readonly resources: readonly string[];
  /** Epoch milliseconds; absent: now. */
  readonly timeMs?: number;
};

export type BusSettings = {
  readonly busNames: readonly string[];
  readonly rules: readonly RulePlan[];
  readonly accountId: string;
  readonly region: string;
};

export class Bus {
  readonly #settings: BusSettings;
  readonly #log: Pick<Log, 'write'>;
  readonly #state: State;
  readonly #queues: Queues;
  readonly #clock: VirtualClock;

  constructor(
    settings: BusSettings,
    deps: {
      readonly state: State;
      readonly queues: Queues;
      readonly clock: VirtualClock;
      readonly log: Pick<Log, 'write'>;
    },
  ) {
    this.#settings = settings;
    this.#log = deps.log;
    this.#state = deps.state;
    this.#queues = deps.queues;
    this.#clock = deps.clock;
  }

  has(busNameOrArn: string): boolean {
    return this.#settings.busNames.includes(busNameOf(busNameOrArn));
  }

  /** Delivered to all targets when it returns. @returns the events' ids */
  put(entries: readonly BusEntry[]): readonly string[] {
    return this.#state.transaction(() => entries.map((entry) => this.#putOne(entry)));
  }

  #putOne(entry: BusEntry): string {
    const { accountId, region } = this.#settings;
    const id = randomUUID();
    const event = {
      version: '0',
      id,
      'detail-type': entry.detailType,
      source: entry.source,
      account: accountId,
      // EventBridge knows seconds only.
      time: new Date(entry.timeMs ?? this.#clock.nowMs()).toISOString().replace(/\.\d+Z$/, 'Z'),
      region,
      resources: entry.resources,
      detail: entry.detail,
    };
    const busName = busNameOf(entry.busName);
    // So that whoever builds on events sees them, and a test finds what should not be in them.
    this.#log.write('bus', JSON.stringify(event));
    for (const { busName: onBus, matches, targets } of this.#settings.rules) {
      if (onBus !== busName || matches === undefined || !matches(event)) continue;
      for (const target of targets) {
        const arn = target.arn.includes(':lambda:')
          ? asyncQueueArn(functionArnOf(target.arn))
          : target.arn;
        this.#queues.send(arn, [{ body: target.input ?? JSON.stringify(event) }]);
      }
    }
    return id;
  }
}

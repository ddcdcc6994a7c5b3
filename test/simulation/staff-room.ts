// Those who work here: a lead who moves the fence, managers who come, hand over, and leave.
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { handOver } from '../../shared/managers/hand-over.ts';
import type { FenceChange } from '../../shared/managers/settle-fence.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { markAlertRead } from '../../shared/managers/tell-manager.ts';
import { changeExperiment } from '../../shared/measurement/change-experiment.ts';
import { addStaff, changeStaff, removeStaff } from '../../shared/staff/manage-staff.ts';
import type { Books } from './audit/books.ts';
import { DAY_MS, Dice, HOUR_MS, MINUTE_MS } from './dice.ts';
import type { Shop } from './shop.ts';
import { refit } from './shop-model.ts';
import type { ShopPorts } from './stores.ts';

const REFIT_EVERY_DAYS = 21;
const MANAGER_COUNT_MAX = 4;
const ACT_WEIGHTS = {
  ...{ hand_over: 8, move_fence: 5, capacity: 4, leave: 3, hire: 4, share: 1, read: 3 },
};
type Act = (ports: ShopPorts) => Promise<Outcome<unknown, string>>;

export class StaffRoom {
  doneCount = 0;
  readonly #shop: Shop;
  readonly #books: Books;
  readonly #dice: Dice;
  #refitNumber = 0;

  constructor(shop: Shop, books: Books) {
    this.#shop = shop;
    this.#books = books;
    this.#dice = new Dice(shop.settings.seed, 'staff room');
    const { agenda, settings, span } = shop;
    const untilMs = span.endMs - (settings.restDays + 1) * DAY_MS;
    agenda.at(span.startMs + HOUR_MS, () => this.#open());
    for (let count = 0; count < settings.staffActCount; count += 1) {
      agenda.at(this.#dice.between(span.startMs + DAY_MS, untilMs), () => this.#somebodyActs());
    }
    for (let atMs = span.startMs + 10 * DAY_MS; atMs < untilMs; atMs += REFIT_EVERY_DAYS * DAY_MS) {
      agenda.at(atMs, () => {
        this.#refitNumber += 1;
        const number = this.#refitNumber;
        this.#do('fit the models anew', (ports) => refit(ports, number));
      });
    }
  }

  #open(): void {
    const controlBasisPoints = this.#dice.pick([1000, 2000, 5000]);
    this.#do('begin to compare', (ports) =>
      changeExperiment(ports, { settings: { controlBasisPoints }, currency: 'GBP' }),
    );
    this.#moveFence();
    this.#hire(1);
    this.#hire(2);
  }

  #somebodyActs(): void {
    const dice = this.#dice;
    const number = dice.int(1, MANAGER_COUNT_MAX);
    const capacity = dice.int(0, 6);
    const settings = { controlBasisPoints: dice.int(1000, 5000) };
    const acts = {
      hand_over: () => this.#handOver(),
      move_fence: () => this.#moveFence(),
      capacity: () =>
        this.#do(`manager ${number} takes ${capacity}`, (ports) =>
          changeStaff(ports, emailOf(number), { capacity }),
        ),
      leave: () =>
        this.#do(`manager ${number} leaves`, (ports) => removeStaff(ports, emailOf(number))),
      hire: () => this.#hire(number),
      share: () =>
        this.#do('compare more, or fewer', (ports) =>
          changeExperiment(ports, { settings, currency: 'GBP' }),
        ),
      read: () => this.#readAlerts(),
    };
    acts[dice.weighted(ACT_WEIGHTS)]();
  }

  #hire(number: number): void {
    const capacity = this.#dice.int(1, 6);
    const wanted = { email: emailOf(number), name: `Manager ${number}`, role: 'manager' } as const;
    this.#do(`manager ${number} comes`, (ports) => addStaff(ports, { ...wanted, capacity }));
  }

  #moveFence(): void {
    const dice = this.#dice;
    const change: FenceChange = {
      ...{ costMinor: dice.int(100, 3000), costHalvesMonths: dice.int(3, 40) },
      ...{ hopedGainBasisPoints: dice.int(800, 3000), leaveBasisPoints: dice.int(6000, 9500) },
      stayDays: dice.int(5, 50),
    };
    this.#do('move the fence', (ports) => settleFence(ports, change));
  }

  /** Now and then two do the same, or something else, at the same moment. */
  #handOver(): void {
    const dice = this.#dice;
    const { cares } = this.#books;
    const managed = [...cares.cares].filter(([, { state }]) => state === 'managed');
    const ids = [...cares.portfolios.keys()];
    if (managed.length === 0 || ids.length === 0) return;
    const [customerId, { managerId: fromId = '' }] = dice.pick(managed);
    for (let count = dice.chance(0.3) ? 2 : 1; count > 0; count -= 1) {
      const order = { customerId, fromId, toId: dice.pick(ids), brief: 'They like green ribbons.' };
      this.#do(`hand ${customerId} over to ${order.toId}`, (ports) => handOver(ports, order));
    }
  }

  #readAlerts(): void {
    const ids = [...this.#books.cares.portfolios.keys()];
    if (ids.length === 0) return;
    const managerId = this.#dice.pick(ids);
    this.#do(`${managerId} reads`, async (ports) => {
      const alerts = await ports.alerts.ofManager(managerId, 5);
      for (const { id: alertId, customerId } of alerts) {
        await markAlertRead(ports, { customerId, alertId, managerId });
      }
      return { ok: true, value: undefined };
    });
  }

  /** Whoever gets no answer tries again. */
  #do(name: string, act: Act): void {
    void this.#try(name, act);
  }

  async #try(name: string, act: Act): Promise<void> {
    const { agenda, history, invoke, settings, span } = this.#shop;
    const task = { customerId: 'staff', name, timeoutSeconds: 29 };
    const ended = await invoke(task, act);
    if (ended.kind === 'answered') {
      const answer = ended.value.ok ? 'done' : ended.value.refusal;
      history.tell(task, `${name}: ${answer}`);
      if (ended.value.ok) this.doneCount += 1;
      if (answer !== 'changed_meanwhile') return;
    }
    const againMs = agenda.nowMs + this.#dice.between(MINUTE_MS, 5 * HOUR_MS);
    if (againMs > span.endMs - settings.restDays * DAY_MS) return;
    agenda.at(againMs, () => void this.#try(name, act));
  }
}

function emailOf(number: number): string {
  return `manager-${number}@shop.test`;
}

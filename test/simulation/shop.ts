import type { Product } from '../../shared/catalogue/product.ts';
import type { Watermarks } from '../../shared/due/ports.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { EventsNotPublished } from '../../shared/events/ports.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import { PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import { SandboxPayments } from '../../shared/payments/sandbox-payments.ts';
import type { Table } from '../../shared/table/table.ts';
import { REPEATED_FOR } from '../support/gift-reactions.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds, seededSecrets } from '../support/seeded.ts';
import { Agenda } from './agenda.ts';
import type { Auditor } from './audit/auditor.ts';
import { Faults } from './faults.ts';
import { faultyPayments, type ProviderMemory } from './faulty-payments.ts';
import { FaultyTable, Past } from './faulty-table.ts';
import { History } from './history.ts';
import { FaultStruck, Invocation, type Surroundings, type Task } from './invocation.ts';
import { faultyMailer, lettersOf, type Mailed, type OnTold, staffMailsOf } from './mailroom.ts';
import type { Settings } from './settings.ts';
import { type ShopPorts, storesOn } from './stores.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: string };
export type Reaction = (ports: ShopPorts, event: BusEvent) => Promise<Answer>;

/** A bug planted on purpose, to prove that it would be found. */
export type PlantedBug = {
  readonly reactions?: Readonly<Record<string, readonly Reaction[]>>;
  ports?(ports: ShopPorts): ShopPorts;
  table?(table: Table, inner: MemoryTable): Table;
  watermarks?(watermarks: Watermarks): Watermarks;
};

export type Ended<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  /** Nobody knows from outside whether it was done. */
  | { readonly kind: 'no_answer' };

export type Shop = ReturnType<typeof openShop>;

/** The whole engine with its real stores and use cases, in a world that is out to break it. */
export function openShop(
  settings: Settings,
  span: { readonly startMs: number; readonly endMs: number },
  bug: PlantedBug = {},
) {
  const agenda = new Agenda(span.startMs);
  const now = () => agenda.nowMs;
  const history = new History(now);
  const faults = new Faults({ settings, history, now, ...span });
  const table = new MemoryTable();
  const past = new Past();
  const bankTable = new MemoryTable();
  const { clock } = agenda;
  const bank = new SandboxPayments({
    ...{ table: bankTable, clock, secrets: seededSecrets(settings.seed) },
    siteUrl: 'https://shop.test',
  });
  const ids = seededIds(settings.seed);
  const secrets = seededSecrets(settings.seed + 1);
  const providerMemory: ProviderMemory = new Map();
  const auditors: Auditor[] = [];
  const mailbox = { onMailed: (_mailed: Mailed) => {}, letterCount: 0 };
  const files = new MemoryFiles(clock);
  const { shardCount } = settings;
  const portsOn = (on: Table) => storesOn(on, { shardCount, clock, ids, secrets, files });
  const tableOf = (invocation: Invocation): Table => {
    const faulty = new FaultyTable({ inner: table, past }, invocation);
    return bug.table?.(faulty, table) ?? faulty;
  };
  const onAsk = (asker: Invocation) => {
    for (const auditor of auditors) auditor.asker = asker;
  };
  const onMailed = (mailed: Mailed, sender: Invocation) => {
    mailbox.letterCount += 1;
    for (const auditor of auditors) auditor.mailed(mailed, sender);
    mailbox.onMailed(mailed);
  };
  const onTold: OnTold = (letter, sender) => {
    for (const auditor of auditors) auditor.told(letter, sender);
  };
  const portsOf = (invocation: Invocation): ShopPorts => {
    const stores = portsOn(tableOf(invocation));
    const mailerOf = (letter: Letter) => faultyMailer(letter, invocation, onMailed);
    const ports = {
      ...{ ...stores, mailerOf, letters: lettersOf(stores, mailerOf) },
      staffMails: staffMailsOf(stores, invocation, onTold),
      payments: faultyPayments({ inner: bank, memory: providerMemory, onAsk }, invocation),
    };
    return bug.ports?.(ports) ?? ports;
  };
  return {
    ...{ settings, span, bug, agenda, history, faults, table, past, bankTable, bank, auditors },
    ...{ tableOf, ids, clock, mailbox, files },
    invoke: invoker({ agenda, faults, history }, { portsOf, auditors }),
    /** Without faults: for what lies outside the story, such as stocking the shop. */
    calmPorts: portsOn(table),
  };
}

/** One process does one thing; what the world breaks is no answer, what we break is a finding. */
function invoker(
  surroundings: Surroundings,
  shop: {
    portsOf(invocation: Invocation): ShopPorts;
    readonly auditors: readonly Auditor[];
  },
) {
  const { faults, history } = surroundings;
  return async <Value>(
    task: Task,
    work: (ports: ShopPorts, invocation: Invocation) => Promise<Value>,
  ): Promise<Ended<Value>> => {
    const invocation = new Invocation(surroundings, task);
    try {
      const value = await work(shop.portsOf(invocation), invocation);
      // To be done again: whoever asked does not take it for done.
      invocation.end = isToBeRepeated(value) ? 'failed' : 'done';
      return { kind: 'answered', value };
    } catch (error) {
      invocation.end = 'failed';
      if (isOfTheWorld(error)) {
        faults.trouble(task);
        history.tell(task, `${task.name}: failed, ${error.message}`);
      } else {
        for (const auditor of shop.auditors) auditor.threw(error, task);
      }
      return { kind: 'no_answer' };
    }
  };
}

function isToBeRepeated(value: unknown): boolean {
  const refusal = (value as { readonly refusal?: unknown } | undefined)?.refusal;
  return typeof refusal === 'string' && REPEATED_FOR.has(refusal);
}

function isOfTheWorld(error: unknown): error is Error {
  return (
    error instanceof FaultStruck ||
    error instanceof PaymentsUnavailable ||
    error instanceof EventsNotPublished
  );
}

export async function stock(shop: Shop, products: readonly Product[]): Promise<void> {
  for (const product of products) {
    await shop.calmPorts.products.save(product, shop.clock.now());
  }
}

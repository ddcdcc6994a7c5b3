import type { Product } from '../../shared/catalogue/product.ts';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { recipientStore } from '../../shared/customers/recipient-store.ts';
import type { Watermarks } from '../../shared/due/ports.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { EventsNotPublished } from '../../shared/events/ports.ts';
import { giftOrderStore } from '../../shared/gifts/gift-order-store.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { giverStore } from '../../shared/gifts/giver-store.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { releaseStore } from '../../shared/gifts/release-store.ts';
import { tellingStore } from '../../shared/gifts/telling-store.ts';
import { PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import { SandboxPayments } from '../../shared/payments/sandbox-payments.ts';
import type { Table } from '../../shared/table/table.ts';
import { REPEATED_FOR } from '../support/gift-reactions.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds, seededSecrets } from '../support/seeded.ts';
import { Agenda } from './agenda.ts';
import type { Auditor } from './audit/auditor.ts';
import { Faults } from './faults.ts';
import { faultyLetters } from './faulty-letters.ts';
import { faultyPayments, type ProviderMemory } from './faulty-payments.ts';
import { FaultyTable, Past } from './faulty-table.ts';
import { History } from './history.ts';
import { FaultStruck, Invocation, type Surroundings, type Task } from './invocation.ts';
import type { Settings } from './settings.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: string };
export type Reaction = (ports: GiftPorts, event: BusEvent) => Promise<Answer>;

/** A bug planted on purpose, to prove that it would be found. */
export type PlantedBug = {
  readonly reactions?: Readonly<Record<string, readonly Reaction[]>>;
  ports?(ports: GiftPorts): GiftPorts;
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
  const mailbox = { onLetter: (_letter: Letter) => {}, letterCount: 0 };
  const portsOn = portsMaker({ settings, clock, ids, secrets });
  const tableOf = (invocation: Invocation): Table => {
    const faulty = new FaultyTable({ inner: table, past }, invocation);
    return bug.table?.(faulty, table) ?? faulty;
  };
  const onAsk = (asker: Invocation) => {
    for (const auditor of auditors) auditor.asker = asker;
  };
  const onSent = (letter: Letter, sender: Invocation) => {
    mailbox.letterCount += 1;
    for (const auditor of auditors) auditor.letterSent(letter, sender);
    mailbox.onLetter(letter);
  };
  const portsOf = (invocation: Invocation): GiftPorts => {
    const ports = {
      ...portsOn(tableOf(invocation)),
      payments: faultyPayments({ inner: bank, memory: providerMemory, onAsk }, invocation),
      letters: faultyLetters(invocation, onSent),
    };
    return bug.ports?.(ports) ?? ports;
  };
  return {
    ...{ settings, span, bug, agenda, history, faults, table, past, bankTable, bank, auditors },
    ...{ tableOf, ids, clock, mailbox },
    invoke: invoker({ agenda, faults, history }, { portsOf, auditors }),
    /** Without faults: for what lies outside the story, such as stocking the shop. */
    calmPorts: portsOn(table),
  };
}

/** The real stores, on whatever table a process has. */
function portsMaker({
  settings,
  ...others
}: Pick<GiftPorts, 'clock' | 'ids' | 'secrets'> & { readonly settings: Settings }) {
  return (table: Table) => {
    const stored = { table, shardCount: settings.shardCount };
    return {
      gifts: giftStore(stored),
      giftOrders: giftOrderStore(stored),
      releases: releaseStore(stored),
      givers: giverStore(stored),
      tellings: tellingStore(stored),
      customers: customerStore(stored),
      recipients: recipientStore(stored),
      products: new ProductStore(stored),
      ...{ transactions: table, terms: DEFAULT_GIFT_TERMS, ...others },
    };
  };
}

/** One process does one thing; what the world breaks is no answer, what we break is a finding. */
function invoker(
  surroundings: Surroundings,
  shop: {
    portsOf(invocation: Invocation): GiftPorts;
    readonly auditors: readonly Auditor[];
  },
) {
  const { faults, history } = surroundings;
  return async <Value>(
    task: Task,
    work: (ports: GiftPorts, invocation: Invocation) => Promise<Value>,
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

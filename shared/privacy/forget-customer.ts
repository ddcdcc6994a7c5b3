import type { CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import { ofAllParts } from '../customers/of-all-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { Files } from '../files/ports.ts';
import { cancelGift } from '../gifts/cancel-gift.ts';
import type { Gift } from '../gifts/gift.ts';
import type { Gifts } from '../gifts/ports.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Suppressions } from '../permission/ports.ts';
import { pauseAll } from '../prescriptions/pause-all.ts';
import type { Prescriptions } from '../prescriptions/ports.ts';
import type { Item } from '../table/table.ts';
import { begun, emptied, isOpen, nextStep, waitingOn } from './decide-forgetting.ts';
import {
  type ElsewherePorts,
  forgetAtProvider,
  forgetFiles,
  forgetRawMails,
  forgetWaitingMails,
} from './forget-elsewhere.ts';
import type { Forgetting } from './forgetting.ts';
import { everyItemOf } from './gather-everything.ts';
import { keptChargesOf } from './kept-charge.ts';
import { fileKeysOf, uploadKeysOf } from './personal-files.ts';
import type { Forgettings, KeptCharges, PersonalItems } from './ports.ts';

type Ports = ElsewherePorts & {
  readonly customers: Pick<Customers, 'find' | 'findRecord'>;
  readonly gifts: Gifts;
  readonly forgettings: Pick<Forgettings, 'find' | 'save'>;
  readonly keptCharges: KeptCharges;
  readonly prescriptions: Pick<Prescriptions, 'ofCustomer' | 'save'>;
  readonly personalItems: PersonalItems;
  readonly suppressions: Pick<Suppressions, 'suppress'>;
  readonly files: Pick<Files, 'remove' | 'keysBelow'>;
};

type Refusal = 'not_asked' | 'forgotten_already' | 'changed_meanwhile';

/**
 * Forgets a customer as far as can be done now. It may die anywhere and begin again: money first,
 * then what tax law keeps, then everything, the profile last, since it leads to the rest.
 */
export async function forgetCustomer(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<Forgetting, Refusal>> {
  const { forgettings, clock } = ports;
  const forgetting = await forgettings.find(customerId);
  if (forgetting === undefined) return refused('not_asked');
  if (forgetting.state === 'done') return refused('forgotten_already');
  const customer = await ports.customers.find(customerId);
  const known = forgetting.parts ?? [customerId];
  const parts = customer === undefined ? known : [...new Set([...partsOf(customer), ...known])];
  const findGifts = () => ofAllParts(parts, (id) => ports.gifts.ofCustomer(id));
  const gifts = await findGifts();
  const now = clock.now();
  const step = nextStep(forgetting, gifts, now);
  if (step === 'wait') {
    // What comes by itself would be waited for without end.
    const isPaused = await pauseAll(ports, parts);
    return isPaused.ok ? forgettings.save(waitingOn(forgetting, now), [], now) : isPaused;
  }
  if (step === 'cancel') {
    await cancelAll(ports, gifts);
    const after = await findGifts();
    if (nextStep(forgetting, after, clock.now()) === 'cancel') {
      return forgettings.save(begun(forgetting, now), [], now);
    }
    return empty(ports, { forgetting, gifts: after, parts });
  }
  return empty(ports, { forgetting, gifts, parts });
}

/** What cannot be cancelled at this moment is tried again. */
async function cancelAll(ports: Ports, gifts: readonly Gift[]): Promise<void> {
  const open = gifts.filter((gift) => isOpen(gift) && gift.state !== 'cancelled');
  await inParallel(open, ({ id }) => cancelGift(ports, id), 4);
}

async function empty(
  ports: Ports,
  {
    forgetting: asked,
    gifts,
    parts,
  }: {
    readonly forgetting: Forgetting;
    readonly gifts: readonly Gift[];
    readonly parts: readonly CustomerId[];
  },
): Promise<Outcome<Forgetting, Refusal>> {
  const { forgettings, clock } = ports;
  const now = clock.now();
  // Said before anything goes, so that nobody can think better of it half way.
  const started =
    asked.state === 'waiting' || (asked.state === 'begun' && asked.parts === undefined)
      ? await forgettings.save(begun(asked, now, parts), [], now)
      : accepted(asked);
  if (!started.ok) return started;
  await keepWhatMustBeKept(ports, started.value.id, gifts, now);
  const isEmpty = await removeEverything(ports, started.value.id, parts);
  if (!isEmpty) return refused('changed_meanwhile');
  return forgettings.save(emptied(started.value, now), [], now);
}

/**
 * Money without names, and that their addresses are not written to; and what only the profile leads
 * to, which goes last.
 */
async function keepWhatMustBeKept(
  ports: Ports,
  customerId: CustomerId,
  gifts: readonly Gift[],
  now: Instant,
): Promise<void> {
  const { customers, keptCharges, suppressions } = ports;
  for (const charge of gifts.flatMap(keptChargesOf)) await keptCharges.keep(charge, now);
  const customer = await customers.find(customerId);
  if (customer === undefined) return;
  const { email, moreEmails = [] } = customer;
  for (const each of [email, ...moreEmails]) await suppressions.suppress(each, 'objected', now);
  await forgetAtProvider(ports, partsOf(customer));
  await forgetWaitingMails(ports, customer);
}

/** @returns false when something was written meanwhile. */
async function removeEverything(
  ports: Ports,
  customerId: CustomerId,
  parts: readonly CustomerId[],
): Promise<boolean> {
  const { personalItems, files } = ports;
  const last: Item[] = [];
  const recordIds = new Set(parts);
  let isAllGone = true;
  const remove = async (item: Item) => {
    const removed = await personalItems.remove(item);
    isAllGone &&= removed.ok;
  };
  for await (const page of everyItemOf(ports, customerId, parts)) {
    const { items, customerId: recordId } = page;
    const keys = [...fileKeysOf(recordId, items), ...uploadKeysOf(recordId, items)];
    await inParallel(keys, (key) => files.remove(key));
    await forgetRawMails(ports, items);
    recordIds.add(recordId);
    // What lies elsewhere first: its own partition is what leads there.
    const elsewhere = items.filter((item) => !isOwn(item, recordId) && !staysBehind(item));
    await inParallel(elsewhere, remove);
    if (!isAllGone) return false;
    const own = items.filter((item) => isOwn(item, recordId));
    // The record that leads to the others goes last of all.
    last.unshift(...own.filter(({ entity }) => entity === 'customer'));
    // Before the value, which is made again only of what they bought.
    await inParallel(own.filter(isStatistics), remove);
    await inParallel(
      own.filter((item) => item.entity !== 'customer' && !isStatistics(item)),
      remove,
    );
  }
  for (const recordId of recordIds) await forgetFiles(ports, recordId);
  if (!isAllGone) return false;
  for (const recordId of recordIds) {
    // What they bought is not counted any more, so from here on nobody notes them again.
    await inParallel(await personalItems.noted(recordId), remove);
  }
  for (const item of last) await remove(item);
  return isAllGone;
}

function isOwn({ pk }: Item, customerId: CustomerId): boolean {
  return pk.endsWith(customerId) && pk.startsWith('CUSTOMER');
}

function isStatistics({ entity }: Item): boolean {
  return entity === 'purchaseStatistics';
}

/** A hash that keeps an address from being written to. */
function staysBehind({ entity }: Item): boolean {
  return entity === 'suppression';
}

import type { CustomerId } from '../customers/customer.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type BuyerRefusal, findBuyer } from './find-buyer.ts';
import type { BuyerPorts, RecordPorts } from './ports.ts';
import { purchaseIdOf } from './purchase.ts';
import { type RecordedOutcome, recordOrders } from './record-orders.ts';
import { orderOf, type PurchaseReceipt, type ReportedPurchase } from './reported-purchase.ts';

/** Each is taken in or refused by itself; the receipts stand in the order of what was reported. */
export async function takeReported(
  ports: BuyerPorts & RecordPorts,
  reported: readonly ReportedPurchase[],
): Promise<Outcome<readonly PurchaseReceipt[], 'purchase_twice'>> {
  const ids = reported.map(({ source, sourceId }) => purchaseIdOf(source, sourceId));
  if (new Set(ids).size < ids.length) return refused('purchase_twice');
  const buyers = await buyersOf(ports, reported);
  const found = reported.map((each, at) => ({ each, buyer: buyers[at] }));
  const orders = found.flatMap(({ each, buyer }) =>
    buyer?.ok === false ? [] : [orderOf(each, buyer?.value)],
  );
  const outcomes = await recordOrders(
    ports,
    orders.map(({ order }) => order),
  );
  const receipts = orders.map(({ order, leftAside }, at) => {
    const { source, sourceId } = order;
    const aside = leftAside.length === 0 ? {} : { linesLeftAside: leftAside };
    return { source, sourceId, ...resultOf(outcomes[at]), ...aside };
  });
  const waiting = receipts.values();
  return accepted(
    found.map(({ each: { source, sourceId }, buyer }) => {
      if (buyer?.ok === false) {
        return { source, sourceId, outcome: 'refused', reason: buyer.refusal };
      }
      return waiting.next().value ?? { source, sourceId, outcome: 'refused' };
    }),
  );
}

function resultOf(
  outcome: RecordedOutcome | undefined,
): Pick<PurchaseReceipt, 'outcome' | 'reason' | 'version' | 'purchaseId'> {
  if (outcome?.ok === true) {
    const { done, version, purchaseId } = outcome.value;
    return { outcome: done, version, purchaseId };
  }
  return {
    ...{ outcome: 'refused', reason: outcome?.refusal ?? 'changed_meanwhile' },
    ...(outcome?.details.version === undefined ? {} : { version: outcome.details.version }),
  };
}

/** Whoever is named twice is looked for once, so that nobody is begun twice. */
async function buyersOf(
  ports: BuyerPorts,
  reported: readonly ReportedPurchase[],
): Promise<readonly (Outcome<CustomerId, BuyerRefusal> | undefined)[]> {
  const found = new Map<string, Promise<Outcome<CustomerId, BuyerRefusal>>>();
  return inParallel(reported, async ({ source, currency, customer: buyer }) => {
    if (buyer === undefined) return undefined;
    const text = JSON.stringify([source, buyer]);
    const known = found.get(text) ?? findBuyer(ports, { buyer, source, currency });
    found.set(text, known);
    return known;
  });
}

// What the workers do about purchases, values, the fence and its managers, as `infra/subscriptions.ts`
// wires them.
import * as z from 'zod';
import { CustomersMerged } from '../../shared/customers/merging/merge-events.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { GiftCharged, GiftRefunded } from '../../shared/gifts/gift-events.ts';
import { Instant } from '../../shared/kernel/time.ts';
import { emptyPortfolio } from '../../shared/managers/empty-portfolio.ts';
import { fillPlaces } from '../../shared/managers/fill-places.ts';
import { followFence } from '../../shared/managers/follow-fence.ts';
import { hearOfCustomer } from '../../shared/managers/hear-of-customer.ts';
import { joinCares } from '../../shared/managers/join-cares.ts';
import { PortfolioClosed, PortfolioDue } from '../../shared/managers/manager-events.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { settleNothingBought } from '../../shared/managers/settle-nothing-bought.ts';
import { tendPortfolio } from '../../shared/managers/tend-portfolio.ts';
import { writeBrief } from '../../shared/managers/write-brief.ts';
import { measureParticipation } from '../../shared/measurement/measure-participation.ts';
import { ParticipationMeasureDue } from '../../shared/measurement/measurement-events.ts';
import { readLaboratory } from '../../shared/measurement/read-laboratory.ts';
import { countPurchases } from '../../shared/purchases/count-purchases.ts';
import { PurchasesCounted } from '../../shared/purchases/purchase-events.ts';
import { recordGiftPurchase } from '../../shared/purchases/record-gift-purchase.ts';
import { hearShare } from '../../shared/value/hear-share.ts';
import { scoreCustomer } from '../../shared/value/score-customer.ts';
import { CustomerValueChanged, ValuePageDue } from '../../shared/value/value-events.ts';
import { walkValuesPage } from '../../shared/value/walk-values-page.ts';
import type { Reaction } from './shop.ts';
import type { ShopPorts } from './stores.ts';

/** No event of the bus: the other reader of the stream has a purchase or a merge before it. */
export const PURCHASES_STREAMED = 'PurchasesStreamed';

const heard: Reaction = (ports, event) => hearOfCustomer(ports, z.parse(Heard, event));

const Heard = z.object({
  ...{ type: z.string(), eventId: z.string(), customerId: z.string(), occurredAt: Instant },
  direction: z.exactOptional(z.string()),
});

export const VALUE_REACTIONS: Readonly<Record<string, readonly Reaction[]>> = {
  [PURCHASES_STREAMED]: [(ports, { customerId }) => count(ports, String(customerId))],
  GiftCharged: [(ports, event) => recordGiftPurchase(ports, z.parse(GiftCharged, event).giftId)],
  GiftRefunded: [(ports, event) => recordGiftPurchase(ports, z.parse(GiftRefunded, event).giftId)],
  PurchasesCounted: [
    (ports, event) => scoreCustomer(ports, z.parse(PurchasesCounted, event).customerId),
  ],
  ValuePageDue: [(ports, event) => walkValuesPage(ports, z.parse(ValuePageDue, event))],
  CustomerValueChanged: [place],
  FenceMoved: [(ports) => followFence(ports)],
  FenceDue: [(ports) => settleFence(ports)],
  ManagerCapacityChanged: [(ports) => settleFence(ports)],
  PlacesFreed: [(ports) => fillPlaces(ports)],
  CustomersMerged: [
    (ports, event) => {
      const { customerId: leadId, absorbedId } = z.parse(CustomersMerged, event);
      return joinCares(ports, { leadId, absorbedId });
    },
  ],
  PortfolioClosed: [
    (ports, event) => emptyPortfolio(briefed(ports), z.parse(PortfolioClosed, event).portfolioId),
  ],
  PortfolioDue: [(ports, event) => tendPortfolio(ports, z.parse(PortfolioDue, event).portfolioId)],
  ParticipationMeasureDue: [
    (ports, event) => measureParticipation(ports, z.parse(ParticipationMeasureDue, event)),
  ],
  LaboratoryReadingDue: [(ports) => readLaboratory(ports)],
  TurnTaken: [heard, (ports, { customerId }) => hearShare(ports, String(customerId))],
  ...{ GiftOrderPlaced: [heard], GiftCancelled: [heard] },
  ...{ GiftDeclined: [heard], GiftLapsed: [heard], GiftDeliveryFailed: [heard] },
  ...{ GiftDeliveryUnconfirmed: [heard], ManagerAssigned: [heard], CustomerValueFell: [heard] },
};

async function count(ports: ShopPorts, customerId: string) {
  const counted = await countPurchases(ports, customerId);
  const isEmptied = counted.ok && counted.value === 'emptied';
  return isEmptied ? settleNothingBought(ports, customerId) : counted;
}

async function place(ports: ShopPorts, event: BusEvent) {
  const { customerId } = z.parse(CustomerValueChanged, event);
  const placed = await placeCustomer(ports, customerId);
  if (placed.ok || placed.refusal !== 'no_fence') return placed;
  // The first customer who has a value.
  const settled = await settleFence(ports);
  return settled.ok ? placeCustomer(ports, customerId) : settled;
}

export function briefed(ports: ShopPorts) {
  const briefOf = (care: Parameters<typeof writeBrief>[1]) => writeBrief(ports, care);
  return { ...ports, briefs: { briefOf } };
}

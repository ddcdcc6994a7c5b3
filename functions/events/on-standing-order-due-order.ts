import { StandingOrderDue } from '../../shared/prescriptions/prescription-events.ts';
import { repeatStandingOrder } from '../../shared/prescriptions/repeat-standing-order.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(
  prescriptionResources,
  giftResources,
  catalogueResources,
  customerResources,
  letterResources,
  idResources,
);

export const handler = eventHandler({
  event: StandingOrderDue,
  handle: ({ customerId, prescriptionId }) =>
    repeatStandingOrder(resources, { customerId, prescriptionId }),
  retry: ['in_progress', 'changed_meanwhile'],
});

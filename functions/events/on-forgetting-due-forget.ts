import * as z from 'zod';
import { forgetCustomer } from '../../shared/privacy/forget-customer.ts';
import { ForgettingBegun, ForgettingDue } from '../../shared/privacy/privacy-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { inboxResources } from '../runtime/resources-inbox.ts';
import { paymentResources } from '../runtime/resources-payments.ts';
import { permissionResources } from '../runtime/resources-permission.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(
  customerResources,
  fileResources,
  giftResources,
  inboxResources,
  paymentResources,
  permissionResources,
  prescriptionResources,
  privacyResources,
);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [ForgettingBegun, ForgettingDue]),
  handle: ({ forgettingId }) => forgetCustomer(resources, forgettingId),
  retry: ['changed_meanwhile'],
});

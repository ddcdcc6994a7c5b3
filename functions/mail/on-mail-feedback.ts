import { markAddressesUnreachable } from '../../shared/customers/mark-address-unreachable.ts';
import { SesFeedback, unreachableAddresses } from '../../shared/mail/ses-feedback.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { storeSettings } from '../runtime/resources-table.ts';

const resources = resourcesOf(customerResources, {
  suppressions: () => suppressionStore(storeSettings()),
});

/** Bounces and complaints, as SES puts them on the account's default bus. */
export const handler = eventHandler({
  event: SesFeedback,
  handle: (feedback) => {
    const addresses = unreachableAddresses(feedback);
    emitMetrics({ MailBounced: addresses.length });
    return markAddressesUnreachable(resources, addresses);
  },
  retry: ['changed_meanwhile'],
});

import { markAddressesUnreachable } from '../../shared/customers/mark-address-unreachable.ts';
import { SesFeedback, unreachableAddresses } from '../../shared/mail/ses-feedback.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, idResources, permissionResources);

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

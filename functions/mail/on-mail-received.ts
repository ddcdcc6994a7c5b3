import * as z from 'zod';
import { normalisedEmail } from '../../shared/customers/email.ts';
import { receiveMail } from '../../shared/inbound-mail/receive-mail.ts';
import { environment } from '../runtime/environment.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { inboxResources } from '../runtime/resources-inbox.ts';
import { storeSettings } from '../runtime/resources-table.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  fileResources,
  idResources,
  inboxResources,
  { transactions: () => storeSettings().table },
);

/** What S3 says of a mail that SES has put there. */
const ObjectCreated = z.object({ object: z.object({ key: z.string().min(1).max(1024) }) });

const METRICS = {
  turn: 'MailReceived',
  empty: 'MailEmpty',
  aside: 'MailSetAside',
  spam: 'MailSpam',
  virus: 'MailSpam',
  automatic: 'MailAutomatic',
  bounce: 'MailAutomatic',
  own: 'MailAutomatic',
} as const;

export const handler = eventHandler({
  event: ObjectCreated,
  handle: async ({ object: { key } }) => {
    const from = environment('inbox').MAIL_FROM;
    const own = normalisedEmail(/<([^<>]+)>/.exec(from)?.[1] ?? from);
    const settings = { ownAddresses: own === undefined ? [] : [own] };
    const received = await receiveMail(resources, settings, { key });
    if (received.ok) emitMetrics({ [METRICS[received.value.kind]]: 1 });
    return received;
  },
  retry: ['changed_meanwhile'],
  // Each may fill the memory.
  concurrencyMax: 1,
});

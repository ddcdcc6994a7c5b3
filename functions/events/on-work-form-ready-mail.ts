import { WorkFormReady } from '../../shared/print/print-events.ts';
import { sendWorkForm } from '../../shared/work-forms/send-work-form.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';
import { printResources } from '../runtime/resources-print.ts';

const resources = resourcesOf(
  customerResources,
  fileResources,
  giftResources,
  idResources,
  letterResources,
  printResources,
);

export const handler = eventHandler({
  event: WorkFormReady,
  handle: (event) => sendWorkForm(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});

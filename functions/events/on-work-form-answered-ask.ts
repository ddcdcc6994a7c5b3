import { askToConfirmSheet } from '../../shared/work-forms/ask-to-confirm-sheet.ts';
import { WorkFormAnswered } from '../../shared/work-forms/work-form-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(
  catalogueResources,
  customerResources,
  giftResources,
  idResources,
  letterResources,
);

export const handler = eventHandler({
  event: WorkFormAnswered,
  handle: (event) => askToConfirmSheet(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});

import * as z from 'zod';
import { EditionPageDue, EditionStartDue } from '../../shared/catalogue/edition-events.ts';
import { startEdition } from '../../shared/catalogue/start-edition.ts';
import { makeEditionPage } from '../../shared/work-forms/make-edition-page.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { editionResources } from '../runtime/resources-editions.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { gateResources } from '../runtime/resources-permission.ts';
import { printResources } from '../runtime/resources-print.ts';
import { shopResources } from '../runtime/resources-shop.ts';

const resources = resourcesOf(
  catalogueResources,
  customerResources,
  editionResources,
  gateResources,
  giftResources,
  printResources,
  shopResources,
);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [EditionStartDue, EditionPageDue]),
  handle: (event) =>
    event.type === 'EditionStartDue'
      ? startEdition(resources, event)
      : makeEditionPage(resources, event),
  retry: ['changed_meanwhile'],
});

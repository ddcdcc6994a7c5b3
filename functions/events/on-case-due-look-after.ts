import { CaseDue } from '../../shared/cases/case-events.ts';
import { lookAfterCase } from '../../shared/cases/look-after-case.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(caseResources, customerResources, dialogueResources, idResources);

export const handler = eventHandler({
  event: CaseDue,
  handle: (event) => lookAfterCase(resources, event),
  retry: ['changed_meanwhile'],
});

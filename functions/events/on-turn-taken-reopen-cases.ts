import { reopenCasesOnWords } from '../../shared/cases/settle-case.ts';
import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(caseResources, customerResources, dialogueResources, idResources);

export const handler = eventHandler({
  event: TurnTaken,
  handle: async (event) =>
    event.direction === 'from_customer' ? reopenCasesOnWords(resources, event) : undefined,
  retry: ['changed_meanwhile'],
});

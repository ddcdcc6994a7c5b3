import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { mailAnswer } from '../../shared/dialogue/mail-answer.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { mailQuestionResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
  letterResources,
  mailQuestionResources,
);

export const handler = eventHandler({
  event: TurnTaken,
  handle: (event) => mailAnswer(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});

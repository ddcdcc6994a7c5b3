import * as z from 'zod';
import {
  CaseAnswered,
  CaseClosed,
  CaseOpened,
  CasePromiseMoved,
  CaseReopened,
} from '../../shared/cases/case-events.ts';
import { tellOfCase } from '../../shared/cases/tell-of-case.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(
  caseResources,
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
  letterResources,
);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [
    CaseOpened,
    CaseReopened,
    CaseAnswered,
    CasePromiseMoved,
    CaseClosed,
  ]),
  handle: (event) => tellOfCase(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});

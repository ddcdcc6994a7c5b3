import { mailWaitingAnswer } from '../../shared/dialogue/mail-answer.ts';
import type { WaitingKind } from '../../shared/permission/letter-policies.ts';
import { OutreachDue } from '../../shared/permission/outreach-events.ts';
import { type SendAgain, sendWaiting } from '../../shared/permission/send-waiting.ts';
import { sendWaitingProposal } from '../../shared/proposals/send-proposal.ts';
import { printWaitingForm } from '../../shared/work-forms/make-work-form.ts';
import { mailWaitingForm } from '../../shared/work-forms/send-work-form.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { letterResources } from '../runtime/resources-mail.ts';
import { gateResources, permissionResources } from '../runtime/resources-permission.ts';
import { printResources } from '../runtime/resources-print.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';
import { shopResources } from '../runtime/resources-shop.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  fileResources,
  gateResources,
  giftResources,
  letterResources,
  permissionResources,
  printResources,
  proposalResources,
  shopResources,
);

/** How each letter that may wait is made again from what its record says it is about. */
const AGAIN: Readonly<Record<WaitingKind, SendAgain>> = {
  answer: ({ customerId, about }) =>
    mailWaitingAnswer(resources, { customerId, turnId: about?.id ?? '' }),
  proposal: ({ customerId, about }) =>
    sendWaitingProposal(resources, { customerId, proposalId: about?.id ?? '' }),
  work_form: ({ customerId, channel, about }) => {
    const form = { customerId, workFormId: about?.id ?? '' };
    return channel === 'post'
      ? printWaitingForm(resources, form)
      : mailWaitingForm(resources, form);
  },
};

export const handler = eventHandler({
  event: OutreachDue,
  handle: ({ customerId, outreachId }) =>
    sendWaiting({ ...resources, again: AGAIN }, { customerId, outreachId }),
  retry: ['in_progress', 'changed_meanwhile'],
});

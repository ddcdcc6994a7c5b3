import * as z from 'zod';
import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { mailAnswer, mailWaitingAnswer } from '../../shared/dialogue/mail-answer.ts';
import { refused } from '../../shared/kernel/outcome.ts';
import { OutreachDue } from '../../shared/permission/outreach-events.ts';
import { sendWaiting, type WaitingPorts } from '../../shared/permission/send-waiting.ts';
import { StandingOrderDue } from '../../shared/prescriptions/prescription-events.ts';
import { repeatStandingOrder } from '../../shared/prescriptions/repeat-standing-order.ts';
import { WorkFormReady } from '../../shared/print/print-events.ts';
import { forgetCustomer } from '../../shared/privacy/forget-customer.ts';
import { ForgettingBegun, ForgettingDue } from '../../shared/privacy/privacy-events.ts';
import { mailWaitingForm, sendWorkForm } from '../../shared/work-forms/send-work-form.ts';
import { GIFT_REACTIONS } from '../support/gift-reactions.ts';
import type { Reaction } from './shop.ts';
import type { ShopPorts } from './stores.ts';
import { VALUE_REACTIONS } from './value-reactions.ts';

const OTHERS: Readonly<Record<string, readonly Reaction[]>> = {
  TurnTaken: [(ports, event) => mailAnswer(ports, z.parse(TurnTaken, event))],
  WorkFormReady: [(ports, event) => sendWorkForm(ports, z.parse(WorkFormReady, event))],
  ForgettingBegun: [(ports, event) => forget(ports, z.parse(ForgettingBegun, event))],
  ForgettingDue: [(ports, event) => forget(ports, z.parse(ForgettingDue, event))],
  StandingOrderDue: [
    (ports, event) => {
      const { customerId, prescriptionId } = z.parse(StandingOrderDue, event);
      return repeatStandingOrder(ports, { customerId, prescriptionId });
    },
  ],
  OutreachDue: [
    (ports, event) => {
      const { customerId, outreachId } = z.parse(OutreachDue, event);
      return sendWaiting({ ...ports, again: againOf(ports) }, { customerId, outreachId });
    },
  ],
};

/** Who does what about an event, as `infra/subscriptions.ts` wires the workers. */
export const REACTIONS: Readonly<Record<string, readonly Reaction[]>> = together([
  GIFT_REACTIONS,
  OTHERS,
  VALUE_REACTIONS,
]);

/** Several workers may listen to the same. */
function together(all: readonly Readonly<Record<string, readonly Reaction[]>>[]) {
  const reactions: Record<string, readonly Reaction[]> = {};
  for (const each of all) {
    for (const [type, more] of Object.entries(each)) {
      reactions[type] = [...(reactions[type] ?? []), ...more];
    }
  }
  return reactions;
}

function forget(ports: ShopPorts, { forgettingId }: { readonly forgettingId: string }) {
  return forgetCustomer(ports, forgettingId);
}

function againOf(ports: ShopPorts): WaitingPorts['again'] {
  return {
    answer: ({ customerId, about }) =>
      mailWaitingAnswer(ports, { customerId, turnId: about?.id ?? '' }),
    work_form: ({ customerId, about }) =>
      mailWaitingForm(ports, { customerId, workFormId: about?.id ?? '' }),
    // Nobody here has pictures.
    proposal: async () => refused('proposal_not_found'),
  };
}

// What customers and staff do besides gifts: permissions, conversation, and what is bought again.
import { markAddressUnreachable } from '../../shared/customers/mark-address-unreachable.ts';
import { answerCustomer } from '../../shared/dialogue/answer-customer.ts';
import { say } from '../../shared/dialogue/say.ts';
import { accepted, refused } from '../../shared/kernel/outcome.ts';
import { changePermission } from '../../shared/permission/change-permission.ts';
import { declineTokenOf } from '../../shared/permission/declinable.ts';
import { askGate, noteSent } from '../../shared/permission/gate.ts';
import { declineMail } from '../../shared/permission/open-permission-link.ts';
import type { Purpose } from '../../shared/permission/purpose.ts';
import { orderTheSameAgain } from '../../shared/prescriptions/order-the-same-again.ts';
import { pressStandingOrder } from '../../shared/prescriptions/press-standing-order.ts';
import { rememberGift } from '../../shared/prescriptions/remember-gift.ts';
import { changePrescription } from '../../shared/prescriptions/write-prescription.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Answer } from './front-desk.ts';
import type { ShopPorts } from './stores.ts';

const KINDS = [
  ...(['permit', 'decline', 'mail_feedback', 'say', 'answer', 'ring'] as const),
  ...(['remember', 'press', 'again'] as const),
] as const;
export type DialogueCommand = CommandOf<(typeof KINDS)[number]>;

const STAFF = { id: `key_${'0'.repeat(26)}`, name: 'Grace' };

export function isOfDialogue(command: Command): command is DialogueCommand {
  return (KINDS as readonly string[]).includes(command.kind);
}

/** @param onCalled is told when somebody of the staff really dials. */
export function carryOutDialogue(
  ports: ShopPorts,
  command: DialogueCommand,
  onCalled: (purpose: Purpose) => void,
): Promise<Answer> {
  const { customerId } = command;
  switch (command.kind) {
    case 'permit':
      return changePermission(ports, { customerId, change: command.change, way: 'page' });
    case 'decline':
      return decline(ports, command);
    case 'mail_feedback':
      return markAddressUnreachable(ports, command);
    case 'say':
      return say(ports, { customerId, text: command.words, formKey: command.formKey });
    case 'answer': {
      const { words: text, formKey } = command;
      const given = { text, formKey, promise: '', wantsAnswer: false };
      return answerCustomer(ports, { ...given, customerId, staff: STAFF });
    }
    case 'ring':
      return ring(ports, command, onCalled);
    case 'remember':
      return remember(ports, command);
    case 'press':
      return pressStandingOrder(ports, command, { press: command.press });
    case 'again':
      return orderTheSameAgain(ports, { ...command, channel: 'page' });
  }
}

async function decline(ports: ShopPorts, { customerId, mail }: CommandOf<'decline'>) {
  const customer = await ports.customers.find(customerId);
  const token = customer && declineTokenOf(customer, mail);
  return token === undefined ? refused('customer_not_found') : declineMail(ports, token);
}

async function ring(
  ports: ShopPorts,
  { customerId, purpose, isCallBack }: CommandOf<'ring'>,
  onCalled: (purpose: Purpose) => void,
): Promise<Answer> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const call = { purpose, isCallBack, channel: 'phone', kind: 'call' } as const;
  const asked = await askGate(ports, { ...call, customer });
  if (!asked.may) return accepted(asked.answer);
  onCalled(purpose);
  await noteSent(ports, asked.pass);
  return accepted('called');
}

/** As one does it who asks for both on one page; what stands already is left as it is. */
async function remember(
  ports: ShopPorts,
  { customerId, giftId, everyWeeks }: CommandOf<'remember'>,
): Promise<Answer> {
  const kept = await rememberGift(ports, giftId);
  if (!kept.ok || everyWeeks === undefined) return kept;
  const { id: prescriptionId, standing, placed } = kept.value;
  if (standing !== undefined || placed.length > 0) return kept;
  return changePrescription(ports, { customerId, prescriptionId }, { standing: { everyWeeks } });
}

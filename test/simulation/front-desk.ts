import { addCard } from '../../shared/customers/add-card.ts';
import { changeCustomer } from '../../shared/customers/change-customer.ts';
import { changeRecipient } from '../../shared/customers/change-recipient.ts';
import { liftOccasion, stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { changeGift } from '../../shared/gifts/change-gift.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { NO_PROOFS } from '../support/gate.ts';
import { type Command, wordsOf } from './commands.ts';
import { carryOutDialogue, type DialogueCommand, isOfDialogue } from './help-desk.ts';
import { carryOutRecords, isOfRecords, type RecordCommand } from './record-desk.ts';
import type { Ended, Shop } from './shop.ts';
import type { ShopPorts } from './stores.ts';

const HTTP_TIMEOUT_SECONDS = 29;
const PROBLEM_COUNT_TOLD = 3;

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: string; readonly details?: unknown };

/** Where commands arrive: carries one out in a process of its own and lets the auditor listen. */
export async function ask(shop: Shop, wanted: Command): Promise<Ended<Answer>> {
  // Asked twice it is two questions.
  const command = { ...wanted };
  const { history, faults, auditors } = shop;
  const about = {
    customerId: command.customerId,
    ...('giftId' in command ? { giftId: command.giftId } : {}),
  };
  const words = wordsOf(command);
  history.tell(about, `asked: ${words}`);
  faults.trouble(about);
  const listeners = auditors.map((auditor) => auditor.asked(command));
  const task = { ...about, name: words, timeoutSeconds: HTTP_TIMEOUT_SECONDS };
  const ended = await shop.invoke(task, (ports, invocation) => {
    if (isOfRecords(command)) return carryOutRecords(ports, command);
    if (!isOfDialogue(command)) return carryOut(ports, command);
    return carryOutDialogue(ports, command, (purpose) => {
      for (const auditor of auditors) auditor.called(command, purpose, invocation);
    });
  });
  faults.trouble(about);
  history.tell(about, `answered: ${words}: ${answerWords(ended)}`);
  for (const listener of listeners) listener(ended);
  return ended;
}

function carryOut(
  ports: ShopPorts,
  command: Exclude<Command, DialogueCommand | RecordCommand>,
): Promise<Answer> {
  const { customerId } = command;
  switch (command.kind) {
    case 'order': {
      const { lines, key } = command;
      const request = { customerId, lines };
      return orderGifts(ports, key === undefined ? request : { ...request, idempotencyKey: key });
    }
    case 'change':
      return changeGift(ports, command);
    case 'cancel':
      return cancelGift(ports, command.giftId);
    case 'stop':
      return stopOccasion(ports, command);
    case 'lift':
      return liftOccasion(ports, command);
    case 'add_card':
      return addCard(ports, command);
    case 'change_zone':
      return changeCustomer(
        { ...ports, consents: NO_PROOFS },
        { customerId, change: { zone: command.zone } },
      );
    case 'change_recipient':
      return changeRecipient(ports, command, command.change);
    case 'report':
      return reportDelivery(ports, command);
  }
}

function answerWords(ended: Ended<Answer>): string {
  if (ended.kind === 'no_answer') return 'no answer';
  if (ended.value.ok) return 'accepted';
  const { refusal, details = [] } = ended.value;
  const problems = [details]
    .flat()
    .slice(0, PROBLEM_COUNT_TOLD)
    .map((each) => JSON.stringify(each));
  return [refusal, ...problems].join(' ');
}

import { unreachable } from '../kernel/assert.ts';
import { feedbackFoot } from './feedback-foot.tsx';
import { htmlOf, type LetterParts, textOf } from './layout.tsx';
import { letterFoot } from './letter-foot.ts';
import type { LetterToWrite } from './letter-to-write.ts';
import { type LetterVoice, letterVoiceOf } from './letter-voice.ts';
import { answer } from './letters/answer.tsx';
import { cancelled } from './letters/cancelled.tsx';
import { caseAnswer } from './letters/case-answer.tsx';
import { caseClosed } from './letters/case-closed.tsx';
import { caseLater } from './letters/case-later.tsx';
import { caseOpened } from './letters/case-opened.tsx';
import { charged } from './letters/charged.tsx';
import { declined } from './letters/declined.tsx';
import { delivered } from './letters/delivered.tsx';
import { dispatched } from './letters/dispatched.tsx';
import { eGift } from './letters/e-gift.tsx';
import { exportReady } from './letters/export-ready.tsx';
import { lapsed } from './letters/lapsed.tsx';
import { late } from './letters/late.tsx';
import { type ManagerAlert, managerAlert } from './letters/manager-alert.tsx';
import { occasionStopped } from './letters/occasion-stopped.tsx';
import { orderConfirmation } from './letters/order-confirmation.tsx';
import { proposal } from './letters/proposal.tsx';
import { recipientObjected } from './letters/recipient-objected.tsx';
import { reminder } from './letters/reminder.tsx';
import { sameAgainOpen } from './letters/same-again-open.tsx';
import { sheetToConfirm } from './letters/sheet-to-confirm.tsx';
import { type SignInCode, signInCode } from './letters/sign-in-code.tsx';
import { standingOrderStuck } from './letters/standing-order-stuck.tsx';
import { workForm } from './letters/work-form.tsx';
import type { Mail } from './ports.ts';
import { questionFoot } from './question-foot.tsx';
import type { Shop } from './voice.ts';

/** A letter as it stands on paper; who it goes to is not its matter. */
export type WrittenLetter = Omit<Mail, 'to' | 'kind'>;

/** In the customer's language; an e-gift too, since the recipient's is not known. */
export function writeLetter(letter: LetterToWrite, shop: Shop): WrittenLetter {
  const voice = letterVoiceOf(letter.customer.language, shop);
  const parts = partsOf(letter, voice);
  const blocks = [...parts.blocks, ...questionFoot(letter, voice), ...feedbackFoot(letter, voice)];
  return {
    ...written({ ...parts, blocks, ...letterFoot(letter, voice) }, voice),
    ...attachmentsOf(letter, voice),
  };
}

export function writeManagerAlert(letter: ManagerAlert, voice: LetterVoice): WrittenLetter {
  return written(managerAlert(letter, voice), voice);
}

export function writeSignInCode(facts: SignInCode, voice: LetterVoice): WrittenLetter {
  return written(signInCode(facts, voice), voice);
}

function attachmentsOf(letter: LetterToWrite, { words }: LetterVoice): Pick<Mail, 'attachments'> {
  if (letter.kind !== 'work_form') return {};
  const { fileName } = words.workForm;
  return { attachments: [{ fileName, contentType: 'application/pdf', content: letter.pdf }] };
}

function partsOf(letter: LetterToWrite, voice: LetterVoice): LetterParts {
  switch (letter.kind) {
    case 'reminder':
      return reminder(letter, voice);
    case 'order_confirmation':
      return orderConfirmation(letter, voice);
    case 'declined':
      return declined(letter, voice);
    case 'lapsed':
      return lapsed(letter, voice);
    case 'late':
      return late(letter, voice);
    case 'cancelled':
      return cancelled(letter, voice);
    case 'e_gift':
      return eGift(letter, voice);
    case 'charged':
      return charged(letter, voice);
    case 'dispatched':
      return dispatched(letter, voice);
    case 'delivered':
      return delivered(letter, voice);
    case 'occasion_stopped':
      return occasionStopped(letter, voice);
    case 'recipient_objected':
      return recipientObjected(letter, voice);
    case 'work_form':
      return workForm(letter, voice);
    case 'answer':
      return answer(letter, voice);
    case 'proposal':
      return proposal(letter, voice);
    case 'sheet_to_confirm':
      return sheetToConfirm(letter, voice);
    case 'standing_order_stuck':
      return standingOrderStuck(letter, voice);
    case 'same_again_open':
      return sameAgainOpen(letter, voice);
    case 'case_opened':
    case 'case_answer':
    case 'case_later':
    case 'case_closed':
      return casePartsOf(letter, voice);
    case 'export_ready':
      return exportReady(letter, voice);
    default:
      return unreachable(letter);
  }
}

type AboutCase = Extract<LetterToWrite, { readonly caseId: unknown }>;

function casePartsOf(letter: AboutCase, voice: LetterVoice): LetterParts {
  switch (letter.kind) {
    case 'case_opened':
      return caseOpened(letter, voice);
    case 'case_answer':
      return caseAnswer(letter, voice);
    case 'case_later':
      return caseLater(letter, voice);
    case 'case_closed':
      return caseClosed(letter, voice);
  }
}

function written(parts: LetterParts, { shop, formats }: LetterVoice): WrittenLetter {
  const { leave } = parts;
  // A name may be nothing but controls, which are taken out.
  const subject = parts.subject.trim();
  const sheet = { ...parts, subject, shopName: shop.name, locale: formats.locale };
  return {
    ...{ subject, html: htmlOf(sheet), text: textOf(sheet), language: formats.language },
    ...(leave === undefined ? {} : { unsubscribeUrl: leave.url }),
  };
}

import type { Letter, Letters } from '../../shared/gifts/letters.ts';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { Mailer } from '../../shared/mail/ports.ts';
import { StaffLetters } from '../../shared/mail/staff-letters.ts';
import type { StaffLetter, StaffMails } from '../../shared/managers/ports.ts';
import type { GatePorts } from '../../shared/permission/ports.ts';
import type { Invocation } from './invocation.ts';

/** A mail that left, and on whose record. */
export type Mailed = {
  readonly letter: Letter;
  readonly to: string;
  /** Absent for what nobody asked the gate about. */
  readonly outreachId: string | undefined;
};

export type OnMailed = (mailed: Mailed, sender: Invocation) => void;

/** The mail service as one process meets it. `onMailed` is told of what really left. */
export function faultyMailer(letter: Letter, invocation: Invocation, onMailed: OnMailed): Mailer {
  return mailerIn(invocation, (to, outreachId) => onMailed({ letter, to, outreachId }, invocation));
}

function mailerIn(
  invocation: Invocation,
  onLeft: (to: string, outreachId: string | undefined) => void,
): Mailer {
  const { faults } = invocation.surroundings;
  return {
    send: ({ to }, pass) =>
      invocation.call({
        before: ['mail_failed'],
        after: ['mail_answer_lost'],
        call: async () => {
          if (faults.isOut('mail', invocation.task)) invocation.fail('the mail service is down');
          onLeft(to, pass.outreach?.id);
        },
      }),
  };
}

const SHOP = { siteUrl: 'https://shop.test', shopName: 'The Shop', replyDomain: 'in.shop.test' };

/** The real letters: written, past the one gate, and out. */
export function lettersOf(gate: GatePorts, mailerOf: (letter: Letter) => Mailer): Letters {
  return {
    send: (letter) => new GiftLetters({ gate, mailer: mailerOf(letter), ...SHOP }).send(letter),
  };
}

export type OnTold = (letter: StaffLetter, sender: Invocation) => void;

/** What managers are told of their customers. */
export function staffMailsOf(gate: GatePorts, invocation: Invocation, onTold: OnTold): StaffMails {
  return {
    send: (letter) => {
      const mailer = mailerIn(invocation, () => onTold(letter, invocation));
      return new StaffLetters({ gate, mailer, ...SHOP }).send(letter);
    },
  };
}

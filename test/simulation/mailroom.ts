import type { Letter, Letters } from '../../shared/gifts/letters.ts';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { Mailer } from '../../shared/mail/ports.ts';
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
  const { faults } = invocation.surroundings;
  return {
    send: ({ to }, pass) =>
      invocation.call({
        before: ['mail_failed'],
        after: ['mail_answer_lost'],
        call: async () => {
          if (faults.isOut('mail', invocation.task)) invocation.fail('the mail service is down');
          onMailed({ letter, to, outreachId: pass.outreach?.id }, invocation);
        },
      }),
  };
}

/** The real letters: written, past the one gate, and out. */
export function lettersOf(gate: GatePorts, mailerOf: (letter: Letter) => Mailer): Letters {
  const shop = { siteUrl: 'https://shop.test', shopName: 'The Shop', replyDomain: 'in.shop.test' };
  return {
    send: (letter) => new GiftLetters({ gate, mailer: mailerOf(letter), ...shop }).send(letter),
  };
}

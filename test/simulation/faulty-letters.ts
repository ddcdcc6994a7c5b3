import type { Letter, Letters } from '../../shared/gifts/letters.ts';
import type { Invocation } from './invocation.ts';

/** An address that begins like this takes no mail. */
export const GONE_PREFIX = 'gone.';

/** The mail service as one process meets it. `onSent` is told of what really left. */
export function faultyLetters(
  invocation: Invocation,
  onSent: (letter: Letter, sender: Invocation) => void,
): Letters {
  const { faults } = invocation.surroundings;
  return {
    send: (letter) =>
      invocation.call({
        before: ['mail_failed'],
        after: ['mail_answer_lost'],
        call: async () => {
          if (faults.isOut('mail', invocation.task)) invocation.fail('the mail service is down');
          onSent(letter, invocation);
          const to = letter.kind === 'e_gift' ? letter.to : letter.customer.email;
          return to.startsWith(GONE_PREFIX) ? 'not_reachable' : 'sent';
        },
      }),
  };
}

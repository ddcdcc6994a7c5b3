import { GiftLetters, shopOf } from '../../shared/mail/gift-letters.ts';
import { PaperLetters } from '../../shared/print/paper-letters.ts';
import { letterParts } from './resources-mail.ts';
import { printResources } from './resources-print.ts';
import { systemClock } from './system-clock.ts';

/** Only reminders may go on paper, so that other functions that write letters do not grow. */
export const reminderResources = {
  letters: () => {
    const parts = letterParts();
    const printJobs = printResources.printJobs();
    return new PaperLetters(new GiftLetters(parts), {
      ...{ printJobs, clock: systemClock, shop: shopOf(parts), gate: parts.gate },
    });
  },
};

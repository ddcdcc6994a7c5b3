import { questionForMail } from '../../shared/dialogue/facts/ask-question.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import type { MailQuestions } from '../../shared/dialogue/facts/ports.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { resourcesOf } from './resources.ts';
import { storeSettings } from './resources-table.ts';

/** What a mail asks at its foot. */
export const mailQuestionResources = {
  questions: (): MailQuestions => ({ forMail: (customer) => questionForMail(parts, customer) }),
};
const parts = resourcesOf({
  factBooks: () => factBookStore(storeSettings()),
  leftOffs: () => leftOffStore(storeSettings()),
});

export const factResources = { factBooks: () => factBookStore(storeSettings()) };

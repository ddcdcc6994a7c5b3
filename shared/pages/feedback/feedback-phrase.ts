import type { Verdict } from '../../feedback/feedback.ts';
import type { FeedbackSubject } from '../../feedback/feedback-subject.ts';
import type { Gift } from '../../gifts/gift.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { FEEDBACK_MESSAGES } from '../messages/feedback.ts';
import type { PageVoice } from '../page-voice.ts';

type Facts = { readonly subject: FeedbackSubject; readonly gift?: Gift | undefined };

/** What feedback is about, in the customer's words. */
export function aboutText({ subject, gift }: Facts, { language, formats }: PageVoice): string {
  const thing =
    gift === undefined
      ? undefined
      : `${oneLine(gift.productName)} (${formats.day(gift.deliverOn)})`;
  return FEEDBACK_MESSAGES[language].about[subject.about](thing);
}

/** As the dialogue keeps a press. */
export function feedbackPhrase(facts: Facts, verdict: Verdict, voice: PageVoice): string {
  return FEEDBACK_MESSAGES[voice.language].phrase[verdict](aboutText(facts, voice));
}

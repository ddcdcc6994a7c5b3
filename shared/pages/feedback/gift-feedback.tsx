import { FEEDBACK_MESSAGES } from '../messages/feedback.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { FEEDBACK_PATH } from '../paths.ts';

/** On the page of a delivered gift: one press, then room for words. */
export const GiftFeedback = ({ voice, token }: { voice: PageVoice; token: string }) => {
  const { ask, verdicts } = FEEDBACK_MESSAGES[voice.language];
  return (
    <section class="panel">
      <h2>{ask.gift}</h2>
      <PostedForm action={FEEDBACK_PATH} hidden={{ token }}>
        <div class="row">
          <button class="button quiet" type="submit" name="answer" value="good">
            {verdicts.good}
          </button>
          <button class="button quiet" type="submit" name="answer" value="bad">
            {verdicts.bad}
          </button>
        </div>
      </PostedForm>
    </section>
  );
};

import { hasOwnWords } from '../../dialogue/own-words.ts';
import type { Turn } from '../../dialogue/turn.ts';
import { CASE_MESSAGES } from '../messages/cases.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CASES_PATH } from '../paths.ts';

/** Words of the customer's that are no case yet. */
export function canBecomeCase(turn: Turn): boolean {
  return hasOwnWords(turn) && (turn.ledTo ?? []).every(({ kind }) => kind !== 'case');
}

/** Below what a customer said: one press makes it a case, with somebody who answers for it. */
export const ComplaintButton = ({ voice, turn }: { voice: PageVoice; turn: Turn }) => {
  const { complaint } = CASE_MESSAGES[voice.language];
  if (!canBecomeCase(turn)) return null;
  return (
    <PostedForm action={CASES_PATH} hidden={{ turnId: turn.id }}>
      <p class="small">
        {complaint.hint}{' '}
        <button class="plain small" type="submit">
          {complaint.submit}
        </button>
      </p>
    </PostedForm>
  );
};

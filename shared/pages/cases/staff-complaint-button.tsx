import type { Turn } from '../../dialogue/turn.ts';
import { STAFF_CASE_MESSAGES } from '../messages/staff-cases.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { STAFF_CASES_PATH } from '../paths.ts';
import { canBecomeCase } from './complaint-button.tsx';

/** Below what a customer said, for the staff: it becomes a case, which they answer for. */
export const StaffComplaintButton = ({ voice, turn }: { voice: PageVoice; turn: Turn }) => {
  if (!canBecomeCase(turn)) return null;
  const { customerId, id: turnId } = turn;
  return (
    <PostedForm action={STAFF_CASES_PATH} hidden={{ customerId, turnId }}>
      <button class="plain small" type="submit">
        {STAFF_CASE_MESSAGES[voice.language].complaint}
      </button>
    </PostedForm>
  );
};

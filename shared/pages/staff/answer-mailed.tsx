import type { Turn } from '../../dialogue/turn.ts';
import { type Instant, isBefore, type Zone } from '../../kernel/time.ts';
import { momentOf } from '../../mail/voice.ts';
import type { Outreach } from '../../permission/outreach.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import type { PageVoice } from '../page-voice.ts';

type MailedProps = {
  readonly voice: PageVoice;
  readonly turn: Turn;
  /** What is on record of its mail. */
  readonly mailing: Outreach | undefined;
  readonly zone: Zone;
  readonly now: Instant;
};

/** Without a record for longer than this, its time is over, and so is the record's. */
const ON_ITS_WAY_HOURS = 1;

/** How an answer went out by mail, or why it did not. */
export const AnswerMailed = (props: MailedProps) => {
  const { turn } = props;
  if (turn.direction !== 'to_customer' || turn.channel !== 'page' || turn.staff === undefined)
    return null;
  const text = mailedText(props);
  return text === undefined ? null : <p class="small mailed">{text}</p>;
};

function mailedText({ voice, turn, mailing, zone, now }: MailedProps): string | undefined {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].mailed;
  const moment = (at: Instant) => momentOf(voice, at, zone);
  if (mailing === undefined)
    return isBefore(turn.at.add({ hours: ON_ITS_WAY_HOURS }), now) ? undefined : says.onItsWay;
  switch (mailing.state) {
    case 'sent':
      return says.sent(moment(mailing.sentAt ?? mailing.wantedAt));
    case 'waiting':
      return says.waiting(moment(mailing.sendAt), says.reasons[mailing.reason]);
    default:
      return says.not(says.reasons[mailing.reason]);
  }
}

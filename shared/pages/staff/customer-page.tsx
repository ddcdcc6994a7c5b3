import type { Customer } from '../../customers/customer.ts';
import { sourceRefOf } from '../../customers/source-address.ts';
import type { LookedAtConversation } from '../../dialogue/look-at-customer.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { FoundCare } from '../../managers/find-care.ts';
import type { OneCustomer } from '../../managers/find-one-customer.ts';
import type { CustomerValue } from '../../value/customer-value.ts';
import type { ShareAndSegment } from '../../value/find-share-of-customer.ts';
import { StaffComplaintButton } from '../cases/staff-complaint-button.tsx';
import { TurnList } from '../conversation/turn-list.tsx';
import { KnownPanel } from '../known/known-panel.tsx';
import { CarePanel } from '../managers/care-panel.tsx';
import { NextStepsPanel } from '../managers/next-steps-panel.tsx';
import { TimelinePanel } from '../managers/timeline-panel.tsx';
import { CONVERSATION_MESSAGES } from '../messages/conversation.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import { STAFF_MERGE_MESSAGES } from '../messages/staff-merge.ts';
import { Facts, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { staffCallPath, staffCustomerPath, staffMergePath, staffProposalPath } from '../paths.ts';
import { AnswerMailed } from './answer-mailed.tsx';
import type { AnswerForm, AnswerProblem } from './customer-answer.ts';
import { AnswerPanel } from './customer-answer-panel.tsx';
import { OpenPoints } from './customer-open-points.tsx';
import { SharePanel } from './share-panel.tsx';
import { IfMay } from './staff-places.tsx';
import { ValuePanel } from './value-panel.tsx';

export type StaffCustomerProps = {
  readonly voice: PageVoice;
  readonly conversation: LookedAtConversation;
  readonly now: Instant;
  readonly formKey: string;
  readonly isEarlier: boolean;
  /** Absent while they have none. */
  readonly value: CustomerValue | undefined;
  readonly standing: ShareAndSegment;
  /** Likewise. */
  readonly care: FoundCare | undefined;
  readonly one: OneCustomer;
  readonly notice?: NoticeFacts | undefined;
  readonly typed?: { readonly form: AnswerForm; readonly problem: AnswerProblem } | undefined;
};

/** So few leave room beside what is known of somebody. */
const SHORT_TALK_TURNS_MAX = 3;

/**
 * One customer for somebody of the staff: what to do next, where we left off, who they are, and all that
 * there was.
 */
export const StaffCustomerPage = (props: StaffCustomerProps) => {
  const { voice, conversation, now, isEarlier, one } = props;
  const { customer, leftOff, sheetRowCount } = conversation;
  const { id: customerId, zone } = customer;
  const says = STAFF_CUSTOMER_MESSAGES[voice.language];
  const today = localDateOf(now, customer.zone);
  const timeline = (
    <TimelinePanel
      {...{ voice, customerId, zone, timeline: one.timeline }}
      managerName={props.care?.manager?.name}
    />
  );
  const isTalkShort = !isEarlier && conversation.turns.items.length <= SHORT_TALK_TURNS_MAX;
  return (
    <>
      <Notice notice={props.notice} />
      <h1 dir="auto">{nameOf(customer, voice)}</h1>
      <div class="desk">
        <div class="standing">
          <NextStepsPanel {...{ voice, customerId, next: one.next }} />
          <OpenPoints {...{ voice, customer, today, sheetRowCount, points: leftOff.points }} />
        </div>
        <div class="talking">
          <Talk {...props} />
          {isEarlier ? null : <AnswerPanel {...props} today={today} />}
          {isTalkShort ? timeline : null}
        </div>
        <aside>
          <Who voice={voice} customer={customer} now={now} />
          <KnownPanel {...{ voice, zone, known: conversation.known }} />
          <CarePanel {...{ voice, found: props.care, zone }} />
          <ValuePanel voice={voice} value={props.value} />
          <SharePanel voice={voice} standing={props.standing} />
          <Elsewhere voice={voice} customer={customer} />
          <p class="small">{says.looks}</p>
        </aside>
      </div>
      {isTalkShort ? null : timeline}
    </>
  );
};

const Talk = ({ voice, conversation, now, isEarlier }: StaffCustomerProps) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language];
  const { earlier, newest } = CONVERSATION_MESSAGES[voice.language].turns;
  const { customer, turns, mailings } = conversation;
  const { zone } = customer;
  const path = (before?: string) => staffCustomerPath(customer.id, { before });
  return (
    <section class="talk" aria-labelledby="talk">
      <h2 id="talk">{says.turns.title}</h2>
      {turns.items.length === 0 ? <p>{says.turns.empty}</p> : null}
      {turns.cursor === undefined ? null : (
        <p class="crumb">
          <a href={path(turns.cursor)}>{earlier}</a>
        </p>
      )}
      <TurnList
        {...{ voice, zone, reader: 'staff' }}
        turns={turns.items.toReversed()}
        names={{ customer: customer.name ?? says.turns.them, shop: says.turns.us }}
        led={says.turns.led}
        below={(turn) => (
          <>
            <AnswerMailed {...{ voice, turn, zone, now, mailing: mailings.get(turn.id) }} />
            <StaffComplaintButton voice={voice} turn={turn} />
          </>
        )}
      />
      {isEarlier ? (
        <p class="crumb after">
          <a href={path()}>{newest}</a>
        </p>
      ) : null}
    </section>
  );
};

type WhoProps = { readonly voice: PageVoice; readonly customer: Customer; readonly now: Instant };

const Who = ({ voice, customer, now }: WhoProps) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].customer;
  const { formats } = voice;
  const { email, emailState, language, zone, createdAt } = customer;
  const trouble = says.emailStates[emailState];
  return (
    <Facts
      rows={[
        { label: says.email, value: email, ...(trouble === '' ? {} : { note: trouble }) },
        { label: says.language, value: says.languages[language] },
        { label: says.clock, value: formats.timeAt(now, zone), note: formats.zone(zone) },
        { label: says.since, value: formats.dateAt(createdAt, zone) },
      ]}
    />
  );
};

/** What else the staff can do for them. */
const Elsewhere = ({ voice, customer: { id } }: Omit<WhoProps, 'now'>) => {
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].elsewhere;
  return (
    <p class="elsewhere">
      <a href={staffCallPath(id)}>{says.call}</a>
      <a href={staffProposalPath(id)}>{says.proposal}</a>
      <IfMay action="merge_customers">
        <a href={staffMergePath(id)}>{STAFF_MERGE_MESSAGES[voice.language].link}</a>
      </IfMay>
    </p>
  );
};

/**
 * Whoever has no name is called what their source calls them, or by their address, so that one is not
 * taken for another.
 */
export function nameOf(
  { name, email }: Pick<Customer, 'name' | 'email'>,
  voice: PageVoice,
): string {
  if (name !== undefined) return oneLine(name);
  const ref = sourceRefOf(email);
  if (ref === undefined) return email;
  return STAFF_CUSTOMER_MESSAGES[voice.language].waiting.numbered(oneLine(ref));
}

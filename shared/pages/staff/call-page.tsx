import { phoneText } from '../../customers/identifiers/read-phone-number.ts';
import type { PickUp } from '../../interactions/pick-up.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { CALL_MESSAGES } from '../messages/call.ts';
import { Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { STAFF_CALLS_PATH, staffCallPath, staffCustomerPath } from '../paths.ts';
import type { CallForm, CallProblem } from './call-form.ts';
import { CallNotes, CallQuestion } from './call-notes.tsx';
import { CallKnown, CallRegulars, type OfferedAgain } from './call-regulars.tsx';
import { CallGifts, CallPoints, LastTime } from './call-where.tsx';

export type CallPageProps = {
  readonly voice: PageVoice;
  readonly pickUp: PickUp;
  /** What the same again would be now, by prescription; absent where it cannot be ordered. */
  readonly offers: ReadonlyMap<string, OfferedAgain>;
  readonly now: Instant;
  readonly callId: string;
  readonly startedAt: string;
  readonly notice?: NoticeFacts | undefined;
  readonly typed?: { readonly form: CallForm; readonly problem: CallProblem } | undefined;
};

/** One screen: who it is, where we left off, and everything with which a call is answered. */
export const CallPage = (props: CallPageProps) => {
  const { voice, pickUp, now, callId, startedAt, notice } = props;
  const { customer } = pickUp;
  const says = CALL_MESSAGES[voice.language];
  const today = localDateOf(now, customer.zone);
  return (
    <div class="call">
      <Notice notice={notice} />
      <header>
        <h1 dir="auto">{customer.name === undefined ? says.unnamed : oneLine(customer.name)}</h1>
        <Who {...props} />
        <p class="small ways">
          <a href={staffCustomerPath(customer.id)}>{says.conversation}</a>
          <a href={STAFF_CALLS_PATH}>{says.another}</a>
        </p>
      </header>
      <PostedForm action={staffCallPath(customer.id)} hidden={{ callId, startedAt }} noValidate>
        <EnterKeepsNotes voice={voice} />
        <div class="side">
          <LastTime {...{ voice, pickUp }} />
          <CallPoints {...{ voice, pickUp, today, ticked: props.typed?.form.settled ?? [] }} />
          <CallGifts {...{ voice, pickUp }} />
        </div>
        <div class="side">
          <CallRegulars {...props} />
          <CallQuestion {...{ voice, pickUp, form: props.typed?.form }} />
          <CallKnown {...{ voice, pickUp }} />
        </div>
        <div class="side">
          <CallNotes {...{ voice, typed: props.typed, today }} />
        </div>
      </PostedForm>
    </div>
  );
};

/** The first button of a form is what the Enter key presses: it must never be one that orders. */
const EnterKeepsNotes = ({ voice }: { readonly voice: PageVoice }) => (
  <button class="skip" type="submit" tabIndex={-1} aria-hidden="true">
    {CALL_MESSAGES[voice.language].notes.submit}
  </button>
);

/** How to speak to them, and by what they are known. */
const Who = ({ voice, pickUp, now }: CallPageProps) => {
  const says = CALL_MESSAGES[voice.language].who;
  const { customer, leftOff } = pickUp;
  const { email, emailState, phones = [], language, zone } = customer;
  const parts = [
    email,
    says.emailStates[emailState],
    ...(phones.length === 0 ? [says.noPhone] : phones.map(phoneText)),
    says.language[language],
    says.clock(voice.formats.timeAt(now, zone)),
    says.turns(leftOff.turnCount),
  ];
  return (
    <ul class="who-it-is small">
      {parts
        .filter((part) => part !== '')
        .map((part) => (
          <li dir="auto">{part}</li>
        ))}
    </ul>
  );
};

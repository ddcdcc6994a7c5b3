import type { Case } from '../../cases/case.ts';
import type { FoundCase } from '../../cases/find-case.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../dialogue/turn.ts';
import { localDateOf, type PlainDate } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { TurnList } from '../conversation/turn-list.tsx';
import { described, Field } from '../me/me-fields.tsx';
import { STAFF_CASE_MESSAGES } from '../messages/staff-cases.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import { Facts, Form, Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { STAFF_CASES_PATH, staffCasePath, staffCustomerPath } from '../paths.ts';

import { withoutLinkTo } from './case-page.tsx';

/** What could not be taken, with what was written. */
export type TypedWords = {
  readonly form: 'answer' | 'move';
  readonly words: string;
  readonly promisedOn?: string | undefined;
  readonly field?: 'words' | 'promisedOn' | undefined;
  readonly error: string;
};

export type StaffCaseProps = {
  readonly voice: PageVoice;
  readonly found: FoundCase;
  readonly staffId: string;
  /** On the customer's calendar. */
  readonly today: PlainDate;
  readonly notice?: NoticeFacts | undefined;
  readonly typed?: TypedWords | undefined;
};

/** One complaint, for those who answer it. */
export const StaffCasePage = (props: StaffCaseProps) => {
  const { voice, found } = props;
  const { case: each, customer, turns } = found;
  const says = STAFF_CASE_MESSAGES[voice.language];
  return (
    <>
      <p class="crumb">
        <a href={STAFF_CASES_PATH}>‹ {says.title}</a>
      </p>
      <Notice notice={props.notice} />
      <h1 dir="auto">{customer.name === undefined ? says.customer : oneLine(customer.name)}</h1>
      <p class={`status ${each.state === 'open' ? 'attention' : 'over'}`}>
        <span>{stateText(each, props)}</span>
      </p>
      <CaseFacts {...props} />
      <Take {...props} />
      <p class="after">
        <a href={staffCustomerPath(customer.id)}>{says.toCustomer}</a>
      </p>
      <section class="talk part" aria-labelledby="talk">
        <h2 id="talk">{says.talk}</h2>
        <TurnList
          {...{ voice, zone: customer.zone, reader: 'staff' }}
          turns={turns.map((turn) => withoutLinkTo(each, turn))}
          names={{ customer: customer.name ?? says.you, shop: says.us }}
          led={STAFF_CUSTOMER_MESSAGES[voice.language].turns.led}
        />
      </section>
      {each.state === 'closed' ? null : <Answer {...props} />}
      <WordsLeft {...props} />
      {each.state === 'open' ? <Move {...props} /> : null}
    </>
  );
};

function stateText(each: Case, { voice, found }: StaffCaseProps): string {
  const { states } = STAFF_CASE_MESSAGES[voice.language];
  switch (each.state) {
    case 'open':
      return each.overdueAt === undefined ? states.open : states.overdue;
    case 'answered':
      return states.answered(voice.formats.dateAt(each.lookAfterAt, found.customer.zone));
    case 'closed':
      return states[each.closedBy];
  }
}

const CaseFacts = ({ voice, found }: StaffCaseProps) => {
  const says = STAFF_CASE_MESSAGES[voice.language];
  const { case: each, customer } = found;
  const { formats } = voice;
  const works = customer.emailState === 'works';
  return (
    <Facts
      rows={[
        {
          label: says.facts.owner,
          value: each.owner === undefined ? says.nobody : oneLine(each.owner.name),
        },
        { label: says.facts.promisedOn, value: formats.date(each.promisedOn) },
        {
          label: says.facts.opened,
          value: formats.date(localDateOf(each.openedAt, customer.zone)),
          note: formats.timeAt(each.openedAt, customer.zone),
        },
        {
          label: says.facts.address,
          value: customer.email,
          ...(works ? {} : { note: says.facts.unreachable }),
        },
      ]}
    />
  );
};

const Take = ({ voice, found, staffId }: StaffCaseProps) => {
  const { take } = STAFF_CASE_MESSAGES[voice.language];
  const { id, owner, state } = found.case;
  if (state === 'closed' || owner?.id === staffId) return null;
  return (
    <PostedForm action={staffCasePath(id)} hidden={{ do: 'take' }}>
      <button class={owner === undefined ? 'button quiet' : 'plain'} type="submit">
        {owner === undefined ? take.submit : take.over}
      </button>
    </PostedForm>
  );
};

const Answer = ({ voice, found, typed }: StaffCaseProps) => {
  const { answer } = STAFF_CASE_MESSAGES[voice.language];
  const { id, version } = found.case;
  const own = typed?.form === 'answer' ? typed : undefined;
  const field = { id: 'answer-words', hint: answer.hint, error: own?.error };
  return (
    <section class="part say" id="answer">
      <h2>{answer.title}</h2>
      <Form
        action={staffCasePath(id)}
        hidden={{ do: 'answer', version: String(version) }}
        submit={answer.submit}
        noValidate
      >
        <Field {...field} label={answer.label}>
          <textarea
            {...{ ...described(field), name: 'words', rows: 6, dir: 'auto' }}
            maxLength={TURN_TEXT_LENGTH_MAX}
            required
          >
            {own?.words ?? ''}
          </textarea>
        </Field>
      </Form>
    </section>
  );
};

/** What was written and has no form any more, to be copied elsewhere. */
const WordsLeft = ({ voice, found, typed }: StaffCaseProps) => {
  const { state } = found.case;
  const hasForm = typed?.form === 'answer' ? state !== 'closed' : state === 'open';
  if (typed === undefined || hasForm) return null;
  return (
    <div class="field part">
      <label for="words-left">{STAFF_CASE_MESSAGES[voice.language].wordsLeft}</label>
      <textarea id="words-left" rows={6} dir="auto" readonly>
        {typed.words}
      </textarea>
    </div>
  );
};

const Move = ({ voice, found, today, typed }: StaffCaseProps) => {
  const { move } = STAFF_CASE_MESSAGES[voice.language];
  const { id, version } = found.case;
  const own = typed?.form === 'move' ? typed : undefined;
  const errorOf = (field: TypedWords['field']) => (own?.field === field ? own?.error : undefined);
  const on = { id: 'promisedOn', error: errorOf('promisedOn') };
  const why = { id: 'move-words', error: errorOf('words') ?? errorOf(undefined) };
  return (
    <section class="part say" id="move">
      <h2>{move.title}</h2>
      <Form
        action={staffCasePath(id)}
        hidden={{ do: 'move', version: String(version) }}
        submit={move.submit}
        noValidate
      >
        <Field {...on} label={move.on}>
          <input
            {...{ ...described(on), name: 'promisedOn', type: 'date' }}
            {...{ value: own?.promisedOn ?? '', min: today.add({ days: 1 }).toString() }}
            required
          />
        </Field>
        <Field {...why} label={move.label}>
          <textarea
            {...{ ...described(why), name: 'words', rows: 3, dir: 'auto' }}
            maxLength={TURN_TEXT_LENGTH_MAX}
            required
          >
            {own?.words ?? ''}
          </textarea>
        </Field>
      </Form>
    </section>
  );
};

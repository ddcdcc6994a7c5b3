import type { IdentifierKind } from '../../customers/identifiers/identifier.ts';
import { phoneText } from '../../customers/identifiers/read-phone-number.ts';
import { storeCardText } from '../../customers/identifiers/store-card-number.ts';
import { isSourceAddress } from '../../customers/source-address.ts';
import { IDENTIFIER_MESSAGES } from '../messages/identifiers.ts';
import { Form, Notice, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { IDENTIFIERS_PATH, ME_PATH } from '../paths.ts';
import type { IdentifiersProps } from './identifiers-props.ts';
import { StoreCard } from './store-card.tsx';
import { Taken, TwoRecords } from './two-records.tsx';

/** By what a customer is known on every channel. */
export const IdentifiersPage = (props: IdentifiersProps) => {
  const { voice, notice, problem } = props;
  const says = IDENTIFIER_MESSAGES[voice.language];
  const refused =
    problem === undefined || problem.refusal === 'identifier_taken'
      ? undefined
      : { isGood: false, text: says.refused[problem.refusal] };
  return (
    <>
      <p class="crumb">
        <a href={ME_PATH}>‹ {says.back}</a>
      </p>
      <Notice notice={refused ?? notice} />
      <Taken {...props} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <Emails {...props} />
      <Phones {...props} />
      <Cards {...props} />
      <TwoRecords {...props} />
    </>
  );
};

type RowProps = {
  readonly voice: PageVoice;
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly text: string;
};

const Remove = ({ voice, kind, value, text }: RowProps) => {
  const says = IDENTIFIER_MESSAGES[voice.language];
  return (
    <PostedForm action={IDENTIFIERS_PATH} hidden={{ do: 'remove', kind, value }}>
      <button class="plain small" type="submit" aria-label={says.removeNamed(text)}>
        {says.remove}
      </button>
    </PostedForm>
  );
};

const Emails = ({ voice, customer, awaiting, problem }: IdentifiersProps) => {
  const says = IDENTIFIER_MESSAGES[voice.language].emails;
  const { email, moreEmails = [] } = customer;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <p class="small">{says.hint}</p>
      <ul class="plainly">
        <li>
          <p>
            <span dir="auto">{email}</span>
            <span class="mark small">{says.primary}</span>
          </p>
        </li>
        {moreEmails
          .filter((value) => !isSourceAddress(value))
          .map((value) => (
            <li>
              <p>
                <span dir="auto">{value}</span>
              </p>
              <div class="acts">
                <PostedForm action={IDENTIFIERS_PATH} hidden={{ do: 'primary', value }}>
                  <button class="plain small" type="submit" aria-label={`${says.choose}: ${value}`}>
                    {says.choose}
                  </button>
                </PostedForm>
                <Remove {...{ voice, kind: 'email', value, text: value }} />
              </div>
            </li>
          ))}
      </ul>
      {awaiting === undefined ? null : (
        <Form action={IDENTIFIERS_PATH} hidden={{ do: 'confirm_email' }} submit={says.confirm}>
          <div class="field">
            <label for="code">{says.code}</label>
            <input
              {...{ id: 'code', name: 'code', class: 'code', maxLength: 20, required: true }}
              {...{ inputMode: 'numeric', autocomplete: 'one-time-code' }}
            />
            <p class="hint small">{says.codeLead(awaiting)}</p>
          </div>
        </Form>
      )}
      <Add {...{ voice, problem, kind: 'email', label: says.add, submit: says.submit }} />
    </section>
  );
};

const Phones = ({ voice, customer, problem }: IdentifiersProps) => {
  const says = IDENTIFIER_MESSAGES[voice.language].phones;
  const { phones = [] } = customer;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <p class="small">{says.hint}</p>
      {phones.length === 0 ? <p>{says.none}</p> : null}
      <ul class="plainly">
        {phones.map((value) => (
          <li>
            <p>{phoneText(value)}</p>
            <Remove {...{ voice, kind: 'phone', value, text: phoneText(value) }} />
          </li>
        ))}
      </ul>
      <Add
        {...{ voice, problem, kind: 'phone', label: says.add, submit: says.submit }}
        hint={says.addHint}
      />
    </section>
  );
};

const Cards = ({ voice, customer, problem }: IdentifiersProps) => {
  const says = IDENTIFIER_MESSAGES[voice.language].cards;
  const { storeCards = [] } = customer;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      {storeCards.length === 0 ? <p>{says.none}</p> : <p class="small">{says.hint}</p>}
      <ul class="plainly">
        {storeCards.map((value) => (
          <li>
            <p class="store-card">
              <StoreCard voice={voice} number={value} />
              <span>{storeCardText(value)}</span>
            </p>
            <Remove {...{ voice, kind: 'store_card', value, text: storeCardText(value) }} />
          </li>
        ))}
      </ul>
      <PostedForm action={IDENTIFIERS_PATH} hidden={{ do: 'new_card' }}>
        <button class="button quiet" type="submit">
          {says.make}
        </button>
      </PostedForm>
      <Add {...{ voice, problem, kind: 'store_card', label: says.add, submit: says.submit }} />
    </section>
  );
};

type AddProps = Pick<IdentifiersProps, 'voice' | 'problem'> & {
  readonly kind: IdentifierKind;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
};

const INPUT_OF = {
  email: { type: 'email', autocomplete: 'email', maxLength: 254 },
  phone: { type: 'tel', autocomplete: 'tel', maxLength: 60 },
  store_card: { type: 'text', autocomplete: 'off', maxLength: 60, inputMode: 'numeric' },
} as const;

const Add = ({ voice, problem, kind, label, hint, submit }: AddProps) => {
  const isTheirs = problem?.kind === kind;
  const refusal = isTheirs && problem.refusal !== 'identifier_taken' ? problem.refusal : undefined;
  const says = IDENTIFIER_MESSAGES[voice.language].refused;
  const isWrong = refusal !== undefined;
  return (
    <Form
      action={IDENTIFIERS_PATH}
      hidden={{ do: 'add', kind }}
      submit={submit}
      class="after"
      noValidate
    >
      <div class={isWrong ? 'field wrong' : 'field'}>
        <label for={`new-${kind}`}>{label}</label>
        <input
          {...{ id: `new-${kind}`, name: 'value', ...INPUT_OF[kind] }}
          value={isWrong ? problem?.value : undefined}
          aria-invalid={isWrong ? true : undefined}
        />
        {hint === undefined ? null : <p class="hint small">{hint}</p>}
        {isWrong ? <p class="error small">{says[refusal]}</p> : null}
      </div>
    </Form>
  );
};

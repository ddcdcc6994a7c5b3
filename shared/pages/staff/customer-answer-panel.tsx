import { OPEN_POINT_TEXT_LENGTH_MAX } from '../../dialogue/left-off.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../dialogue/turn.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { described, Field } from '../me/me-fields.tsx';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import { Form } from '../page-parts.tsx';
import { staffCustomerPath } from '../paths.ts';
import { FIELD_OF, whyNoMail } from './customer-answer.ts';
import type { StaffCustomerProps } from './customer-page.tsx';

/** Where the staff answer; what was promised with it becomes an open point. */
export const AnswerPanel = (props: StaffCustomerProps & { readonly today: PlainDate }) => {
  const { voice, conversation, formKey, typed, today } = props;
  const { customer } = conversation;
  const says = STAFF_CUSTOMER_MESSAGES[voice.language].answer;
  const errorOf = (field: 'text' | 'promise' | 'promisedOn') =>
    typed !== undefined && FIELD_OF[typed.problem] === field ? says[typed.problem] : undefined;
  const noMail = whyNoMail(customer, voice);
  const hint = noMail === undefined ? says.textHint : says.textHintPageOnly(noMail);
  const text = { id: 'text', hint, error: errorOf('text') };
  const promise = { id: 'promise', hint: says.promiseHint, error: errorOf('promise') };
  const promisedOn = { id: 'promisedOn', error: errorOf('promisedOn') };
  const form = typed?.form;
  return (
    <section class="part say" id="answer">
      <h2>
        {customer.name === undefined ? says.titleUnnamed : says.title(oneLine(customer.name))}
      </h2>
      <Form
        action={staffCustomerPath(customer.id)}
        hidden={{ do: 'answer', formKey, seen: conversation.turns.items[0]?.id ?? 'none' }}
        submit={says.submit}
        noValidate
      >
        <Field {...text} label={says.text}>
          <textarea
            {...{ ...described(text), name: 'text', rows: 6, maxLength: TURN_TEXT_LENGTH_MAX }}
            required
            dir="auto"
          >
            {form?.text ?? ''}
          </textarea>
        </Field>
        <div class="promise">
          <Field {...promise} label={says.promise}>
            <input
              {...{ ...described(promise), name: 'promise', value: form?.promise ?? '' }}
              maxLength={OPEN_POINT_TEXT_LENGTH_MAX}
              dir="auto"
            />
          </Field>
          <Field {...promisedOn} label={says.promisedOn}>
            <input
              {...{ ...described(promisedOn), name: 'promisedOn', type: 'date' }}
              {...{ value: form?.promisedOn ?? '', min: today.toString() }}
            />
          </Field>
        </div>
        <label class="tick">
          <input
            {...{ type: 'checkbox', name: 'wantsAnswer', value: 'yes' }}
            checked={form?.wantsAnswer === 'yes'}
          />
          {says.wantsAnswer}
        </label>
      </Form>
    </section>
  );
};

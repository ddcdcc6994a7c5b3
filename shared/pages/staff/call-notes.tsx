import type { JSX } from 'preact';
import type { Topic } from '../../dialogue/facts/topic.ts';
import { topicOf } from '../../dialogue/facts/topics.ts';
import type { PickUp } from '../../interactions/pick-up.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { CALL_MESSAGES } from '../messages/call.ts';
import type { PageVoice } from '../page-voice.ts';
import { CALL_PERMISSION_NAMES, type CallForm, type CallProblem, FIELD_OF } from './call-form.ts';

type QuestionProps = {
  readonly voice: PageVoice;
  readonly pickUp: PickUp;
  readonly form: CallForm | undefined;
};

/** The one question that is worth most now, in the words of whoever asks it. */
export const CallQuestion = ({ voice, pickUp: { question, customer }, form }: QuestionProps) => {
  const says = CALL_MESSAGES[voice.language].question;
  const topic = question === undefined ? undefined : topicOf(question.topic);
  if (question === undefined || topic === undefined) return null;
  const asked = topic.words[customer.language];
  const { choices = {} } = topic.words[voice.language];
  const field = { id: 'answer', name: 'answer' };
  return (
    <section class="ask">
      <h2>{says.title}</h2>
      <input type="hidden" name="topic" value={question.topic} />
      <p lang={customer.language}>{asked.question}</p>
      <p class="small" lang={customer.language}>
        {asked.why} {asked.brings}
      </p>
      <div class="two">
        <div class="field">
          <label for="answer">{says.answer}</label>
          {topic.choices === undefined ? (
            <input {...field} value={form?.answer} maxLength={200} autocomplete="off" dir="auto" />
          ) : (
            <select {...field}>
              <option value="">{says.choose}</option>
              {topic.choices.map((code) => (
                <option value={code} selected={form?.answer === code}>
                  {choices[code] ?? code}
                </option>
              ))}
            </select>
          )}
        </div>
        <div class="field">
          <label for="left">{says.left}</label>
          <select id="left" name="left">
            <option value="">–</option>
            {(['not_now', 'never'] as const).map((how) => (
              <option value={how} selected={form?.left === how}>
                {says[how]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <About {...{ voice, topic, form }} />
    </section>
  );
};

const About = ({ voice, topic, form }: Omit<QuestionProps, 'pickUp'> & { topic: Topic }) => {
  if (topic.isAboutSomebody !== true) return null;
  return (
    <div class="field">
      <label for="about">{CALL_MESSAGES[voice.language].question.about}</label>
      <input id="about" name="about" value={form?.about} maxLength={60} autocomplete="off" />
    </div>
  );
};

type NotesProps = {
  readonly voice: PageVoice;
  readonly typed: { readonly form: CallForm; readonly problem: CallProblem } | undefined;
  readonly today: PlainDate;
};

export const CallNotes = ({ voice, typed, today }: NotesProps) => {
  const says = CALL_MESSAGES[voice.language].notes;
  const form = typed?.form;
  return (
    <section class="notes">
      <h2>{says.title}</h2>
      <Field voice={voice} typed={typed} name="text">
        {(described) => (
          <textarea {...described} rows={4} dir="auto">
            {form?.text}
          </textarea>
        )}
      </Field>
      <div class="two">
        <Field voice={voice} typed={typed} name="promise">
          {(described) => (
            <input {...described} value={form?.promise} maxLength={200} autocomplete="off" />
          )}
        </Field>
        <Field voice={voice} typed={typed} name="promisedOn">
          {(described) => (
            <input {...described} type="date" min={today.toString()} value={form?.promisedOn} />
          )}
        </Field>
        <Field voice={voice} typed={typed} name="place">
          {(described) => (
            <input {...described} value={form?.place} maxLength={80} autocomplete="off" />
          )}
        </Field>
        <Field voice={voice} typed={typed} name="phone">
          {(described) => (
            <input
              {...described}
              type="tel"
              value={form?.phone}
              maxLength={60}
              autocomplete="off"
            />
          )}
        </Field>
      </div>
      <div class="field">
        <label for="permission">{says.permission}</label>
        <select id="permission" name="permission">
          <option value="">{says.permissions.unchanged}</option>
          {CALL_PERMISSION_NAMES.map((name) => (
            <option value={name} selected={form?.permission === name}>
              {says.permissions[name]}
            </option>
          ))}
        </select>
      </div>
      <div class="keep">
        <label class="tick">
          <input
            {...{ type: 'checkbox', name: 'isAnswerOwed', value: 'yes' }}
            checked={form?.isAnswerOwed === 'yes'}
          />
          {says.isAnswerOwed}
        </label>
        <button class="button" type="submit">
          {says.submit}
        </button>
      </div>
    </section>
  );
};

type FieldName = 'text' | 'promise' | 'promisedOn' | 'place' | 'phone';
type Described = { readonly id: string; readonly name: string; readonly 'aria-invalid'?: true };

type FieldProps = Omit<NotesProps, 'today'> & {
  readonly name: FieldName;
  readonly children: (described: Described) => JSX.Element;
};

const Field = ({ voice, typed, name, children }: FieldProps) => {
  const { notes, problems } = CALL_MESSAGES[voice.language];
  const problem =
    typed !== undefined && FIELD_OF[typed.problem] === name ? typed.problem : undefined;
  const described = { id: name, name, 'aria-describedby': `${name}-problem` };
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={name}>{notes[name]}</label>
      {problem === undefined
        ? children({ id: name, name })
        : children({ ...described, 'aria-invalid': true })}
      {problem === undefined ? null : (
        <p class="error small" id={`${name}-problem`}>
          {{ ...notes, ...problems }[problem]}
        </p>
      )}
    </div>
  );
};

import type { Experiment } from '../../measurement/experiment.ts';
import { LABORATORY_MESSAGES, type LaboratoryProblem } from '../messages/laboratory.ts';
import { Form } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import type { LaboratoryFields } from './laboratory-form.ts';
import { laboratoryFormats } from './laboratory-formats.ts';
import { STAFF_LABORATORY_PATH } from './laboratory-path.ts';

type Props = {
  readonly voice: PageVoice;
  readonly experiment: Experiment | undefined;
  readonly currency: string;
  readonly form: {
    readonly fields: LaboratoryFields;
    readonly problem: LaboratoryProblem | undefined;
  };
};

export const LaboratorySettings = ({ voice, experiment, currency, form }: Props) => {
  const says = LABORATORY_MESSAGES[voice.language];
  const { percent } = laboratoryFormats(voice);
  const { settings } = says;
  const { fields, problem } = form;
  return (
    <section class="panel" aria-labelledby="settings">
      <h2 id="settings">{settings.title}</h2>
      {experiment === undefined ? null : (
        <p class="small">
          {settings.now(percent(experiment.controlBasisPoints), experiment.windowWeeks)}
        </p>
      )}
      <Form action={STAFF_LABORATORY_PATH} submit={settings.submit} noValidate>
        <Field
          {...{ name: 'stays', label: settings.stays, hint: settings.staysHint }}
          {...{ value: fields.stays, inputMode: 'numeric' }}
          problem={problem === 'stays_not_valid' ? says.problems[problem] : undefined}
        />
        <Field
          {...{ name: 'mustBring', label: settings.mustBring(currency) }}
          {...{ hint: settings.mustBringHint, value: fields.mustBring, inputMode: 'decimal' }}
          problem={problem === 'must_bring_not_valid' ? says.problems[problem] : undefined}
        />
      </Form>
    </section>
  );
};

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly inputMode: 'numeric' | 'decimal';
  readonly problem: string | undefined;
};

const Field = ({ name, label, hint, value, inputMode, problem }: FieldProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input
      {...{ id: name, name, value, inputMode, maxLength: 20, autocomplete: 'off' }}
      aria-describedby={problem === undefined ? `${name}-hint` : `${name}-problem ${name}-hint`}
      aria-invalid={problem === undefined ? undefined : 'true'}
    />
    {problem === undefined ? null : (
      <p class="problem" id={`${name}-problem`}>
        {problem}
      </p>
    )}
    <p class="hint small" id={`${name}-hint`}>
      {hint}
    </p>
  </div>
);

import { localDateOf } from '../../kernel/time.ts';
import { STAFF_FENCE_PATH } from '../manager-paths.ts';
import { described, Field } from '../me/me-fields.tsx';
import { FENCE_MESSAGES } from '../messages/fence.ts';
import { Form } from '../page-parts.tsx';
import { FENCE_LIMITS, type FenceForm, fenceFormOf, fenceProblem } from './fence-form.ts';
import type { FencePart } from './fence-page.tsx';

type Props = FencePart & { readonly typed: FenceForm | undefined };

/** What it follows from; saving it moves the fence at once. */
export const FenceSettingsForm = ({ voice, found, formats, typed }: Props) => {
  const says = FENCE_MESSAGES[voice.language].settings;
  const { settings, yearCostMinor } = found;
  const { count } = formats;
  const form = typed ?? fenceFormOf(settings, formats.majorText);
  const costOn = voice.formats.date(localDateOf(settings.costAsOf, 'UTC'));
  const costHint = says.costHint(costOn, formats.money(yearCostMinor));
  const errorOf = (name: keyof FenceForm) => {
    const problem = typed === undefined ? undefined : fenceProblem(typed, name);
    const { min, max } = FENCE_LIMITS[name];
    return problem === undefined ? undefined : says.wrong[problem](count(min), count(max));
  };
  return (
    <section class="panel" id="settings">
      <h2>{says.title}</h2>
      <p>{says.lead(settings.stayDays)}</p>
      <Form action={STAFF_FENCE_PATH} submit={says.submit}>
        <div class="settings">
          <Figure
            name="cost"
            label={says.cost(settings.currency)}
            {...{ form, count, errorOf }}
            hint={costHint}
          />
          <Figure name="halves" label={says.halves} {...{ form, count, errorOf }} />
          <Figure
            name="gain"
            label={says.gain}
            {...{ form, count, errorOf }}
            hint={says.gainHint}
          />
          <Figure name="leave" label={says.leave} {...{ form, count, errorOf }} />
          <Figure name="stay" label={says.stay} {...{ form, count, errorOf }} />
        </div>
        <h3>{says.serving.title}</h3>
        <p>{says.serving.lead}</p>
        <div class="settings">
          <Figure
            name="perOrder"
            label={says.serving.perOrder(settings.currency)}
            {...{ form, count, errorOf }}
            hint={says.serving.perOrderHint}
          />
          <Figure
            name="perYear"
            label={says.serving.perYear(settings.currency)}
            {...{ form, count, errorOf }}
            hint={says.serving.perYearHint}
          />
        </div>
      </Form>
    </section>
  );
};

type FigureProps = {
  readonly name: keyof FenceForm;
  readonly label: string;
  readonly form: FenceForm;
  readonly hint?: string;
  readonly count: (count: number) => string;
  readonly errorOf: (name: keyof FenceForm) => string | undefined;
};

/** Typed as text, so that a comma is as good as a point. */
const Figure = ({ name, label, form, hint, count, errorOf }: FigureProps) => {
  const { min, max } = FENCE_LIMITS[name];
  const limits = `${count(min)}–${count(max)}`;
  const field = {
    ...{ id: name, error: errorOf(name) },
    hint: hint === undefined ? limits : `${hint} ${limits}`,
  };
  return (
    <Field {...field} label={label}>
      <input
        {...{ ...described(field), name, value: form[name], maxLength: 20, autocomplete: 'off' }}
        {...{ inputMode: 'decimal' }}
        required
      />
    </Field>
  );
};

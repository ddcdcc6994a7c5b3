import { described, Field } from '../me/me-fields.tsx';
import { PRESCRIPTION_MESSAGES } from '../messages/prescriptions.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import type { Offer, RegularView, Trouble } from './regular-view.ts';

type OrderFormProps = {
  readonly voice: PageVoice;
  readonly action: string;
  readonly offer: Offer;
  /** Of this form: pressed twice it orders once. */
  readonly sourceId: string;
  readonly isQuiet?: boolean;
  /** Room to choose another day than the earliest. */
  readonly hasDay?: boolean;
  /** For screen readers, where several stand on one page. */
  readonly name?: string;
};

/** The price, the day, and the one press that orders it. */
export const SameAgainForm = ({ voice, action, offer, sourceId, ...props }: OrderFormProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const { firstOn, lastOn, seenMinor } = offer;
  const hidden = { do: 'order', source: sourceId, seen: String(seenMinor) };
  const day = { id: 'deliverOn', hint: says.dayHint };
  return (
    <PostedForm
      action={action}
      hidden={props.hasDay === true ? { ...hidden, earliest: firstOn } : hidden}
      class="same-again"
    >
      {props.hasDay === true ? (
        <Field {...day} label={says.onDay}>
          <input
            {...described(day)}
            {...{ type: 'date', name: 'deliverOn', value: firstOn, min: firstOn, max: lastOn }}
          />
        </Field>
      ) : null}
      <button class={props.isQuiet === true ? 'button quiet' : 'button'} type="submit">
        {says.again}
        {props.name === undefined ? null : <span class="unseen">{`: ${props.name}`}</span>}
      </button>
    </PostedForm>
  );
};

/** What is in the way, and where that can be changed. */
export const InTheWay = ({ trouble }: { trouble: Trouble }) => (
  <div class="notice">
    <p>{trouble.text}</p>
    {trouble.way === undefined ? null : (
      <p>
        <a href={trouble.way.href}>{trouble.way.label}</a>
      </p>
    )}
  </div>
);

/** `3 × Oxford shirt`, what was chosen about it, and whom it is for. */
export const What = ({ view }: { view: RegularView }) => (
  <>
    <span dir="auto">{view.item}</span>
    {view.choice === undefined ? null : (
      <span class="small" dir="auto">
        {view.choice}
      </span>
    )}
  </>
);

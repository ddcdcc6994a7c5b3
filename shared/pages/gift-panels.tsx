import type { GiftId } from '../gifts/gift.ts';
import type { ChangeFields, GiftChoice } from './gift-choices.ts';
import { Form } from './page-parts.tsx';
import type { PageVoice } from './page-voice.ts';
import { giftPath, NEW_CARD_PATH } from './paths.ts';

export type PanelProps = {
  readonly voice: PageVoice;
  readonly giftId: GiftId;
  readonly token: string | undefined;
  readonly name: string;
  readonly occasion: string;
  readonly amount: string;
  readonly isPaid: boolean;
};

/** What was chosen, to be filled in or confirmed; nothing happens before its button is pressed. */
export const Panel = (props: PanelProps & { choice: GiftChoice; fields: ChangeFields }) => (
  <section class="panel">{panelOf(props)}</section>
);

function panelOf({
  choice,
  fields,
  ...props
}: PanelProps & { choice: GiftChoice; fields: ChangeFields }) {
  switch (choice) {
    case 'change':
      return <ChangePanel {...props} fields={fields} />;
    case 'cancel':
      return <CancelPanel {...props} />;
    case 'stop':
      return <StopPanel {...props} />;
    case 'card':
      return <CardPanel {...props} />;
  }
}

const ChangePanel = ({ fields, ...props }: PanelProps & { fields: ChangeFields }) => {
  const { change } = props.voice.says;
  return (
    <>
      <h2>{change.title}</h2>
      <Form
        {...sentBack(props, 'change', change.leave)}
        hidden={{ do: 'change', token: props.token, version: fields.version }}
        submit={change.submit}
      >
        <div class="field">
          <label for="message">{change.message}</label>
          <textarea
            id="message"
            name="message"
            dir="auto"
            maxLength={fields.messageLengthMax}
            aria-describedby="message-hint"
          >
            {fields.message}
          </textarea>
          <p class="small hint" id="message-hint">
            {change.messageHint(fields.messageLengthMax)}
          </p>
        </div>
        <div class="pair">
          <div class="field">
            <label for="deliverOn">{change.deliverOn}</label>
            <input
              id="deliverOn"
              name="deliverOn"
              type="date"
              value={fields.deliverOn}
              min={fields.firstOn}
              max={fields.lastOn}
              required
            />
          </div>
          {fields.wrappings.length === 0 ? null : <Wrappings voice={props.voice} fields={fields} />}
        </div>
      </Form>
    </>
  );
};

const Wrappings = ({ voice, fields }: { voice: PageVoice; fields: ChangeFields }) => (
  <div class="field">
    <label for="wrapping">{voice.says.change.wrapping}</label>
    <select id="wrapping" name="wrapping">
      {fields.wrappings.map(({ code, label, isChosen }) => (
        <option value={code} selected={isChosen}>
          {label}
        </option>
      ))}
    </select>
  </div>
);

const CancelPanel = (props: PanelProps) => {
  const { cancel } = props.voice.says;
  return (
    <>
      <h2>{cancel.title(props.name)}</h2>
      <p>{props.isPaid ? cancel.refund(props.amount) : cancel.free}</p>
      <Form {...sentBack(props, 'cancel', cancel.leave)} submit={cancel.submit} />
    </>
  );
};

const StopPanel = (props: PanelProps) => {
  const { stop } = props.voice.says;
  return (
    <>
      <h2>{stop.title(props.occasion, props.name)}</h2>
      <p>{stop.lead}</p>
      <p>{stop.noReason}</p>
      <Form {...sentBack(props, 'stop', stop.leave)} submit={stop.submit} />
    </>
  );
};

const CardPanel = (props: PanelProps) => {
  const { card } = props.voice.says;
  const { giftId, token } = props;
  return (
    <>
      <h2>{card.title}</h2>
      <p>{card.giftLead(props.amount)}</p>
      <Form
        {...sentBack(props, 'card', card.leave)}
        action={NEW_CARD_PATH}
        hidden={{ gift: giftId, token }}
        submit={card.submit}
      />
    </>
  );
};

/** A stopped occasion, and the way to take that back. */
export const StoppedPanel = ({ text, ...props }: PanelProps & { text: string }) => (
  <section class="panel">
    <p>{text}</p>
    <form method="post" action={giftPath(props.giftId)}>
      <input type="hidden" name="do" value="lift" />
      {props.token === undefined ? null : <input type="hidden" name="token" value={props.token} />}
      <button class="plain" type="submit">
        {props.voice.says.stop.lift}
      </button>
    </form>
  </section>
);

function sentBack({ giftId, token }: PanelProps, choice: GiftChoice, label: string) {
  const leave = { label, href: giftPath(giftId, { token }) };
  return { action: giftPath(giftId), hidden: { do: choice, token }, leave };
}

import type { GiftId } from '../../gifts/gift.ts';
import { Form, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { giftPath, NEW_CARD_PATH } from '../paths.ts';
import type { ChangeFields } from './gift-change-fields.ts';
import { ChangePanel } from './gift-change-panel.tsx';
import type { GiftChoice } from './gift-choices.ts';

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
    <PostedForm action={giftPath(props.giftId)} hidden={{ do: 'lift', token: props.token }}>
      <button class="plain" type="submit">
        {props.voice.says.stop.lift}
      </button>
    </PostedForm>
  </section>
);

/** Where a panel's form goes, and the way out beside its button. */
export function sentBack({ giftId, token }: PanelProps, choice: GiftChoice, label: string) {
  const leave = { label, href: giftPath(giftId, { token }) };
  return { action: giftPath(giftId), hidden: { do: choice, token }, leave };
}

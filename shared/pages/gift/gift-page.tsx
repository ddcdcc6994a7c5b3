import type { GiftId } from '../../gifts/gift.ts';
import { GiftFeedback } from '../feedback/gift-feedback.tsx';
import { ONE_GIFT_MESSAGES } from '../messages/one-gift.ts';
import { Facts, Notice, type NoticeFacts, Postcard } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { GIFTS_PATH, giftPath, personPath } from '../paths.ts';
import type { ChangeFields } from './gift-change-fields.ts';
import type { ChoiceLink, GiftChoice } from './gift-choices.ts';
import type { GiftPageView } from './gift-page-view.ts';
import type { Step } from './gift-page-way.ts';
import { Panel, type PanelProps, StoppedPanel } from './gift-panels.tsx';

export type GiftPageProps = {
  readonly voice: PageVoice;
  readonly giftId: GiftId;
  /** Of the link that opened it; goes along with everything that is done here. */
  readonly token: string | undefined;
  readonly view: GiftPageView;
  readonly isPaid: boolean;
  readonly way: readonly Step[];
  readonly choices: readonly ChoiceLink[];
  readonly fields: ChangeFields;
  /** What was chosen, if it is possible. */
  readonly chosen: GiftChoice | undefined;
  readonly notice: NoticeFacts | undefined;
  /** To say whether it was good, once it is there. */
  readonly feedbackToken: string | undefined;
  /** There are other gifts to go back to. */
  readonly isOwner: boolean;
};

export const GiftPage = (props: GiftPageProps) => {
  const { voice, view, chosen, choices, fields, isOwner } = props;
  const says = ONE_GIFT_MESSAGES[voice.language];
  const panel: PanelProps = { ...props, ...view };
  return (
    <>
      {isOwner ? (
        <p class="crumb">
          <a href={GIFTS_PATH}>‹ {voice.says.back}</a>
        </p>
      ) : null}
      <Notice notice={props.notice} />
      <h1>{voice.says.gift.title(view.name)}</h1>
      <p class={`status ${view.status.tone}`}>
        <span>{view.status.text}</span>
      </p>
      {chosen === undefined && view.cardTrouble !== undefined ? (
        <Trouble {...panel} text={view.cardTrouble} />
      ) : null}
      {chosen === undefined ? null : <Panel {...panel} choice={chosen} fields={fields} />}
      {view.stopped === undefined ? null : <StoppedPanel {...panel} text={view.stopped} />}
      <Way voice={voice} way={props.way} />
      {props.feedbackToken === undefined ? null : (
        <GiftFeedback voice={voice} token={props.feedbackToken} />
      )}
      {isPostcardShown(props) ? <Postcard {...view.postcard} /> : null}
      <Facts rows={view.facts} />
      <p class="small">{view.zoneNote}</p>
      {isOwner ? (
        <p>
          <a href={personPath(view.recipientId)}>{says.aboutPerson(view.name)}</a>
        </p>
      ) : null}
      {choices.length === 0 || chosen !== undefined ? null : (
        <Choices {...panel} choices={choices} />
      )}
    </>
  );
};

/** A picture of the way from the order to the door. */
const Way = ({ voice, way }: Pick<GiftPageProps, 'voice' | 'way'>) => {
  const says = ONE_GIFT_MESSAGES[voice.language];
  return (
    <ol class="gift-way" aria-label={says.way}>
      {way.map(({ label, when, state, note }) => (
        <li class={state === 'ahead' ? undefined : `s-${state}`}>
          <b>
            {label}
            <span class="unseen">{` (${says.stepStates[state]})`}</span>
          </b>
          <span class="small">{when}</span>
          {note === undefined ? null : <span class="small note">{note}</span>}
        </li>
      ))}
    </ol>
  );
};

/** Not what stands in the form anyway, and no glad words to somebody who may be in mourning. */
function isPostcardShown({ view, chosen, choices }: GiftPageProps): boolean {
  const canBeWritten = choices.some(({ choice }) => choice === 'change');
  return (
    (view.postcard.message !== undefined || canBeWritten) &&
    chosen !== 'change' &&
    chosen !== 'stop' &&
    view.stopped === undefined &&
    view.status.tone !== 'over'
  );
}

const Trouble = ({ text, voice, ...props }: PanelProps & { text: string }) => (
  <div class="notice">
    <p>{text}</p>
    <p>
      <a href={choicePath(props, 'card')}>{voice.words.links.card}</a>
    </p>
  </div>
);

const Choices = (props: PanelProps & { choices: readonly ChoiceLink[] }) => (
  <section>
    <h2>{props.voice.says.gift.possible}</h2>
    <ul class="choices">
      {props.choices.map(({ choice, label, hint }, at) => (
        <li>
          <a
            class={at === 0 && choice !== 'stop' ? 'button' : 'quietly'}
            href={choicePath(props, choice)}
          >
            {label}
          </a>
          {hint === undefined ? null : <span class="small"> {hint}</span>}
        </li>
      ))}
    </ul>
  </section>
);

function choicePath({ giftId, token }: Pick<PanelProps, 'giftId' | 'token'>, choice: GiftChoice) {
  return giftPath(giftId, { token, do: choice });
}

import type { GiftId } from '../gifts/gift.ts';
import type { ChangeFields, ChoiceLink, GiftChoice } from './gift-choices.ts';
import type { GiftPageView } from './gift-page-view.ts';
import { Panel, type PanelProps, StoppedPanel } from './gift-panels.tsx';
import { Facts, Notice, type NoticeFacts, Postcard } from './page-parts.tsx';
import type { PageVoice } from './page-voice.ts';
import { GIFTS_PATH, giftPath } from './paths.ts';

export type GiftPageProps = {
  readonly voice: PageVoice;
  readonly giftId: GiftId;
  /** Of the link that opened it; goes along with everything that is done here. */
  readonly token: string | undefined;
  readonly view: GiftPageView;
  readonly isPaid: boolean;
  readonly choices: readonly ChoiceLink[];
  readonly fields: ChangeFields;
  /** What was chosen, if it is possible. */
  readonly chosen: GiftChoice | undefined;
  readonly notice: NoticeFacts | undefined;
  /** There are other gifts to go back to. */
  readonly isOwner: boolean;
};

export const GiftPage = (props: GiftPageProps) => {
  const { voice, view, chosen, choices, fields, isOwner } = props;
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
      {isPostcardShown(props) ? <Postcard {...view.postcard} /> : null}
      <Facts rows={view.facts} />
      <p class="small">{view.zoneNote}</p>
      {choices.length === 0 || chosen !== undefined ? null : (
        <Choices {...panel} choices={choices} />
      )}
    </>
  );
};

/** Not what stands in the form anyway, and no glad words to somebody who may be in mourning. */
function isPostcardShown({ view, chosen }: GiftPageProps): boolean {
  return (
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
          <a class={at === 0 ? 'button' : 'quietly'} href={choicePath(props, choice)}>
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

import type { GiftId } from '../../gifts/gift.ts';
import { CARDS_MESSAGES } from '../messages/cards.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { NEW_CARD_PATH } from '../paths.ts';

type NewCardProps = {
  readonly voice: PageVoice;
  /** The gift that this is for, as its link opened it, and what it costs. */
  readonly gift?: {
    readonly id: GiftId;
    readonly token: string | undefined;
    readonly amount: string;
    /** The bank declined until the customer confirms the payment. */
    readonly wantsConfirmation: boolean;
  };
  readonly backHref: string;
};

export const NewCardPage = ({ voice, gift, backHref }: NewCardProps) => {
  const { card } = voice.says;
  const giftLead = gift?.wantsConfirmation === true ? card.giftConfirm : card.giftLead;
  return (
    <>
      <h1>{card.title}</h1>
      <p>{gift === undefined ? card.lead : giftLead(gift.amount)}</p>
      <Form
        action={NEW_CARD_PATH}
        hidden={{ gift: gift?.id, token: gift?.token }}
        submit={card.submit}
        leave={{ label: card.leave, href: backHref }}
      />
    </>
  );
};

export type CardResult = 'saved' | 'not_finished' | 'turned_back';

export type CardReturnProps = {
  readonly voice: PageVoice;
  readonly result: CardResult;
  /** Only for somebody who may know: brand and last four digits. */
  readonly card?: { readonly brand: string; readonly last4: string } | undefined;
  /** What is tried at once, in words; absent when this browser may not know. */
  readonly triedAtOnce?: readonly string[] | undefined;
  readonly onward: { readonly href: string; readonly label: string };
};

export const CardReturnPage = ({ voice, result, onward, ...saved }: CardReturnProps) => {
  const says = CARDS_MESSAGES[voice.language].cardReturn;
  return (
    <>
      {result === 'saved' ? <Saved voice={voice} {...saved} /> : null}
      {result === 'turned_back' ? (
        <Words title={says.turnedBackTitle} text={says.turnedBack} />
      ) : null}
      {result === 'not_finished' ? (
        <Words title={says.notFinishedTitle} text={says.notFinished} />
      ) : null}
      <div class="row">
        <a class="button" href={onward.href}>
          {onward.label}
        </a>
      </div>
    </>
  );
};

const Words = ({ title, text }: { title: string; text: string }) => (
  <>
    <h1>{title}</h1>
    <p>{text}</p>
  </>
);

const Saved = ({
  voice,
  card,
  triedAtOnce,
}: Pick<CardReturnProps, 'voice' | 'card' | 'triedAtOnce'>) => {
  const says = CARDS_MESSAGES[voice.language].cardReturn;
  return (
    <>
      <h1>{says.title}</h1>
      {card === undefined ? null : <p>{says.card(card.brand, card.last4)}</p>}
      <p>{whatHappens(voice, triedAtOnce)}</p>
      {triedAtOnce === undefined || triedAtOnce.length === 0 ? null : <p>{says.result}</p>}
    </>
  );
};

function whatHappens(
  { language, formats }: PageVoice,
  items: readonly string[] | undefined,
): string {
  const { cardReturn } = CARDS_MESSAGES[language];
  if (items === undefined) return cardReturn.elsewhere;
  if (items.length === 0) return cardReturn.nothingWaits;
  return cardReturn.triedAtOnce(new Intl.ListFormat(formats.locale).format(items));
}

export type CardToChoose = {
  readonly code: string;
  readonly label: string;
  readonly description: string;
  readonly last4: string;
};

type ChooseCardProps = {
  readonly voice: PageVoice;
  readonly action: string;
  readonly cards: readonly CardToChoose[];
  readonly notice: NoticeFacts | undefined;
};

/** The page of the payment provider that is only played. */
export const ChooseCardPage = ({ voice, action, cards, notice }: ChooseCardProps) => {
  const { choice } = CARDS_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <h1>{choice.title}</h1>
      <p>{choice.lead}</p>
      <Form action={action} submit={choice.submit}>
        <fieldset class="pick">
          {cards.map(({ code, label, description, last4 }, at) => (
            <label>
              <input type="radio" name="card" value={code} checked={at === 0} required />
              <span>{label}</span>
              <span class="small end">•••• {last4}</span>
              <span class="small">{description}</span>
            </label>
          ))}
        </fieldset>
      </Form>
    </>
  );
};

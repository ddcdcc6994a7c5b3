import { CARDS_MESSAGES } from '../messages/cards.ts';
import { Form, Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CARDS_PATH, NEW_CARD_PATH, pathWith } from '../paths.ts';
import type { PaidLine } from './cards-history.ts';
import type { CardRow, MonthAhead, Removal, WaitingGift } from './cards-view.ts';

export type CardsPageProps = {
  readonly voice: PageVoice;
  readonly cards: readonly CardRow[];
  readonly waiting: readonly WaitingGift[];
  /** Said when there are gifts to pay and no card to charge. */
  readonly noCard: string | undefined;
  readonly months: readonly MonthAhead[];
  readonly paid: { readonly lines: readonly PaidLine[]; readonly hasMore: boolean };
  /** The card that is about to be taken out. */
  readonly removal: Removal | undefined;
  readonly notice: NoticeFacts | undefined;
};

export const CardsPage = ({ voice, notice, removal, ...props }: CardsPageProps) => {
  const says = CARDS_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      {props.noCard === undefined ? null : (
        <Notice notice={{ isGood: false, text: props.noCard }} />
      )}
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      {removal === undefined ? null : <Remove voice={voice} removal={removal} />}
      <Waiting voice={voice} waiting={props.waiting} />
      <Cards voice={voice} cards={props.cards} />
      <Ahead voice={voice} months={props.months} />
      <Paid voice={voice} paid={props.paid} />
    </>
  );
};
type Only<Name extends keyof CardsPageProps> = {
  readonly [Each in Name]: NonNullable<CardsPageProps[Each]>;
};

const Remove = ({ voice, removal }: Only<'voice' | 'removal'>) => {
  const { remove } = CARDS_MESSAGES[voice.language];
  return (
    <section class="panel">
      <h2>{remove.title(removal.name)}</h2>
      <p>
        {remove.lead} {removal.after}
      </p>
      <Form
        action={CARDS_PATH}
        hidden={{ do: 'remove', card: removal.id }}
        submit={remove.submit}
        leave={{ label: remove.leave, href: CARDS_PATH }}
      />
    </section>
  );
};

const Waiting = ({ voice, waiting }: Only<'voice' | 'waiting'>) => {
  const says = CARDS_MESSAGES[voice.language].waiting;
  if (waiting.length === 0) return null;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <p>{says.lead}</p>
      <ul class="plainly">
        {waiting.map(({ title, text, href }) => (
          <li class="attention">
            <p>
              <a href={href}>{title}</a>
              <span class="small since">{text}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Cards = ({ voice, cards }: Only<'voice' | 'cards'>) => {
  const says = CARDS_MESSAGES[voice.language].cards;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      {cards.length === 0 ? <p>{says.none}</p> : null}
      <ul class="plainly">
        {cards.map((card) => (
          <Card voice={voice} card={card} />
        ))}
      </ul>
      <a class={cards.length === 0 ? 'button' : 'button quiet'} href={NEW_CARD_PATH}>
        {cards.length === 0 ? says.add : says.addAnother}
      </a>
    </section>
  );
};

const Card = ({ voice, card }: { voice: PageVoice; card: CardRow }) => {
  const says = CARDS_MESSAGES[voice.language].cards;
  const { id, name } = card;
  return (
    <li class={card.isTrouble ? 'attention' : undefined}>
      <p>
        <span>{name}</span>{' '}
        {card.isCharged ? <span class="mark small">{says.isCharged}</span> : null}
        <span class="small since">{card.state}</span>
      </p>
      <div class="acts">
        {card.isChoosable ? (
          <PostedForm action={CARDS_PATH} hidden={{ do: 'choose', card: id }}>
            <button class="plain small" type="submit" aria-label={`${says.choose}: ${name}`}>
              {says.choose}
            </button>
          </PostedForm>
        ) : null}
        <a
          class="small"
          href={pathWith(CARDS_PATH, { remove: id })}
          aria-label={`${says.remove}: ${name}`}
        >
          {says.remove}
        </a>
      </div>
    </li>
  );
};

const Ahead = ({ voice, months }: Only<'voice' | 'months'>) => {
  const says = CARDS_MESSAGES[voice.language].ahead;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      {months.length === 0 ? <p>{says.none}</p> : null}
      {months.map(({ month, total, count, charges }, at) => (
        <details class="ahead" open={at === 0}>
          <summary>
            <span>{month}</span>
            <span class="small">{count}</span>
            <span class="end">{total}</span>
          </summary>
          <ul class="plainly tight">
            {charges.map(({ title, on, amount, href }) => (
              <li>
                <p>
                  <a href={href}>{title}</a>
                  <span class="small since">{on}</span>
                </p>
                <span class="end">{amount}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
};

const Paid = ({ voice, paid: { lines, hasMore } }: Only<'voice' | 'paid'>) => {
  const says = CARDS_MESSAGES[voice.language].paid;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      {lines.length === 0 ? <p>{says.none}</p> : null}
      <ul class="plainly tight">
        {lines.map((line) => (
          <li class={line.kind === 'charged' ? undefined : line.kind}>
            <p>
              <a href={line.href}>{line.item}</a> {line.for}
              <span class="small since">{`${line.on} · ${line.what}`}</span>
            </p>
            <span class="end">{line.amount}</span>
          </li>
        ))}
      </ul>
      {hasMore ? (
        <a class="quietly" href={pathWith(CARDS_PATH, { view: 'all' })}>
          {says.all}
        </a>
      ) : null}
    </section>
  );
};

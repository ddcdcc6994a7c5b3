import type { GiftMonth, GiftRow } from './gift-list-view.ts';
import { brandName } from './gift-page-view.ts';
import { Notice, type NoticeFacts, Stamp } from './page-parts.tsx';
import type { PageVoice } from './page-voice.ts';
import { GIFTS_PATH, giftsPath, NEW_CARD_PATH } from './paths.ts';

export type GiftListProps = {
  readonly voice: PageVoice;
  readonly isEarlier: boolean;
  readonly months: readonly GiftMonth[];
  /** Where the list goes on. */
  readonly moreHref: string | undefined;
  /** The card that is charged, by brand and last four digits. */
  readonly card: { readonly brand: string; readonly last4: string } | undefined;
  readonly notice: NoticeFacts | undefined;
};

export const GiftListPage = ({ voice, isEarlier, months, moreHref, ...props }: GiftListProps) => {
  const { gifts } = voice.says;
  const other = isEarlier
    ? { href: GIFTS_PATH, label: gifts.upcoming }
    : { href: giftsPath({ view: 'earlier' }), label: gifts.earlier };
  return (
    <>
      <Notice notice={props.notice} />
      <h1>{isEarlier ? gifts.earlierTitle : gifts.title}</h1>
      {months.length === 0 ? <Empty voice={voice} isEarlier={isEarlier} /> : null}
      {months.map(({ month, rows }) => (
        <section>
          <h2 class="month">{month}</h2>
          <ul class="gifts">
            {rows.map((row) => (
              <Row {...row} />
            ))}
          </ul>
        </section>
      ))}
      <p class="row">
        {moreHref === undefined ? null : (
          <a class="button quiet" href={moreHref}>
            {gifts.more}
          </a>
        )}
        <a class="quietly" href={other.href}>
          {other.label}
        </a>
      </p>
      {isEarlier ? null : <CardLine voice={voice} card={props.card} />}
    </>
  );
};

const Row = ({ path, stamp, item, about, state, tone, amount }: GiftRow) => (
  <li class={tone}>
    <a href={path}>
      <Stamp lines={stamp} />
      <div>
        <h3 dir="auto">{item}</h3>
        <p class="small">{about}</p>
      </div>
      <div class="sum">
        <p>{amount}</p>
        <p class={`small state ${tone}`}>{state}</p>
      </div>
    </a>
  </li>
);

const Empty = ({ voice, isEarlier }: { voice: PageVoice; isEarlier: boolean }) => {
  const { gifts } = voice.says;
  return isEarlier ? (
    <p>{gifts.earlierEmpty}</p>
  ) : (
    <p>
      {gifts.empty} {gifts.emptyHint}
    </p>
  );
};

const CardLine = ({ voice, card }: Pick<GiftListProps, 'voice' | 'card'>) => {
  const { gifts } = voice.says;
  return (
    <p class="small after">
      {card === undefined ? gifts.noCard : gifts.card(brandName(card.brand), card.last4)}{' '}
      <a href={NEW_CARD_PATH}>{card === undefined ? gifts.newCard : gifts.anotherCard}</a>
    </p>
  );
};

import type { HistoryEntry, HistoryLine } from '../../purchases/find-history.ts';
import { bookFormats } from '../gift-book/book-formats.ts';
import { BOUGHT_MESSAGES } from '../messages/bought.ts';
import type { PageVoice } from '../page-voice.ts';
import { BOUGHT_PATH, CONVERSATION_PATH, pathWith } from '../paths.ts';
import { whereBought } from './where-bought.ts';

export type BoughtPageProps = {
  readonly voice: PageVoice;
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly page: number;
  readonly pageCount: number;
  readonly purchaseCount: number;
};

/** What a customer bought; each purchase opens to its lines. */
export const BoughtPage = ({ voice, entries, purchaseCount, ...where }: BoughtPageProps) => {
  const says = BOUGHT_MESSAGES[voice.language];
  return (
    <>
      <h1>{says.title}</h1>
      <p class="lead">{entries.length === 0 ? says.empty : says.lead}</p>
      {entries.length === 0 ? null : (
        <section class="part">
          <h2>{says.count(purchaseCount)}</h2>
          {entries.map((entry) => (
            <Entry voice={voice} entry={entry} />
          ))}
          <Pages voice={voice} {...where} />
        </section>
      )}
      <p class="small after">
        {says.wrong}
        <a href={CONVERSATION_PATH}>{says.tell}</a>.
      </p>
    </>
  );
};

type EntryProps = { readonly voice: PageVoice; readonly entry: HistoryEntry };

const Entry = ({ voice, entry: { purchase, lines, amountMinor } }: EntryProps) => {
  const says = BOUGHT_MESSAGES[voice.language];
  const formats = bookFormats(voice.formats.locale);
  const { currency } = purchase;
  const where = whereBought(purchase, voice.language);
  return (
    <details class="ahead">
      <summary>
        <b>{formats.dated(purchase.on)}</b>
        <span class="small">
          <span dir="auto">{whatOf(lines, voice)}</span> · <span dir="auto">{where}</span>
        </span>
        <span class="end">
          {isAllBack(lines) ? says.back : formats.money(amountMinor, currency)}
        </span>
      </summary>
      <ul class="plainly tight">
        {lines.map((line) => (
          <Line voice={voice} line={line} currency={currency} />
        ))}
      </ul>
    </details>
  );
};

const Line = ({
  voice,
  line: { sku, name = sku, quantity, returned, amountMinor },
  currency,
}: {
  readonly voice: PageVoice;
  readonly line: HistoryLine;
  readonly currency: string;
}) => {
  const says = BOUGHT_MESSAGES[voice.language];
  const { money } = bookFormats(voice.formats.locale);
  const back =
    quantity < 0
      ? says.cameBack(-quantity)
      : returned > 0
        ? says.returned(returned, quantity)
        : undefined;
  return (
    <li class={quantity < 0 ? 'back' : undefined}>
      <p>
        {quantity > 1 ? `${says.times(quantity)} ` : ''}
        <span dir="auto">{name}</span>
        {back === undefined ? null : <span class="small since">{back}</span>}
      </p>
      <span class="end">{money(amountMinor, currency)}</span>
    </li>
  );
};

const Pages = ({
  voice,
  page,
  pageCount,
}: Pick<BoughtPageProps, 'voice' | 'page' | 'pageCount'>) => {
  const says = BOUGHT_MESSAGES[voice.language];
  if (pageCount === 1) return null;
  const to = (target: number) => pathWith(BOUGHT_PATH, { page: String(target) });
  return (
    <p class="row steps-row">
      {page > 1 ? <a href={to(page - 1)}>{says.later}</a> : null}
      <span class="small">{says.page(page, pageCount)}</span>
      {page < pageCount ? <a href={to(page + 1)}>{says.earlier}</a> : null}
    </p>
  );
};

/** One thing by its name; more are counted, and their names stand below. */
function whatOf(lines: readonly HistoryLine[], { language }: PageVoice): string {
  const [first, ...more] = lines;
  return first === undefined || more.length > 0
    ? BOUGHT_MESSAGES[language].pieces(lines.length)
    : (first.name ?? first.sku);
}

function isAllBack(lines: readonly HistoryLine[]): boolean {
  return lines.every(({ quantity, returned }) => quantity > 0 && quantity === returned);
}

import { type Instant, localDateOf } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { type FoundPortfolio, ROW_COUNT } from '../../managers/find-portfolio.ts';
import { FigureTable } from '../charts/chart-figure.tsx';
import { PortfolioChart } from '../charts/portfolio-chart.tsx';
import { STAFF_PORTFOLIO_PATH } from '../manager-paths.ts';
import { PORTFOLIO_MESSAGES } from '../messages/portfolio.ts';
import { Facts, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { pathWith, staffCustomerPath } from '../paths.ts';
import { AlertList, personName } from './alert-list.tsx';
import { TodayList } from './today-list.tsx';
import { type ValueFormats, valueFormats } from './value-formats.ts';

export type PortfolioPageProps = {
  readonly voice: PageVoice;
  readonly found: FoundPortfolio;
  readonly now: Instant;
  /** Whose it is, when it is not the reader's own. */
  readonly of: { readonly id: string; readonly name: string } | undefined;
  readonly notice: NoticeFacts | undefined;
};

export type PortfolioPart = PortfolioPageProps & { readonly formats: ValueFormats };

/** What there is to do today, and for whom one answers. */
export const PortfolioPage = (props: PortfolioPageProps) => {
  const { voice, found, notice, of } = props;
  const says = PORTFOLIO_MESSAGES[voice.language];
  const [first] = found.rows;
  const title = of === undefined ? says.title : says.titleOf(oneLine(of.name));
  if (first === undefined && found.alerts.length === 0) {
    return (
      <>
        <Notice notice={notice} />
        <h1 dir="auto">{title}</h1>
        <p dir="auto">{of === undefined ? says.none : says.noneOf(oneLine(of.name))}</p>
      </>
    );
  }
  const currency = first?.care.value.currency ?? 'GBP';
  const part = { ...props, formats: valueFormats(voice, currency) };
  return (
    <>
      <Notice notice={notice} />
      <h1 dir="auto">{title}</h1>
      {of === undefined ? <AlertList {...part} /> : null}
      <TodayList {...part} />
      <Measures {...part} />
      <Picture {...part} />
      <People {...part} />
    </>
  );
};

const Measures = ({ voice, found, formats }: PortfolioPart) => {
  const says = PORTFOLIO_MESSAGES[voice.language].measures;
  const { money, change, count, percent } = formats;
  const { measures } = found;
  const { lifetimeMinor: now, lifetimeAtStartMinor: then } = measures;
  const grown = then <= 0 ? '–' : change(now / then - 1);
  const { share } = measures;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <Facts
        rows={[
          {
            ...{ label: says.growth, note: says.growthNote },
            value: says.growthSays(money(now), money(then), grown),
          },
          {
            ...{ label: says.share, note: says.shareNote },
            value:
              share === undefined ? says.shareUnknown : says.shareSays(percent(share.part), share),
          },
          {
            ...{ label: says.kept, note: says.keptNote },
            value: says.keptSays(count(measures.keptCount), count(measures.customerCount)),
          },
          { label: says.cases, value: count(measures.settledCaseCount), note: says.casesNote },
          { label: says.facts, value: count(measures.learnedFactCount), note: says.factsNote },
        ]}
      />
    </section>
  );
};

const Picture = ({ voice, found, formats }: PortfolioPart) => {
  const says = PORTFOLIO_MESSAGES[voice.language];
  const { count, percent, shortMoney } = formats;
  const values = found.ranked.map(({ rank }) => rank);
  const total = values.reduce((sum, value) => sum + value, 0);
  const sentence = says.picture.says(formats.money(total), says.customers(values.length));
  return (
    <PortfolioChart
      {...{ values, count, percent, money: shortMoney }}
      words={{ ...says.picture, says: sentence, asTable: says.asTable }}
    />
  );
};

const People = ({ voice, found, formats, now, of }: PortfolioPart) => {
  const says = PORTFOLIO_MESSAGES[voice.language].list;
  const { rows, from, ranked } = found;
  const path = (next: number | undefined) =>
    pathWith(STAFF_PORTFOLIO_PATH, { of: of?.id, from: next === undefined ? next : String(next) });
  const isMore = from + ROW_COUNT < ranked.length;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <FigureTable label={says.title} head={says.head}>
        {rows.map((row) => (
          <Row {...row} {...{ voice, formats, now }} />
        ))}
      </FigureTable>
      <p class="crumb">
        {from === 0 ? null : <a href={path(undefined)}>{says.first}</a>}{' '}
        {isMore ? <a href={path(from + ROW_COUNT)}>{says.next}</a> : null}
      </p>
    </section>
  );
};

type RowProps = FoundPortfolio['rows'][number] & Pick<PortfolioPart, 'voice' | 'formats' | 'now'>;

const Row = ({ care, person, voice, formats }: RowProps) => {
  const says = PORTFOLIO_MESSAGES[voice.language].list;
  const { money, percent } = formats;
  const { value, lastHeardAt, assignedAt } = care;
  const zone = person?.zone ?? 'UTC';
  const day = (at: Instant) =>
    localDateOf(at, zone).toLocaleString(voice.formats.locale, { dateStyle: 'medium' });
  return (
    <tr>
      <th scope="row">
        <a href={staffCustomerPath(care.id)} dir="auto">
          {personName(person, voice)}
        </a>
      </th>
      <td>{money(value.lifetimeMinor)}</td>
      <td>{money(value.yearMarginMinor)}</td>
      <td>{percent(value.probabilityAlive)}</td>
      <td>{value.share === undefined ? '–' : percent(value.share.basisPoints / 10_000)}</td>
      <td>{lastHeardAt === undefined ? says.never : day(lastHeardAt)}</td>
      <td>{day(assignedAt)}</td>
    </tr>
  );
};

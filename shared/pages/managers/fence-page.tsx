import { localDateOf } from '../../kernel/time.ts';
import type { QuarterAhead } from '../../managers/fence-economics.ts';
import type { FoundFence } from '../../managers/find-fence.ts';
import { ForecastChart } from '../charts/forecast-chart.tsx';
import { ParetoChart } from '../charts/pareto-chart.tsx';
import { SpectrumChart } from '../charts/spectrum-chart.tsx';
import { FENCE_MESSAGES } from '../messages/fence.ts';
import { Facts, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import type { FenceForm } from './fence-form.ts';
import { ManagersOnFence, NextToCross, WaitingForManager } from './fence-people.tsx';
import { FenceSettingsForm } from './fence-settings-form.tsx';
import { type ValueFormats, valueFormats } from './value-formats.ts';

export type FencePageProps = {
  readonly voice: PageVoice;
  readonly found: FoundFence;
  readonly mayMove: boolean;
  readonly notice: NoticeFacts | undefined;
  /** As it was typed, when it could not be taken. */
  readonly typed?: FenceForm | undefined;
};

export type FencePart = {
  readonly voice: PageVoice;
  readonly found: FoundFence;
  readonly formats: ValueFormats;
};

/** The spectrum of value with the fence on it, what it follows from, and where it goes. */
export const FencePage = ({ voice, found, mayMove, notice, typed }: FencePageProps) => {
  const says = FENCE_MESSAGES[voice.language];
  const part = { voice, found, formats: valueFormats(voice, found.settings.currency) };
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <Place {...part} />
      <Spectrum {...part} />
      <Ahead {...part} />
      <NextToCross {...part} />
      <WaitingForManager {...part} />
      <ManagersOnFence {...part} />
      {mayMove ? <FenceSettingsForm {...part} typed={typed} /> : null}
    </>
  );
};

const Place = ({ voice, found, formats }: FencePart) => {
  const says = FENCE_MESSAGES[voice.language].place;
  const { place, leaveMinor, yearCostMinor, costMinor } = found;
  const { money, percent } = formats;
  const { gain, enterMinor, breakEvenMinor } = place;
  const value = (amountMinor: number | undefined) =>
    amountMinor === undefined ? '–' : money(amountMinor);
  return (
    <section class="panel">
      <p class="lead">
        {enterMinor === undefined ? says.nowhere : says.stands(money(enterMinor))}{' '}
        {says.heldBy[place.heldBy]}
      </p>
      {found.isGathering ? <p>{says.gathering}</p> : null}
      <Facts
        rows={[
          { label: says.breakEven, value: value(breakEvenMinor) },
          { label: says.leave, value: value(leaveMinor) },
          { label: says.yearCost, value: money(yearCostMinor) },
          { label: says.cost, value: money(costMinor) },
          {
            ...{ label: says.gain, value: percent(gain.basisPoints / 10_000) },
            note: gain.by === 'laboratory' ? says.byLaboratory : says.byHope,
          },
          {
            label: says.capacity,
            value: FENCE_MESSAGES[voice.language].customers(place.capacity),
          },
        ]}
      />
    </section>
  );
};

const Spectrum = ({ voice, found, formats }: FencePart) => {
  const says = FENCE_MESSAGES[voice.language];
  const { spectrum, best, pareto, place } = found;
  if (spectrum === undefined || best === undefined) {
    return (
      <section class="part">
        <h2>{says.best.title}</h2>
        <p>{says.best.none}</p>
      </section>
    );
  }
  const { count, percent, shortMoney, times } = formats;
  const { shareOfMargin, timesOthers, customerCount } = best;
  return (
    <section class="part">
      <h2>{says.best.title}</h2>
      {shareOfMargin === undefined ? null : (
        <p>
          {says.best.says(says.customers(customerCount), percent(shareOfMargin))}{' '}
          {timesOthers === undefined ? null : says.best.times(times(timesOthers))}
        </p>
      )}
      <SpectrumChart
        {...{ spectrum, count, money: shortMoney, enterMinor: place.enterMinor }}
        words={{ ...says.spectrum, asTable: says.asTable }}
      />
      {pareto.length === 0 ? null : (
        <ParetoChart
          points={pareto}
          percent={percent}
          words={{ ...says.pareto, asTable: says.asTable }}
        />
      )}
    </section>
  );
};

const Ahead = ({ voice, found, formats }: FencePart) => {
  const says = FENCE_MESSAGES[voice.language];
  const { count, shortMoney: money } = formats;
  const words = { ...says.ahead, asTable: says.asTable, heldBy: says.place.held };
  return (
    <section class="part">
      <h2>{says.ahead.title}</h2>
      <ForecastChart
        {...{ ahead: found.ahead, words, count, money }}
        quarter={(each) => quarterName(each, voice)}
      />
      <p class="small">{says.ahead.note}</p>
    </section>
  );
};

/** The month in which it begins. */
export function quarterName({ from }: QuarterAhead, { formats }: PageVoice): string {
  return localDateOf(from, 'UTC').toLocaleString(formats.locale, {
    ...{ month: 'short', year: 'numeric' },
  });
}

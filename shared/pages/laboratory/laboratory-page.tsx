import type { Instant } from '../../kernel/time.ts';
import type { Experiment } from '../../measurement/experiment.ts';
import { type Reading, WEEKS_OF_YEAR } from '../../measurement/reading.ts';
import { IntervalChart, type IntervalPoint } from '../charts/interval-chart.tsx';
import {
  LABORATORY_MESSAGES,
  type LaboratoryNotice,
  type LaboratoryProblem,
} from '../messages/laboratory.ts';
import { Facts, Notice } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { IfMay } from '../staff/staff-places.tsx';
import type { LaboratoryFields } from './laboratory-form.ts';
import { laboratoryFormats } from './laboratory-formats.ts';
import { LaboratorySettings } from './laboratory-settings.tsx';
import { ReadingTables } from './reading-table.tsx';

export type LaboratoryProps = {
  readonly voice: PageVoice;
  readonly notice: LaboratoryNotice | undefined;
  /** Absent until it has begun. */
  readonly experiment: Experiment | undefined;
  /** Of the margins; absent while no customer has a value. */
  readonly currency: string | undefined;
  /** The newest first. */
  readonly readings: readonly Reading[];
  readonly form: {
    readonly fields: LaboratoryFields;
    readonly problem: LaboratoryProblem | undefined;
  };
};

export const LaboratoryPage = (props: LaboratoryProps) => {
  const { voice, notice, experiment, currency, readings, form } = props;
  const says = LABORATORY_MESSAGES[voice.language];
  const [newest] = readings;
  return (
    <>
      {notice === undefined ? null : (
        <Notice notice={{ isGood: notice === 'kept', text: says.notices[notice] }} />
      )}
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      {experiment === undefined ? <p>{says.nobodyYet}</p> : null}
      {experiment === undefined || newest !== undefined ? null : (
        <p>{says.noReadingYet(dayText(voice, experiment.readDueAt))}</p>
      )}
      {experiment === undefined || newest === undefined ? null : (
        <Findings {...{ voice, experiment, readings, newest }} />
      )}
      {currency === undefined ? null : (
        <IfMay action="change_laboratory">
          <LaboratorySettings {...{ voice, experiment, currency, form }} />
        </IfMay>
      )}
    </>
  );
};

type FindingsProps = {
  readonly voice: PageVoice;
  readonly experiment: Experiment;
  readonly readings: readonly Reading[];
  readonly newest: Reading;
};

const Findings = ({ voice, experiment, readings, newest }: FindingsProps) => {
  const says = LABORATORY_MESSAGES[voice.language];
  const { percent } = laboratoryFormats(voice);
  const { missing } = newest;
  return (
    <>
      <section class="panel" aria-labelledby="verdict">
        <p class="verdict" id="verdict">
          {says.verdicts[newest.verdict]}
        </p>
        {missing === undefined ? null : (
          <p>
            {says.missing(missing.customerCount)}{' '}
            {missing.weekCount === undefined
              ? says.missingNever
              : says.missingWeeks(missing.weekCount)}
          </p>
        )}
        <Facts rows={figuresOf(newest, voice)} />
      </section>
      <Picture {...{ voice, experiment, readings }} />
      <ReadingTables {...{ voice, readings }} />
      <p class="small">
        {says.look(percent(experiment.alphaBasisPoints))}{' '}
        {newest.brought === undefined
          ? null
          : `${says.explained(percent(Math.round(newest.brought.explained * 10_000)))} `}
        {says.margins}
      </p>
    </>
  );
};

function figuresOf(reading: Reading, voice: PageVoice) {
  const says = LABORATORY_MESSAGES[voice.language];
  const { money, roundMoney, percent, number } = laboratoryFormats(voice, reading.currency);
  const { brought, managedCount, controlCount, qualifiedCount, windowWeeks } = reading;
  const gain = brought?.gainBasisPoints;
  const { gainLowBasisPoints: low, gainHighBasisPoints: high } = brought ?? {};
  return [
    ...(brought === undefined
      ? []
      : [
          {
            label: says.figures.perWeek,
            value: money(brought.perWeekMinor),
            note: says.between(money(brought.perWeekLowMinor), money(brought.perWeekHighMinor)),
          },
          {
            label: says.figures.inAll,
            value: `${roundMoney(brought.inAllMinor)} ${says.inAllOf(managedCount, windowWeeks)}`,
            note: says.between(
              roundMoney(brought.inAllLowMinor),
              roundMoney(brought.inAllHighMinor),
            ),
          },
        ]),
    ...(gain === undefined
      ? []
      : [
          {
            label: says.figures.gain,
            value: percent(gain),
            ...(low === undefined || high === undefined
              ? {}
              : { note: says.between(percent(low), percent(high)) }),
          },
        ]),
    {
      label: says.figures.compared,
      value: says.compared(number(managedCount), number(controlCount)),
    },
    { label: says.figures.qualified, value: says.qualified(number(qualifiedCount), windowWeeks) },
    { label: says.figures.asOf, value: dayText(voice, reading.at) },
  ];
}

const MS_OF_DAY = 86_400_000;

const Picture = ({ voice, experiment, readings }: Omit<FindingsProps, 'newest'>) => {
  const says = LABORATORY_MESSAGES[voice.language].chart;
  const { money, shortDay } = laboratoryFormats(voice, experiment.currency);
  const points = pointsOf(readings);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const { mustBringMinor } = experiment;
  const mustBring =
    mustBringMinor === undefined
      ? []
      : [{ value: mustBringMinor / WEEKS_OF_YEAR, label: says.mustBring }];
  return (
    <div class="interval">
      <IntervalChart
        id="brought"
        title={says.title}
        description={says.description(shortDay(first.at), shortDay(last.at))}
        points={points}
        levels={[{ value: 0, label: says.nothing }, ...mustBring]}
        valueText={money}
        placeText={shortDay}
      />
    </div>
  );
};

/** The oldest first, by days since 1970. */
function pointsOf(readings: readonly Reading[]): readonly IntervalPoint[] {
  return readings.toReversed().flatMap(({ at, brought }) =>
    brought === undefined
      ? []
      : [
          {
            at: at.epochMilliseconds / MS_OF_DAY,
            middle: brought.perWeekMinor,
            low: brought.perWeekLowMinor,
            high: brought.perWeekHighMinor,
          },
        ],
  );
}

function dayText({ formats }: PageVoice, at: Instant): string {
  return formats.dateAt(at, 'UTC');
}

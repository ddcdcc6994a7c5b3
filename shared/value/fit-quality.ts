// How far a fitted model is to be trusted.
import type { ForecastQuality } from './customer-value.ts';
import type { ObservedSpan } from './observed-span.ts';
import type { CandidateRecord } from './value-model.ts';

const ENOUGH_WEEKS = 52;
const ENOUGH_BACKTESTS = 3;
/** Who forecasts more than half as much again, or misses a third, has not understood the shop. */
const CALIBRATION_MAX = 1.5;

export type Recorded = {
  /** How often it was tested. */
  readonly cutCount: number;
  readonly record: Omit<CandidateRecord, 'isChosen'>;
};

/** Of a history that went on differently after a silence, tests tell only how it was before. */
export function qualityOf(
  { cutCount, record }: Recorded,
  historyWeeks: number,
  { endsDay }: ObservedSpan,
): ForecastQuality {
  const { calibrationOrders, calibrationSpend, giniSpend } = record;
  return {
    ...(calibrationOrders !== undefined && { calibrationOrders }),
    ...(calibrationSpend !== undefined && { calibrationSpend }),
    ...(giniSpend !== undefined && { gini: giniSpend }),
    backtestCount: cutCount,
    isEnoughHistory:
      endsDay === undefined &&
      historyWeeks >= ENOUGH_WEEKS &&
      cutCount >= ENOUGH_BACKTESTS &&
      !isFarOff(record),
  };
}

type Calibrations = Pick<ForecastQuality, 'calibrationOrders' | 'calibrationSpend'>;

/** What was foretold in the tests has little to do with what came. */
export function isFarOff({ calibrationOrders, calibrationSpend }: Calibrations): boolean {
  return [calibrationOrders, calibrationSpend].some(
    (calibration = 1) => calibration > CALIBRATION_MAX || calibration < 1 / CALIBRATION_MAX,
  );
}

import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type Clock, earlierOf, type Instant, isDue } from '../kernel/time.ts';
import { isSameServingCost } from '../value/serving-cost.ts';
import type { ValueSpectrum } from '../value/spectrum.ts';
import {
  decideUpkeep,
  isManager,
  isSamePortfolio,
  newPortfolio,
  nextMorning,
} from './decide-portfolio.ts';
import { type Fence, type FenceSettings, SETTINGS_TO_BEGIN_WITH } from './fence.ts';
import { type FenceFacts, gainOf, isSamePlace, placeOf } from './fence-economics.ts';
import type { Portfolio } from './portfolio.ts';
import type { Fences, Laboratory, Portfolios, Staff, Worths } from './ports.ts';
import { customerCountOf } from './spectrum-curve.ts';

export type FencePorts = {
  readonly fences: Fences;
  readonly portfolios: Portfolios;
  readonly staff: Pick<Staff, 'all'>;
  readonly worths: Pick<Worths, 'spectra'>;
  readonly laboratory: Pick<Laboratory, 'findGain' | 'findControlBasisPoints'>;
  readonly clock: Clock;
};

/** What the staff may change; the currency is that of most customers. */
export type FenceChange = Omit<FenceSettings, 'currency' | 'costAsOf'>;

/** Where nobody has a value yet. */
const CURRENCY_TO_BEGIN_WITH = 'GBP';

/**
 * Puts the fence where the economics of this moment say, with portfolios for all who are managers
 * now; `change` is what the staff decide of it.
 */
export function settleFence(
  ports: FencePorts,
  change?: FenceChange,
): Promise<Outcome<Fence, 'changed_meanwhile'>> {
  return repeatWhenChanged<Fence, never>(async () => {
    const keptUp = await keepPortfoliosUp(ports);
    if (!keptUp.ok) return refused('changed_meanwhile');
    const now = ports.clock.now();
    const [before, facts] = await Promise.all([
      ports.fences.find(),
      factsOf(ports, { now, change, capacity: capacityOf(keptUp.value) }),
    ]);
    const place = placeOf(facts, now);
    const { gathersUntil } = before ?? {};
    const isGathering = gathersUntil !== undefined && !isDue(gathersUntil, now);
    const isMoved =
      (gathersUntil !== undefined && !isGathering) ||
      before?.place.enterMinor !== place.enterMinor ||
      !isSameServingCost(before?.settings.servingCost, facts.settings.servingCost);
    const isSame = before !== undefined && isSamePlace(before.place, place);
    const fence: Fence = {
      ...{ id: 'fence', version: before?.version ?? 0, settings: facts.settings, place },
      placedAt: isSame ? before.placedAt : now,
      settleAt: isGathering ? earlierOf(gathersUntil, nextMorning(now)) : nextMorning(now),
      ...(isGathering ? { gathersUntil } : {}),
      ...(before?.told === undefined ? {} : { told: before.told }),
    };
    return ports.fences.save(fence, isMoved, now);
  });
}

/** What the place follows from, as it is at this moment. */
export async function factsOf(
  ports: Pick<FencePorts, 'fences' | 'worths' | 'laboratory'>,
  {
    now,
    change,
    capacity,
  }: {
    readonly now: Instant;
    readonly change?: FenceChange | undefined;
    readonly capacity: number;
  },
): Promise<FenceFacts & Pick<Fence, 'gathersUntil'>> {
  const [fence, spectra, measured, controlBasisPoints] = await Promise.all([
    ports.fences.find(),
    ports.worths.spectra(),
    ports.laboratory.findGain(),
    ports.laboratory.findControlBasisPoints(),
  ]);
  const currency = fence?.settings.currency ?? currencyOf(spectra);
  const settings = settingsOf(fence?.settings, { change, currency, now });
  const spectrum = spectra.find((each) => each.currency === currency);
  const { gathersUntil } = fence ?? {};
  const gathering = gathersUntil === undefined ? {} : { gathersUntil };
  const gain = gainOf(settings, measured);
  return { settings, spectrum, gain, capacity, controlBasisPoints, ...gathering };
}

function settingsOf(
  before: FenceSettings | undefined,
  more: {
    readonly change: FenceChange | undefined;
    readonly currency: string;
    readonly now: Instant;
  },
): FenceSettings {
  const { change, currency, now } = more;
  const current = before ?? { ...SETTINGS_TO_BEGIN_WITH, currency, costAsOf: now };
  if (change === undefined) return current;
  // A new figure is what it costs today; the same one goes on falling since it was said.
  const costAsOf = change.costMinor === current.costMinor ? current.costAsOf : now;
  return { ...current, ...change, costAsOf };
}

function currencyOf(spectra: readonly ValueSpectrum[]): string {
  const [most] = spectra.toSorted((left, right) => customerCountOf(right) - customerCountOf(left));
  return most?.currency ?? CURRENCY_TO_BEGIN_WITH;
}

export function capacityOf(portfolios: readonly Portfolio[]): number {
  return portfolios
    .filter(({ state }) => state === 'open')
    .reduce((sum, { capacity }) => sum + capacity, 0);
}

/** One for each manager, as the staff say it is now. */
async function keepPortfoliosUp({
  portfolios,
  staff,
  clock,
}: Pick<FencePorts, 'portfolios' | 'staff' | 'clock'>): Promise<
  Outcome<readonly Portfolio[], 'changed_meanwhile'>
> {
  const now = clock.now();
  const [before, members] = await Promise.all([portfolios.all(), staff.all()]);
  const memberById = new Map(members.map((member) => [member.id, member]));
  const known = new Set(before.map(({ id }) => id));
  const upkeep = before
    .map((portfolio) => ({
      portfolio,
      change: decideUpkeep(portfolio, memberById.get(portfolio.id), now),
    }))
    .filter(({ portfolio, change }) => !isSamePortfolio(portfolio, change.portfolio))
    .map(({ change }) => change);
  const opened = members
    .filter((member) => isManager(member) && !known.has(member.id))
    .map((member) => newPortfolio(member, now));
  for (const change of [...upkeep, ...opened]) {
    const saved = await portfolios.save(change, now);
    if (!saved.ok) return refused('changed_meanwhile');
  }
  return accepted(await portfolios.all());
}

import { environment } from './environment.ts';
import { writeLine } from './log.ts';

const NAMESPACE = 'Proprietor';

export type Metrics = Readonly<Record<string, number>>;

/**
 * Writes counts and seconds in CloudWatch's embedded metric format, with the stage as the only
 * dimension: every further one is billed as a metric of its own. A name that ends in `Seconds` is in
 * seconds, any other a count.
 */
export function emitMetrics(metrics: Metrics, atMs = Date.now()): void {
  const names = Object.keys(metrics);
  if (names.length === 0) return;
  const Metrics = names.map((Name) => ({
    Name,
    Unit: Name.endsWith('Seconds') ? 'Seconds' : 'Count',
  }));
  const CloudWatchMetrics = [{ Namespace: NAMESPACE, Dimensions: [['Stage']], Metrics }];
  const _aws = { Timestamp: atMs, CloudWatchMetrics };
  writeLine({ _aws, Stage: environment('stage').STAGE, ...metrics });
}

/** How many there are of each. */
export function countsOf(names: readonly string[]): Metrics {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

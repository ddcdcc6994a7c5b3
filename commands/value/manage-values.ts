import { type StageSettings, stageSettings, UnknownStage } from '../../infra/stages.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import { modelStore } from '../../shared/value/model-store.ts';
import { CommandError } from '../command-error.ts';
import type { Connection, ConnectOptions } from '../connect.ts';
import { parseOptions } from '../parse-options.ts';
import { printModels } from './print-models.ts';
import { type RefitDeps, refitAndWalk } from './refit-and-walk.ts';
import { type CountingDeps, untilCounted } from './until-counted.ts';

export const VALUE_USAGE = `Usage:
  npm run value -- refit     learns what customers are worth from all that was bought, and values everybody anew
  npm run value -- show      the models that hold, and how well they forecast
Both take --stage NAME for a stage on AWS instead of the local host. Without this it happens weekly by itself.`;

export type ManageValuesDeps = Omit<RefitDeps, 'clock'> &
  CountingDeps & {
    readonly connect: (
      options: ConnectOptions,
    ) => Promise<Pick<Connection, 'table' | 'close' | 'url'>>;
    /** Of the host that was connected to, or of a stage. */
    readonly clockOf: (connection: Pick<Connection, 'url'>) => Promise<Clock>;
  };

type Verb = 'refit' | 'show';

/** @throws CommandError which says what to do. */
export async function manageValues(args: readonly string[], deps: ManageValuesDeps): Promise<void> {
  const { verb, where } = readArguments(args);
  const connection = await deps.connect(where);
  try {
    const { shardCount, season } = settingsOf(where);
    const settings = { table: connection.table, shardCount };
    if (verb === 'show') await printModels(modelStore(settings), deps.print);
    else {
      const clock = await deps.clockOf(connection);
      await untilCounted(settings, deps, connection.url);
      await refitAndWalk(settings, { ...deps, season, clock });
    }
  } finally {
    connection.close();
  }
}

/** Of the local host, which is a stage too, or of the one that is named. @throws CommandError */
export function settingsOf({ stage = 'local' }: ConnectOptions): StageSettings {
  try {
    return stageSettings(stage);
  } catch (error) {
    if (error instanceof UnknownStage) throw new CommandError(error.message);
    throw error;
  }
}

function readArguments(args: readonly string[]): { verb: Verb; where: ConnectOptions } {
  const { values, positionals } = parsed(args);
  const [verb, ...more] = positionals;
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is too much.`);
  if (verb !== 'refit' && verb !== 'show') {
    throw wrong(verb === undefined ? 'Say what to do.' : `"${verb}" is not known.`);
  }
  return { verb, where: values };
}

function parsed(args: readonly string[]) {
  return parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: { stage: { type: 'string' }, data: { type: 'string' } },
    },
    wrong,
  );
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${VALUE_USAGE}`);
}

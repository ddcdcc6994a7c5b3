import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { CommandError } from './command-error.ts';

/**
 * `parseArgs`, whose complaints are the asker's to mend: an unknown option, or one without its value.
 *
 * @throws what `wrong` makes of the message, which names the option
 */
export function parseOptions<const Config extends ParseArgsConfig>(
  config: Config,
  wrong: (reason: string) => CommandError,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError) throw wrong(error.message);
    throw error;
  }
}

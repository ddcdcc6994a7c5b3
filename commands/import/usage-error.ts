import { CommandError } from '../command-error.ts';

/** What is wrong with the command line itself. */
export class UsageError extends CommandError {}

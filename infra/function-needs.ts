import type { EnvironmentGroup } from '../functions/runtime/environment.ts';

/** What wakes a function; the folder in which its handler lives. */
export type FunctionFolder = 'http' | 'pages' | 'events' | 'schedules' | 'streams' | 'mail';

/**
 * What one function needs, said once: its environment and its rights both follow from this.
 * `table` is reading, `files` is reading and making links, `bus` is putting events, `mail` is sending, `payments` is the provider's key.
 */
export type FunctionNeeds = {
  readonly folder: FunctionFolder;
  readonly uses: readonly EnvironmentGroup[];
  /** May also write to the table; only with `table`. */
  readonly writes?: true;
  /** May also put files; only with `files`. */
  readonly writesFiles?: true;
  /** Instead of what is printed, pictures; only with `files`. */
  readonly photos?: PhotoUse;
  /** May read what the OpenID Connect provider gave us as a secret. */
  readonly signsInAtProvider?: true;
  /** Looks of programs at a customer are noted here although nothing else is written. */
  readonly notesLooks?: true;
  /** May query the `due` index. */
  readonly queriesDue?: true;
  /** 10 for what a person waits for, 60 otherwise. */
  readonly timeoutSeconds?: number;
  /** 512: below it the share of a processor makes a cold start slower, above it nothing waits less. */
  readonly memoryMb?: number;
};

/** `shows` links to clean pictures, `takes` makes upload forms besides, `cleans` makes the clean ones; `keeps` puts what came by mail. */
export type PhotoUse =
  | 'shows'
  | 'takes'
  | 'cleans'
  | 'keeps'
  /** Of what a customer has here: makes links to all of it, writes it down, or removes it. */
  | 'hands_out'
  | 'exports'
  | 'forgets';

type Uses = readonly EnvironmentGroup[];
export const reads = (folder: FunctionFolder, ...uses: Uses) =>
  ({ folder, uses: ['table', ...uses] }) as const;
export const writes = (folder: FunctionFolder, ...uses: Uses) =>
  ({ ...reads(folder, ...uses), writes: true }) as const;
/** What customers see of theirs, and programs of the staff in their name: that is on record. */
export const shows = (...uses: Uses) => ({ ...reads('http', ...uses), notesLooks: true }) as const;
/** A provider may hold a call for 80 seconds before it gives up. */
export const charges = (...uses: Uses) =>
  ({ ...writes('events', 'payments', 'site', ...uses), timeoutSeconds: 180 }) as const;
export const sendsMail = () => writes('events', 'stage', 'mail', 'site', 'terms');

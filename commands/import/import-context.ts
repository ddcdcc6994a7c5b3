import type { Clock } from '../../shared/kernel/time.ts';
import type { Connection, ConnectOptions } from '../connect.ts';

export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What an import needs from outside. */
export type ImportContext = {
  /** Of the host that was connected to, which may have been advanced. */
  readonly clockOf: (connection: Pick<Connection, 'url'>) => Promise<Clock>;
  /** One line of the report, for standard output. */
  readonly print: (line: string) => void;
  /** Where progress is shown. */
  readonly progressStream: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly connect: (where: ConnectOptions) => Promise<Pick<Connection, 'table' | 'url' | 'close'>>;
  /** A key with the scope `staff`, from PROPRIETOR_API_KEY. */
  readonly apiKey: string | undefined;
};

export type FileSettings = {
  readonly encoding?: string;
  readonly skipRefused: boolean;
  readonly where: ConnectOptions;
};

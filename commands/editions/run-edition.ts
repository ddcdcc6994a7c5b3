import * as z from 'zod';
import { EditionName, editionIdOf } from '../../shared/catalogue/edition.ts';
import { EditionView } from '../../shared/catalogue/edition-view.ts';
import { CommandError } from '../command-error.ts';
import type { Connection, ConnectOptions } from '../connect.ts';
import { parseOptions } from '../parse-options.ts';
import { type Progress, startProgress } from '../progress.ts';

export const EDITION_USAGE = `Usage:
  npm run publish-edition -- "Autumn 2027" [--stop | --resume | --watch] [--url URL | --data FOLDER]

Everybody who gave gifts in the 16 months before gets a work form, by mail or on paper, unless they want
none. The same name again sends nothing twice. The key in PROPRIETOR_API_KEY needs the scope staff (npm run keys).
Ctrl-C ends only the bar; --stop ends the making of forms, and --watch shows how far it has come.`;

export type EditionDeps = {
  readonly fetch: typeof fetch;
  readonly connect: (where: ConnectOptions) => Promise<Pick<Connection, 'url' | 'close'>>;
  readonly print: (line: string) => void;
  readonly progressStream: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly apiKey: string | undefined;
  readonly wait: (ms: number) => Promise<void>;
};

type Deed = 'publish' | 'stop' | 'resume' | 'watch';
type Wanted = {
  readonly name: string;
  readonly deed: Deed;
  readonly url?: string;
  readonly data?: string;
};

const LOOK_EVERY_MS = 1_000;
const PER_CENT = 100;

/** @throws CommandError which says what to do. */
export async function runEdition(args: readonly string[], deps: EditionDeps): Promise<void> {
  const wanted = readArguments(args);
  const { apiKey } = deps;
  if (apiKey === undefined || apiKey === '') {
    throw new CommandError(
      'Set PROPRIETOR_API_KEY to a key of the staff: npm run keys -- make --name ME --scope staff',
    );
  }
  const url = await urlOf(wanted, deps);
  const call = (method: 'GET' | 'POST', path: string, body?: unknown) =>
    callShop(deps.fetch, { url: url + path, method, apiKey, body });
  const edition = `/v1/editions/${editionIdOf(wanted.name)}`;
  switch (wanted.deed) {
    case 'publish': {
      const begun = await call('POST', '/v1/editions', { name: wanted.name });
      return watch(begun, () => call('GET', edition), deps);
    }
    case 'watch':
      return watch(await call('GET', edition), () => call('GET', edition), deps);
    case 'resume':
      return watch(await call('POST', `${edition}/resume`), () => call('GET', edition), deps);
    case 'stop':
      return deps.print(sentenceOf(await call('POST', `${edition}/stop`)));
  }
}

/** Until it is done or somebody stops it. */
async function watch(
  begun: EditionView,
  look: () => Promise<EditionView>,
  { progressStream, print, wait }: EditionDeps,
): Promise<void> {
  const bar = startProgress(begun.name, PER_CENT, progressStream);
  let edition = begun;
  show(bar, edition);
  while (edition.state === 'starting' || edition.state === 'walking') {
    await wait(LOOK_EVERY_MS);
    edition = await look();
    show(bar, edition);
  }
  bar.stop();
  print(sentenceOf(edition));
}

function show(bar: Progress, { percent = 0, giverSeenCount, formMadeCount }: EditionView): void {
  bar.set(percent, `${counted(giverSeenCount, 'customer')}, ${counted(formMadeCount, 'form')}`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sentenceOf(edition: EditionView): string {
  const { name, state, formMadeCount, skippedCount, giverSeenCount } = edition;
  const counts = `${counted(formMadeCount, 'form')} for ${counted(giverSeenCount, 'customer')}, ${skippedCount} of them without one`;
  if (state === 'done') return `${name} is through: ${counts}.`;
  if (state === 'stopped') return `${name} is stopped: ${counts}. It goes on with --resume.`;
  return `${name} is on its way: ${counts}.`;
}

type Call = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly apiKey: string;
  readonly body: unknown;
};

async function callShop(send: typeof fetch, call: Call): Promise<EditionView> {
  const { url, method, apiKey, body } = call;
  const response = await send(url, {
    method,
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new CommandError(`No answer from ${url}. Is the shop running (npm start)?`, {
      cause: error,
    });
  });
  if (response.ok) return z.decode(EditionView, (await response.json()) as never);
  throw new CommandError(SENTENCES[response.status] ?? `${url} answered ${response.status}`);
}

const SENTENCES: Readonly<Record<number, string>> = {
  401: 'This key is not known, or was revoked. See npm run keys -- list',
  403: 'This key is for something else: it needs the scope staff.',
  404: 'This edition was never published. Without --stop, --resume or --watch it is.',
  409: 'This edition is through already: there is nothing to stop and nothing to go on with.',
};

function readArguments(args: readonly string[]): Wanted {
  const { values, positionals } = parsed(args);
  const [name, ...more] = positionals;
  if (name === undefined) throw wrong('Say how the edition is called.');
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is too much: put the name into quotes.`);
  const checked = EditionName.safeParse(name);
  if (!checked.success) throw wrong('The name of an edition has 1 to 80 characters.');
  const deeds = (['stop', 'resume', 'watch'] as const).filter((deed) => values[deed] === true);
  if (deeds.length > 1) throw wrong(`One of --${deeds.join(' and --')}, please.`);
  const { url, data } = values;
  return {
    ...{ name: checked.data, deed: deeds[0] ?? 'publish' },
    ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }),
    ...(data === undefined ? {} : { data }),
  };
}

function parsed(args: readonly string[]) {
  return parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        stop: { type: 'boolean' },
        resume: { type: 'boolean' },
        watch: { type: 'boolean' },
        url: { type: 'string' },
        data: { type: 'string' },
      },
    },
    wrong,
  );
}

async function urlOf({ url, data }: Wanted, deps: EditionDeps): Promise<string> {
  if (url !== undefined) return url;
  const connection = await deps.connect({ data });
  connection.close();
  if (connection.url === undefined) throw wrong('Say with --url where the shop is.');
  return connection.url;
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${EDITION_USAGE}`);
}

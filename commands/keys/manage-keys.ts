import { type ApiKey, ApiKeyId, Scope } from '../../shared/customers/api-key.ts';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import type { ApiKeys } from '../../shared/customers/ports.ts';
import { revokeApiKey } from '../../shared/customers/revoke-api-key.ts';
import type { Ids, Secrets } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import { CommandError } from '../command-error.ts';
import type { Connection, ConnectOptions } from '../connect.ts';
import { isOneLine, ONE_LINE_NAME } from '../one-line.ts';
import { parseOptions } from '../parse-options.ts';

export const KEYS_USAGE = `Usage:
  npm run keys -- make --name DHL --scope carrier [--scope fulfilment]
  npm run keys -- list
  npm run keys -- revoke KEYID
Scopes: ${Scope.options.join(', ')}. All take --stage NAME for a stage on AWS instead of the local host.`;

export type ManageKeysDeps = {
  readonly connect: (
    options: ConnectOptions,
  ) => Promise<Pick<Connection, 'table' | 'close' | 'url'>>;
  readonly print: (line: string) => void;
  readonly ids: Ids;
  readonly secrets: Secrets;
  /** Of the host that was connected to, or of a stage. */
  readonly clockOf: (connection: Pick<Connection, 'url'>) => Promise<Clock>;
};

type Action = (apiKeys: ApiKeys, deps: ActionDeps) => Promise<void>;
type ActionDeps = Pick<ManageKeysDeps, 'print' | 'ids' | 'secrets'> & { readonly clock: Clock };

/** @throws CommandError when the arguments or the key are wrong. */
export async function manageKeys(args: readonly string[], deps: ManageKeysDeps): Promise<void> {
  const { action, where } = readArguments(args);
  const connection = await deps.connect(where);
  try {
    const clock = await deps.clockOf(connection);
    // Keys have no due entry, so the number of shards does not matter.
    await action(apiKeyStore({ table: connection.table, shardCount: 1 }), { ...deps, clock });
  } finally {
    connection.close();
  }
}

/** Checked before anything is connected to. */
function readArguments(args: readonly string[]): { action: Action; where: ConnectOptions } {
  const { values, positionals } = parsed(args);
  const [verb, keyId, ...more] = positionals;
  const { stage, data, name, scope = [] } = values;
  const where = { stage, data };
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is too much.`);
  if (verb !== 'revoke' && keyId !== undefined) throw wrong(`"${keyId}" is too much.`);
  switch (verb) {
    case 'make':
      return { where, action: makeAction(name, scope) };
    case 'list':
      return { where, action: listKeys };
    case 'revoke':
      return { where, action: revokeAction(keyId) };
    default:
      throw wrong(verb === undefined ? 'Say what to do.' : `"${verb}" is not known.`);
  }
}

function parsed(args: readonly string[]) {
  return parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        scope: { type: 'string', multiple: true },
        stage: { type: 'string' },
        data: { type: 'string' },
      },
    },
    wrong,
  );
}

function makeAction(name: string | undefined, scopeTexts: readonly string[]): Action {
  const trimmed = name?.trim() ?? '';
  if (trimmed === '') throw wrong('Give the key a --name, so that you know it again.');
  if (trimmed.length > 60) throw wrong('A --name has at most 60 characters.');
  if (!isOneLine(trimmed)) throw wrong(ONE_LINE_NAME);
  if (scopeTexts.length === 0) throw wrong('Say with --scope what the key is for.');
  const scopes = [...new Set(scopeTexts)].map((text) => {
    const scope = Scope.safeParse(text);
    if (!scope.success) throw wrong(`"${text}" is no scope.`);
    return scope.data;
  });
  return async (apiKeys, deps) => {
    const { apiKey, token } = await makeApiKey({ ...deps, apiKeys }, { name: trimmed, scopes });
    deps.print(`${apiKey.name} may act as ${apiKey.scopes.join(', ')} with this key:`);
    deps.print(token);
    deps.print('It is shown this once. Send it in the header X-Api-Key.');
  };
}

async function listKeys(apiKeys: ApiKeys, { print }: Pick<ActionDeps, 'print'>): Promise<void> {
  const keys = await apiKeys.list();
  if (keys.length === 0) print(`There are no keys yet.\n\n${KEYS_USAGE}`);
  for (const apiKey of keys) print(lineOf(apiKey));
}

function lineOf({ id, name, scopes, createdAt, lastUsedOn, revokedAt }: ApiKey): string {
  const day = (at: ApiKey['createdAt']) => at.toString().slice(0, 10);
  const state = revokedAt === undefined ? 'valid' : `revoked on ${day(revokedAt)}`;
  const used = lastUsedOn === undefined ? 'never used' : `last used on ${lastUsedOn.toString()}`;
  return `${id}  ${name}  ${scopes.join(',')}  made on ${day(createdAt)}, ${used}, ${state}`;
}

function revokeAction(keyId: string | undefined): Action {
  if (keyId === undefined) throw wrong('Say which key: its KEYID stands in the list.');
  // People paste the whole key; its id is the part before the dot.
  const id = ApiKeyId.safeParse(keyId.split('.')[0]);
  if (!id.success) throw wrong(`"${keyId.slice(0, 40)}" is no KEYID: it looks like key_01J…`);
  return async (apiKeys, deps) => {
    const revoked = await revokeApiKey({ ...deps, apiKeys }, id.data);
    if (!revoked.ok) {
      throw new CommandError(
        revoked.refusal === 'key_not_found'
          ? `There is no key ${id.data} here. See npm run keys -- list`
          : 'The key was changed at the same moment. Repeat this.',
      );
    }
    deps.print(`${revoked.value.name} (${id.data}) is revoked: no request is taken with it.`);
  };
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${KEYS_USAGE}`);
}

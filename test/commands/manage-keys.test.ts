import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommandError } from '../../commands/command-error.ts';
import { type ConnectOptions, connect } from '../../commands/connect.ts';
import { manageKeys } from '../../commands/keys/manage-keys.ts';
import { authenticateApiKey } from '../../shared/customers/authenticate-api-key.ts';
import { idOf, shop } from '../customers/shop.ts';

function keysOn(deps: ReturnType<typeof shop>) {
  const lines: string[] = [];
  const connected: ConnectOptions[] = [];
  const run = (...args: string[]) =>
    manageKeys(args, {
      ...deps,
      clockOf: async () => deps.clock,
      print: (line) => lines.push(line),
      connect: async (options) => {
        connected.push(options);
        return { table: deps.table, close: () => {} };
      },
    });
  return { run, lines, connected };
}

describe('npm run keys', () => {
  test('makes a key that works, lists it without its secret, and revokes it', async () => {
    const deps = shop();
    const { run, lines } = keysOn(deps);
    await run('make', '--name', 'DHL', '--scope', 'carrier', '--scope', 'fulfilment');
    const token = lines[1] ?? '';
    expect(await authenticateApiKey(deps, token)).toMatchObject({
      name: 'DHL',
      scopes: ['carrier', 'fulfilment'],
    });
    await run('list');
    const [keyId = '', secret] = token.split('.');
    expect(lines.at(-1)).toBe(
      `${keyId}  DHL  carrier,fulfilment  made on 2026-11-21, last used on 2026-11-21, valid`,
    );
    expect(lines.at(-1)).not.toContain(secret);
    await run('revoke', keyId);
    expect(await authenticateApiKey(deps, token)).toBeUndefined();
    await run('list');
    expect(lines.at(-1)).toMatch(/revoked on 2026-11-21$/);
  });

  test('takes a whole key where its id is asked for', async () => {
    const deps = shop();
    const { run, lines } = keysOn(deps);
    await run('make', '--name', 'DHL', '--scope', 'carrier');
    await run('revoke', lines[1] ?? '');
    expect(await authenticateApiKey(deps, lines[1] ?? '')).toBeUndefined();
  });

  test('goes to the stage that is named', async () => {
    const { run, connected, lines } = keysOn(shop());
    await run('list', '--stage', 'prod');
    expect(connected).toEqual([{ stage: 'prod', data: undefined }]);
    expect(lines[0]).toMatch(/^There are no keys yet/);
  });

  test.each([
    [[], 'Say what to do.'],
    [['delete'], '"delete" is not known.'],
    [['make', '--scope', 'carrier'], '--name'],
    [['make', '--name', ' ', '--scope', 'carrier'], '--name'],
    [['make', '--name', 'x'.repeat(61), '--scope', 'carrier'], '60 characters'],
    [['make', '--name', 'a\nb', '--scope', 'carrier'], 'one line of text'],
    [['make', '--name', 'a\u0007b', '--scope', 'carrier'], 'one line of text'],
    [['make', '--name', 'DHL'], '--scope'],
    [['make', '--name', 'DHL', '--scope', 'root'], '"root" is no scope.'],
    [['make', 'DHL'], '"DHL" is too much.'],
    [['list', '--all'], '--all'],
    [['revoke'], 'Say which key'],
    [['revoke', 'DHL'], '"DHL" is no KEYID'],
    [['revoke', idOf('key'), 'x'], '"x" is too much.'],
    [['revoke', idOf('key')], 'There is no key'],
  ])('%j: %s', async (args, reason) => {
    const { run } = keysOn(shop());
    const error = await run(...args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CommandError);
    expect(String(error)).toContain(reason);
  });
});

describe('connecting', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'connect-'));
  });
  afterEach(async () => {
    await rm(data, { recursive: true });
  });
  const writeHost = (host: unknown) => writeFile(join(data, 'host.json'), JSON.stringify(host));
  const hostAt = (endpoint: string) => ({
    url: 'http://localhost:3000',
    environment: { TABLE_NAME: 'proprietor-local', AWS_ENDPOINT_URL_DYNAMODB: endpoint },
  });

  test('to a host that never ran says how to start one', async () => {
    await expect(connect({ data })).rejects.toThrow(/npm start/);
  });

  test('to a host that was killed says the same', async () => {
    await writeHost(hostAt('http://127.0.0.1:9'));
    await expect(connect({ data })).rejects.toThrow(/No local host is running/);
  });

  test.each([{}, { url: 'http://localhost:3000', environment: {} }, 'text'])(
    'to a host whose file is %j says that it cannot be read',
    async (host) => {
      await writeHost(host);
      await expect(connect({ data })).rejects.toThrow(/cannot be read/);
    },
  );

  test('to a running host gives its table and its environment', async () => {
    const server = createServer((_, response) => response.writeHead(400).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await writeHost(hostAt(`http://127.0.0.1:${port}`));
    const connected = await connect({ data });
    expect(connected).toMatchObject({
      url: 'http://localhost:3000',
      environment: { TABLE_NAME: 'proprietor-local' },
    });
    connected.close();
    server.close();
  });

  test.each([
    ['prod', 'proprietor-prod'],
    ['Prod', undefined],
    ['../x', undefined],
    ['', undefined],
  ])('to the stage "%s" means the table %s', async (stage, tableName) => {
    const connected = await connect({ stage }).catch(() => undefined);
    expect(connected?.environment.TABLE_NAME).toBe(tableName);
    connected?.close();
  });
});

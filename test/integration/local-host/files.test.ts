import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type LocalHost,
  newDataDir,
  removeDataDirs,
  startLocalHost,
} from '../../support/local-host.ts';
import { moveClock, SAMPLE_APP } from './sample-host.ts';

const dataDir = newDataDir();
const held: { host?: LocalHost } = {};
afterAll(async () => {
  await held.host?.stop();
  removeDataDirs();
});

/** The first, or the one after it on the same data. */
async function start(...more: string[]): Promise<LocalHost> {
  await held.host?.stop();
  held.host = await startLocalHost({ dataDir, appPath: SAMPLE_APP, arguments: more });
  return held.host;
}

async function keep({ url }: LocalHost, name: string, body?: string) {
  const init = { method: 'POST', headers: { 'content-type': 'text/plain' } };
  const answer = await fetch(`${url}/files/${name}`, body === undefined ? init : { ...init, body });
  return (await answer.json().catch(() => ({}))) as { link?: string };
}

async function open(link = 'none') {
  const response = await fetch(link);
  return { status: response.status, text: await response.text() };
}

describe('files', () => {
  it('are put by functions and opened by a link, until it expires by the virtual clock', async () => {
    const host = await start();
    const { link } = await keep(host, 'a.txt', 'hello');
    expect(link).toContain(`${host.url}/local/s3/sample-files/printed/samples/a.txt?`);
    expect(await open(link)).toEqual({ status: 200, text: 'hello' });
    expect(await keep(host, 'never-put.txt')).toEqual({});
    await moveClock(host, { advanceBy: 'PT9M' });
    expect((await open(link)).status).toBe(200);
    await moveClock(host, { advanceBy: 'PT2M' });
    expect(await open(link)).toMatchObject({
      status: 403,
      text: expect.stringContaining('<Message>Request has expired</Message>'),
    });
    const again = await keep(host, 'a.txt', 'something else');
    expect(await open(again.link)).toEqual({ status: 200, text: 'hello' });
  });

  it('survive a new start, the death of the host, and no reset', async () => {
    await held.host?.kill();
    const host = await start();
    expect(await open((await keep(host, 'a.txt')).link)).toEqual({ status: 200, text: 'hello' });
    expect(existsSync(join(dataDir, 'files'))).toBe(true);
    const fresh = await start('--reset');
    expect(await keep(fresh, 'a.txt')).toEqual({});
    expect(existsSync(join(dataDir, 'files'))).toBe(false);
  });

  it('are forgotten when their bucket says so', async () => {
    const host = held.host ?? (await start());
    await keep(host, 'b.txt', 'for a month');
    await moveClock(host, { advanceBy: 'P29D' });
    expect((await keep(host, 'b.txt')).link).toBeDefined();
    await moveClock(host, { advanceBy: 'P3D' });
    expect(await keep(host, 'b.txt')).toEqual({});
  });
});

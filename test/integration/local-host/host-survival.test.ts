import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type LocalHost,
  newDataDir,
  removeDataDirs,
  runRefusedHost,
  startLocalHost,
} from '../../support/local-host.ts';
import {
  addNote,
  clockOf,
  copyOf,
  depthOf,
  mailsTo,
  moveClock,
  noteItems,
  quiet,
  SAMPLE_APP,
  sendMail,
} from './sample-host.ts';

const hosts: LocalHost[] = [];
async function start(dataDir: string, ...more: string[]): Promise<LocalHost> {
  const host = await startLocalHost({ dataDir, appPath: SAMPLE_APP, arguments: more });
  hosts.push(host);
  return host;
}
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.kill();
  removeDataDirs();
});

/** Processes whose command line names the data: the host itself and its database. */
function processesOn(dataDir: string): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(dataDir) && !/^\s*\d+ Z/.test(line));
}

async function untilNoneOn(dataDir: string): Promise<void> {
  const giveUpAt = performance.now() + 5_000;
  while (processesOn(dataDir).length > 0 && performance.now() < giveUpAt) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a host that is killed', () => {
  it('loses nothing that it had accepted, and leaves no process behind', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await moveClock(first, { advanceBy: 'P40D' });
    await sendMail(first, 'ann@example.test', 'Roses');
    await addNote(first, 'retried', { text: 'fail once' });
    await quiet(first);
    const accepted: string[] = [];
    const adding = Array.from({ length: 120 }, async (_, index) => {
      const noteId = `n${index}`;
      const text = index % 20 === 0 ? 'slow' : 'hello';
      const response = await addNote(first, noteId, { text }).catch(() => undefined);
      if (response?.status !== 201) return;
      accepted.push(noteId);
      // In the middle: some are copied, some wait in the queue, some are in the stream only.
      if (accepted.length === 60) await first.kill();
    });
    await Promise.all(adding);
    expect(accepted.length).toBeGreaterThanOrEqual(60);
    const before = Date.now();
    await untilNoneOn(dataDir);
    expect(processesOn(dataDir)).toEqual([]);

    const second = await start(dataDir);
    await quiet(second);
    for (const noteId of accepted) expect(await copyOf(second, noteId), noteId).toBeDefined();
    expect(await depthOf(second, 'notes-dead')).toBe(0);
    expect(Date.parse((await clockOf(second)).now) - before).toBeGreaterThan(39 * 86_400_000);
    await moveClock(second, { advanceBy: 'PT2M' });
    expect(await copyOf(second, 'retried')).toMatchObject({ copies: 1 });
    expect(await mailsTo(second, 'ann@example.test')).toHaveLength(1);
    const [, inboxUrl = ''] = /inbox\s+(\S+)/.exec(second.output()) ?? [];
    const inbox = (await (await fetch(`${inboxUrl}/store`)).json()) as { emails: unknown[] };
    expect(inbox.emails).toHaveLength(1);
  }, 120_000);
});

describe('a host that is stopped', () => {
  it('leaves no process, keeps its data, and forgets them when told to', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await addNote(first, 'kept');
    await first.stop();
    expect(processesOn(dataDir)).toEqual([]);

    const second = await start(dataDir);
    expect(await noteItems(second, 'kept')).not.toEqual([]);
    await second.stop();

    const third = await start(dataDir, '--reset');
    expect(await noteItems(third, 'kept')).toEqual([]);
  }, 120_000);
});

describe('a second host', () => {
  it('is refused clearly on the same data, on a port that is taken, and with wrong options', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);

    const sameData = await runRefusedHost({ dataDir, appPath: SAMPLE_APP });
    expect(sameData.exitCode).toBe(1);
    expect(sameData.output).toContain(`It is already running: ${first.url} (process ${first.pid})`);

    const { port } = new URL(first.url);
    const samePort = await runRefusedHost({ dataDir: newDataDir(), arguments: ['--port', port] });
    expect(samePort.exitCode).toBe(1);
    expect(samePort.output).toContain(`port ${port} is in use`);

    const wrong = await runRefusedHost({ dataDir: newDataDir(), arguments: ['--prot', '1'] });
    expect(wrong.exitCode).toBe(1);
    expect(wrong.output).toContain('--reset');

    expect((await addNote(first, 'unharmed')).status).toBe(201);
    await first.stop();
    const begun = ['--clock', '2026-10-31T12:00:00Z'];
    const again = await runRefusedHost({ dataDir, appPath: SAMPLE_APP, arguments: begun });
    expect(again.exitCode).toBe(1);
    expect(again.output).toContain('--clock is for new data');
  }, 120_000);
});

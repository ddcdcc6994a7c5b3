import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ImportContext } from '../../commands/import/import-context.ts';
import { runImport } from '../../commands/import.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';

/** An import with nothing real around it but the file. */
export async function importer(more: Partial<ImportContext> & { readonly url?: string } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const table = new MemoryTable();
  const printed: string[] = [];
  let closedCount = 0;
  const progress: string[] = [];
  const progressStream = new Writable({
    write(chunk, _encoding, done) {
      progress.push(String(chunk).trim());
      done();
    },
  });
  const { url, ...others } = more;
  const context: ImportContext = {
    clockOf: async () => manualClock('2026-11-21T12:00:00Z'),
    print: (line) => printed.push(line),
    progressStream,
    connect: async () => ({
      table,
      ...(url === undefined ? {} : { url }),
      close: () => {
        closedCount += 1;
      },
    }),
    apiKey: 'key_01JDABCDEFGHJKMNPQRSTVWXYZ.secret',
    ...others,
  };
  return {
    table,
    folder,
    progress,
    closedCount: () => closedCount,
    /** Writes the file and imports it; gives the exit code and what was printed. */
    async run(what: string, file: string | Uint8Array, ...flags: readonly string[]) {
      const path = join(folder, 'list.csv');
      await writeFile(path, file);
      printed.length = 0;
      const code = await runImport([what, path, ...flags], context);
      return { code, printed: printed.join('\n') };
    },
    async runArgs(...args: readonly string[]) {
      printed.length = 0;
      const code = await runImport(args, context);
      return { code, printed: printed.join('\n') };
    },
  };
}

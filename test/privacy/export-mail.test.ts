import { expect, test } from 'vitest';
import { dataExportStore } from '../../shared/privacy/data-export-store.ts';
import { makeExport } from '../../shared/privacy/make-export.ts';
import { personalItemsStore } from '../../shared/privacy/personal-items-store.ts';
import { acceptedOf, caseWorld, refusalOf } from '../cases/case-world.ts';
import { MemoryFiles } from '../support/memory-files.ts';

test('the mail that an export is ready is sent once, also after a crash just before it', async () => {
  const { ports: common, table, clock, customerId, letterKinds } = await caseWorld();
  const settings = { table, shardCount: 1 };
  const ports = {
    ...{ ...common, files: new MemoryFiles(clock), dataExports: dataExportStore(settings) },
    personalItems: personalItemsStore(settings),
    exportPages: { pageOf: () => '<p>everything</p>' },
  };
  const now = clock.now();
  const { id: exportId } = acceptedOf(
    await ports.dataExports.save(
      { id: ports.ids.next('exp', now), version: 0, customerId, askedAt: now, state: 'asked' },
      [],
      now,
    ),
  );
  const ref = { customerId, exportId };
  const letters = { send: () => Promise.reject(new Error('the function was stopped')) };
  await expect(makeExport({ ...ports, letters }, ref)).rejects.toThrow('was stopped');
  expect(letterKinds()).toEqual([]);
  expect(refusalOf(await makeExport(ports, ref))).toBe('in_progress');
  clock.advance({ minutes: 30 });
  expect(acceptedOf(await makeExport(ports, ref))).toMatchObject({ state: 'ready' });
  expect(refusalOf(await makeExport(ports, ref))).toBe('already_made');
  expect(letterKinds()).toEqual(['export_ready']);
});

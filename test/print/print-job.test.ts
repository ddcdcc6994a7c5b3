import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import { addPrintJob } from '../../shared/print/add-print-job.ts';
import type * as schemas from '../../shared/print/print-document-schemas.ts';
import type * as documents from '../../shared/print/print-documents.ts';
import { PrintJob, printJobIdOf } from '../../shared/print/print-job.ts';
import { printJobStore } from '../../shared/print/print-job-store.ts';
import fc from '../support/fast-check.ts';
import { at } from '../support/gift-examples.ts';
import { itemSizeBytes } from '../support/item-size.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { anyPrintJob } from './print-arbitraries.ts';
import { postcardOf, printWorld, requestOf, WORK_FORM_ID } from './print-examples.ts';

const NOW = at('2027-02-22T09:00:00Z');

test('what is stored is what comes back, in every state', async () => {
  await fc.assert(
    fc.asyncProperty(anyPrintJob, async (job) => {
      const table = new MemoryTable();
      const jobs = printJobStore({ table, shardCount: 4 });
      expect(await jobs.save(job, [], NOW)).toMatchObject({ ok: true });
      const item = table.all().find(({ entity }) => entity === 'printJob');
      expect(JSON.parse(JSON.stringify(item))).toEqual(item);
      const found = await jobs.find(job.id);
      expect(found && PrintJob.encode(found)).toEqual(PrintJob.encode({ ...job, version: 1 }));
    }),
    { numRuns: 200 },
  );
});

test('the schemas are the documents of the contract', () => {
  expectTypeOf<
    z.output<typeof schemas.PostcardDocument>
  >().toEqualTypeOf<documents.PostcardDocument>();
  expectTypeOf<
    z.output<typeof schemas.WorkFormDocument>
  >().toEqualTypeOf<documents.WorkFormDocument>();
  expectTypeOf<z.output<typeof schemas.PostcardFormat>>().toEqualTypeOf<documents.PostcardFormat>();
  expectTypeOf<z.output<typeof schemas.WorkFormPaper>>().toEqualTypeOf<documents.WorkFormPaper>();
});

describe('the id follows from the subject', () => {
  test('and is the same for ever, since what was printed is found by it', () => {
    expect(printJobIdOf(postcardOf(1))).toBe('prt_06WG5M8V74W4HP5T52SQ7AR3CN');
    expect(printJobIdOf({ kind: 'work_form', workFormId: WORK_FORM_ID })).toBe(
      'prt_VQ6YRHN2048XE1BJWEWZCDHAST',
    );
  });

  test('another gift, another day or another form is another job', () => {
    const ids = [
      postcardOf(1),
      postcardOf(2),
      postcardOf(1, '2027-03-05'),
      { kind: 'work_form' as const, workFormId: WORK_FORM_ID },
    ].map(printJobIdOf);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('an item', () => {
  const stored = async (more = {}) => {
    const table = new MemoryTable();
    const world = printWorld(table);
    await world.addReady(1, more);
    return table.all().find(({ entity }) => entity === 'printJob');
  };

  test('forgets address and message when the PDF is there', async () => {
    const item = JSON.stringify(await stored());
    expect(item).not.toMatch(/Ada|Grace|Mug|James|returns/);
    expect(item).toContain(`printed/postcards/${printJobIdOf(postcardOf(1))}.pdf`);
  });

  test('stands on the list when it goes on paper, and not when it goes by mail', async () => {
    const id = printJobIdOf(postcardOf(1));
    expect(await stored()).toMatchObject({
      ...{ pk: `PRINTJOB#${id}`, sk: 'JOB', dueSk: `2027-02-22T09:00:00.000Z#${id}` },
      duePk: expect.stringMatching(/^PRINT#2027-02-22#[0-7]$/),
    });
    expect(await stored({ way: 'mail' })).not.toHaveProperty('duePk');
  });

  test('is small once it is ready: a unit a write', async () => {
    expect(itemSizeBytes((await stored()) ?? {})).toBeLessThan(1024);
  });

  test.each([
    ['no state there is', { state: 'lost' }],
    ['a document without its kind', { state: 'waiting', document: { postcard: {} } }],
    ['nothing to print', { state: 'waiting', document: undefined }],
    ['no such format', { format: 'a0' }],
    ['no subject', { subject: undefined }],
  ])('with %s is not read', async (_what, broken) => {
    const table = new MemoryTable();
    const world = printWorld(table);
    const id = await world.addReady(1);
    const item = table.all().find(({ entity }) => entity === 'printJob');
    if (item === undefined) throw new Error('it was stored');
    const write = { kind: 'replace', item: { ...item, ...broken }, versionExpected: 2 } as const;
    await table.write(write);
    await expect(world.ports.printJobs.find(id)).rejects.toThrow();
  });
});

test('a document about something else than its subject is our own mistake', async () => {
  const request = requestOf(1, { subject: { kind: 'work_form', workFormId: WORK_FORM_ID } });
  await expect(addPrintJob(printWorld().ports, request)).rejects.toThrow('about its subject');
});

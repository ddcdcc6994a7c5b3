import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { addPrintJob, type PrintRequest } from '../../shared/print/add-print-job.ts';
import { makePrintJobPdf } from '../../shared/print/make-print-job-pdf.ts';
import * as events from '../../shared/print/print-events.ts';
import type { PrintDocument } from '../../shared/print/print-job.ts';
import { printJobStore } from '../../shared/print/print-job-store.ts';
import { CUSTOMER_ID, GIFT_ID } from '../support/gift-examples.ts';
import { MemoryTable } from '../support/memory-table.ts';
import {
  POSTCARD,
  postcardOf,
  printWorld,
  requestOf,
  WORK_FORM,
  WORK_FORM_ID,
} from './print-examples.ts';

/** A world whose stream is read. */
function watched() {
  const table = new MemoryTable();
  const happened: ReturnType<typeof eventsOfItem>[number][] = [];
  table.onChange = ({ before, after }) => happened.push(...eventsOfItem(after, before));
  return { ...printWorld(table), table, happened };
}

const FORM: Partial<PrintRequest> = {
  ...{ way: 'mail' as const, document: WORK_FORM },
  subject: { kind: 'work_form', workFormId: WORK_FORM_ID },
};

describe('asking for it', () => {
  test('is announced without a word of what stands on it', async () => {
    const { ports, happened } = watched();
    const { printJobId } = await addPrintJob(ports, requestOf());
    expect(happened).toEqual([
      {
        ...{ type: 'PrintJobAdded', customerId: CUSTOMER_ID, by: 'paper', printJobId },
        ...{ eventId: `${printJobId}.v1.0`, occurredAt: '2027-02-22T09:00:00.000Z' },
      },
    ]);
    expect(z.parse(events.PrintJobAdded, happened[0])).toMatchObject({ printJobId });
  });

  test('twice is one job, also when something else stands on it by then', async () => {
    const { ports, table, happened } = watched();
    const { printJobId: first } = await addPrintJob(ports, requestOf());
    const postcard = { ...(POSTCARD as { postcard: object }).postcard, amount: '£14.00' };
    const document = { kind: 'postcard', postcard } as PrintDocument;
    expect(await addPrintJob(ports, requestOf(1, { document }))).toEqual({
      ...{ printJobId: first, isNew: false },
    });
    expect(happened).toHaveLength(1);
    expect(JSON.stringify(table.all())).not.toContain('14.00');
  });

  test('again after it was printed changes nothing', async () => {
    const { ports, addReady, happened } = watched();
    const id = await addReady(1);
    await addPrintJob(ports, requestOf());
    expect((await ports.printJobs.find(id))?.state).toBe('ready');
    expect(happened.map(({ type }) => type)).toEqual(['PrintJobAdded', 'PostcardReady']);
  });
});

describe('making it', () => {
  test('a postcard: the file is there before anybody hears that it is ready', async () => {
    const { ports, happened, table } = watched();
    const { printJobId } = await addPrintJob(ports, requestOf());
    const { onChange } = table;
    const filesWhenSaid: number[] = [];
    table.onChange = (change) => {
      filesWhenSaid.push(ports.files.keys().length);
      onChange(change);
    };
    const made = await makePrintJobPdf(ports, printJobId);
    const fileKey = `printed/postcards/${printJobId}.pdf`;
    expect(made).toMatchObject({ ok: true, value: { state: 'ready', fileKey, version: 2 } });
    expect(filesWhenSaid).toEqual([1]);
    expect(Buffer.from((await ports.files.get(fileKey)) ?? []).toString()).toContain(
      'Ada Lovelace',
    );
    const ready = happened.at(-1);
    expect(z.parse(events.PostcardReady, ready)).toMatchObject({
      ...{ printJobId, customerId: CUSTOMER_ID, by: 'paper', giftId: GIFT_ID, format: 'a6' },
    });
    expect(JSON.stringify(ready)).not.toMatch(/Ada|Grace|Mug|James|returns/);
  });

  test('a work form', async () => {
    const { ports, happened } = watched();
    const { printJobId } = await addPrintJob(ports, requestOf(1, FORM));
    await makePrintJobPdf(ports, printJobId);
    expect(ports.files.keys()).toEqual([`printed/work-forms/${printJobId}.pdf`]);
    expect(z.parse(events.WorkFormReady, happened.at(-1))).toMatchObject({
      ...{ printJobId, by: 'mail', workFormId: WORK_FORM_ID, format: 'a4' },
    });
  });

  test('is saved under a name that says what it is and for whom nothing', async () => {
    const { ports, addReady } = printWorld();
    const id = await addReady(1);
    const link = await ports.files.linkTo(`printed/postcards/${id}.pdf`, { expiresInSeconds: 60 });
    expect(await ports.files.open(link)).toMatchObject({
      contentType: 'application/pdf',
      disposition: expect.stringContaining(`filename="postcard-${id}.pdf"`),
    });
  });

  test('what nobody asked for: print_job_not_found', async () => {
    const answer = await makePrintJobPdf(printWorld().ports, 'prt_00000000000000000000000000');
    expect(answer).toEqual({ ok: false, refusal: 'print_job_not_found' });
  });

  test.each(['ready', 'printed'])('what is %s: already_made', async (state) => {
    const { ports, addReady, clock } = printWorld();
    const id = await addReady(1);
    const job = await ports.printJobs.find(id);
    if (state === 'printed' && job?.state === 'ready') {
      await ports.printJobs.save({ ...job, state, printedAt: clock.now() }, [], clock.now());
    }
    expect(await makePrintJobPdf(ports, id)).toEqual({ ok: false, refusal: 'already_made' });
  });
});

describe('when the worker dies', () => {
  type Ports = ReturnType<typeof watched>['ports'];
  const died = () => Promise.reject(new Error('died'));
  const CRASHES: readonly (readonly [string, (ports: Ports) => Partial<Ports>])[] = [
    ['before it drew anything', () => ({ press: { pdfOf: died } })],
    ['before the file was put', ({ files }) => ({ files: wrapped(files, { put: died }) })],
    [
      'after the file was put',
      ({ files }) => ({
        files: wrapped(files, { put: async (...put) => files.put(...put).then(died) }),
      }),
    ],
    ['before it was said', ({ printJobs }) => ({ printJobs: { ...printJobs, save: died } })],
    [
      'after it was said',
      ({ printJobs }) => ({
        printJobs: { ...printJobs, save: async (...save) => printJobs.save(...save).then(died) },
      }),
    ],
  ];

  test.each(CRASHES)('%s: the repeat ends in one file and one word', async (_when, broken) => {
    const { ports, happened, clock } = watched();
    const { printJobId: id } = await addPrintJob(ports, requestOf());
    await expect(makePrintJobPdf({ ...ports, ...broken(ports) }, id)).rejects.toThrow('died');
    clock.advance({ minutes: 6 });
    await makePrintJobPdf(ports, id);
    expect(await makePrintJobPdf(ports, id)).toEqual({ ok: false, refusal: 'already_made' });
    expect(ports.files.keys()).toHaveLength(1);
    expect(happened.map(({ type }) => type)).toEqual(['PrintJobAdded', 'PostcardReady']);
  });

  test('two at once: one of them says it, the other comes again', async () => {
    const { ports, happened, clock } = watched();
    const { printJobId: id } = await addPrintJob(ports, requestOf());
    const ticking = {
      now: () => {
        clock.advance({ milliseconds: 1 });
        return clock.now();
      },
    };
    const worker = { ...ports, clock: ticking };
    const both = await Promise.all([makePrintJobPdf(worker, id), makePrintJobPdf(worker, id)]);
    const refusals = both.map((made) => (made.ok ? 'made' : made.refusal));
    expect(refusals.sort()).toEqual(['changed_meanwhile', 'made']);
    expect(happened).toHaveLength(2);
  });
});

/** The methods of a class with some replaced. */
function wrapped<Whole extends object>(whole: Whole, parts: Partial<Whole>): Whole {
  return new Proxy(whole, {
    get: (target, name) => {
      const value = Reflect.get({ ...parts } as object, name) ?? Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

test('a job keeps what stands on it until the day it can no longer be of use', async () => {
  const table = new MemoryTable();
  const { ports, clock } = printWorld(table);
  const { printJobId: id } = await addPrintJob(ports, requestOf(1, { subject: postcardOf(9) }));
  const daysKept = () =>
    (Number(table.all().find(({ entity }) => entity === 'printJob')?.expiresAtSeconds) -
      clock.now().epochMilliseconds / 1000) /
    86_400;
  expect(daysKept()).toBe(90);
  await makePrintJobPdf(ports, id);
  expect(daysKept()).toBe(500);
  expect(await printJobStore({ table, shardCount: 1 }).find(id)).toBeDefined();
});

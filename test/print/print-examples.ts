import type { SQSEvent } from 'aws-lambda';
import { ulidOf } from '../../shared/gifts/gift.ts';
import { addPrintJob, type PrintRequest } from '../../shared/print/add-print-job.ts';
import { makePrintJobPdf } from '../../shared/print/make-print-job-pdf.ts';
import type { PrintDocument, PrintSubject } from '../../shared/print/print-job.ts';
import { printJobStore } from '../../shared/print/print-job-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { gateOver, postPass } from '../support/gate.ts';
import { CUSTOMER_ID, exampleCustomer, GIFT_ID, ORDER_ID, on } from '../support/gift-examples.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { MemoryTable } from '../support/memory-table.ts';

export const ADDRESS = {
  ...{ lines: ['12 St James’s Square'], city: 'London', postalCode: 'SW1Y 4JH', country: 'GB' },
};

/** What the gate let pass by post. */
export const PAPER = await postPass(
  gateOver({ clock: manualClock('2027-02-22T09:00:00Z') }),
  exampleCustomer({ address: ADDRESS, postcardsBy: 'paper' }),
);

export const POSTCARD: PrintDocument = {
  kind: 'postcard',
  postcard: {
    ...{ format: 'a6', language: 'en', shopName: 'The Gift Shop' },
    to: { name: 'Ada Lovelace', address: ADDRESS },
    ...{ recipientName: 'Grace Hopper', occasion: 'Birthday', item: 'Mug (Colour: red)' },
    ...{ deliverOn: on('2027-03-04'), message: 'Many happy returns', amount: '£12.95' },
    ...{ chargeOn: on('2027-03-02'), link: `https://shop.test/gifts/${GIFT_ID}` },
  },
};

export const WORK_FORM: PrintDocument = {
  kind: 'work_form',
  workForm: {
    ...{ paper: 'a4', language: 'de', shopName: 'The Gift Shop', editionName: 'Herbst 2027' },
    ...{ formNumber: '0001-0002', customerNumber: '0003', emptyRowCount: 6 },
    rows: [
      {
        ...{ number: 1, recipientName: 'Grace Hopper', address: ADDRESS, occasion: 'Birthday' },
        ...{ item: 'Mug', lastDeliveredOn: on('2026-03-04'), deliverOn: on('2027-03-04') },
        ...{ message: '', amount: '12,95 £' },
      },
    ],
    link: 'https://shop.test/again',
  },
};

/** The gift of one line of the example order. */
export function giftIdAt(line: number): string {
  return `gft_${ulidOf(CUSTOMER_ID)}_${ulidOf(ORDER_ID)}_${String(line).padStart(4, '0')}`;
}

export const WORK_FORM_ID = `wfm_${ulidOf(ORDER_ID)}`;

export function postcardOf(line: number, deliverOn = '2027-03-04'): PrintSubject {
  return { kind: 'postcard', giftId: giftIdAt(line), deliverOn: on(deliverOn) };
}

export function requestOf(line = 1, more: Partial<PrintRequest> = {}): PrintRequest {
  return {
    ...{ customerId: CUSTOMER_ID, way: PAPER, subject: postcardOf(line), document: POSTCARD },
    ...more,
  };
}

/** The print shop in memory, and a press that says what it drew instead of drawing it. */
export function printWorld(given: Table = new MemoryTable()) {
  const clock = manualClock('2027-02-22T09:00:00Z');
  const ports = {
    printJobs: printJobStore({ table: given, shardCount: 4 }),
    files: new MemoryFiles(clock),
    press: { pdfOf: async (document: PrintDocument) => Buffer.from(JSON.stringify(document)) },
    clock,
  };
  return {
    ...{ ports, clock },
    /** @returns its id */
    async addReady(line: number, more: Partial<PrintRequest> = {}) {
      const { printJobId: id } = await addPrintJob(ports, requestOf(line, more));
      await makePrintJobPdf(ports, id);
      return id;
    },
  };
}
export type PrintWorld = ReturnType<typeof printWorld>;

/** Events as EventBridge sends them through SQS. */
export function batchOf(...details: readonly { readonly type: string }[]): SQSEvent {
  const Records = details.map((detail, number) => ({
    messageId: `m${number}`,
    body: JSON.stringify({ 'detail-type': detail.type, detail }),
  }));
  return { Records } as unknown as SQSEvent;
}

import { caseStore } from '../../shared/cases/case-store.ts';
import { complain } from '../../shared/cases/open-case.ts';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { addIdentifier } from '../../shared/customers/identifiers/change-identifiers.ts';
import { identifierStore } from '../../shared/customers/identifiers/identifier-store.ts';
import { newSession } from '../../shared/customers/session.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { signInStore } from '../../shared/customers/sign-in-store.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { feedbackStore } from '../../shared/feedback/feedback-store.ts';
import { giveFeedback } from '../../shared/feedback/give-feedback.ts';
import { customerFileKey } from '../../shared/files/file-key.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { asideMailStore } from '../../shared/inbound-mail/aside-mail-store.ts';
import { mailClaimStore } from '../../shared/inbound-mail/mail-claim-store.ts';
import { addToSheet } from '../../shared/order-sheet/add-to-sheet.ts';
import { changePermission } from '../../shared/permission/change-permission.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { askGate, noteSent } from '../../shared/permission/gate.ts';
import { PrescriptionDraft } from '../../shared/prescriptions/prescription-draft.ts';
import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { addPrescription } from '../../shared/prescriptions/write-prescription.ts';
import { addPrintJob } from '../../shared/print/add-print-job.ts';
import { makePrintJobPdf } from '../../shared/print/make-print-job-pdf.ts';
import { printJobStore } from '../../shared/print/print-job-store.ts';
import { dataExportStore } from '../../shared/privacy/data-export-store.ts';
import { forgettingStore, keptChargeStore } from '../../shared/privacy/forgetting-store.ts';
import { personalItemsStore } from '../../shared/privacy/personal-items-store.ts';
import { workFormIdOf } from '../../shared/work-forms/work-form.ts';
import { workFormStore } from '../../shared/work-forms/work-form-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { on } from '../dialogue/dialogue-world.ts';
import { POSTCARD } from '../print/print-examples.ts';
import { CAKE_STAND, proposalWorld, STAFF } from '../proposals/proposal-world.ts';
import { gateOver } from '../support/gate.ts';
import { giftLine, newCustomer } from '../support/gift-world.ts';
import { haveManager } from './have-manager.ts';
import { buy } from './rich-purchases.ts';
import { beWorthSomething } from './rich-value.ts';

/** Words that stand nowhere else: where one of them is, something of this customer is. */
export const PLANTED = {
  name: 'Zephyrine Quillfeather',
  email: 'zephyrine.quill@example.com',
  otherEmail: 'zq.at.work@example.com',
  phone: '+442079460123',
  street: '77 Marzipan Lane',
  recipient: 'Thaddeus Plumbottom',
  recipientEmail: 'thaddeus.plum@example.com',
  recipientStreet: '5 Gooseberry Rise',
  message: 'walrus lullaby',
  turn: 'the heliotrope one, please',
  complaint: 'a crack like a lightning bolt',
  aside: 'where is my hippogriff',
  brief: 'a weakness for zeppelins',
  bought: 'samovar of tarnished pewter',
} as const;
export const PLANTED_WORDS: readonly string[] = Object.values(PLANTED);

const HOME = { lines: [PLANTED.street], city: 'Bath', postalCode: 'BA1 1AA', country: 'GB' };
const THERE = {
  ...{ lines: [PLANTED.recipientStreet], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
};

/** A customer of whom every concept has something, and another one who is left alone. */
export async function richCustomer() {
  const world = await proposalWorld({
    ...{ name: PLANTED.name, email: PLANTED.email, address: HOME, emailState: 'works' },
  });
  const { customer, customerId, clock, table } = world;
  const settings = { table, shardCount: 1 };
  const gate = gateOver(world);
  const codes: string[] = [];
  const removedMails: string[] = [];
  const forgottenAt: string[] = [];
  const ports = {
    ...world.ports,
    ...{ signIns: signInStore(settings), sessions: sessionStore(settings) },
    signInMails: { sendCode: async ({ code }: { code: string }) => void codes.push(code) },
    identifiers: identifierStore(settings),
    factBooks: factBookStore(settings),
    cases: caseStore(settings),
    feedbacks: feedbackStore(settings),
    prescriptions: prescriptionStore(settings),
    consents: consentStore(settings),
    suppressions: gate.suppressions as typeof gate.suppressions & {
      suppress: (email: string, reason: 'objected', at: unknown) => Promise<void>;
      hasObjected: (email: string) => Promise<boolean>;
    },
    printJobs: printJobStore(settings),
    workForms: workFormStore(settings),
    asideMails: asideMailStore(settings),
    mailClaims: mailClaimStore(settings),
    inbox: { remove: async (inboxKey: string) => void removedMails.push(inboxKey) },
    ...{ dataExports: dataExportStore(settings), forgettings: forgettingStore(settings) },
    ...{ keptCharges: keptChargeStore(settings), personalItems: personalItemsStore(settings) },
    press: { pdfOf: async () => Buffer.from(`%PDF ${PLANTED.street}`) },
    exportPages: { pageOf: () => '<!doctype html>' },
    gate,
  };
  Object.assign(ports.payments, {
    forgetCustomer: async ({ providerCustomer }: { readonly providerCustomer: string }) =>
      void forgottenAt.push(providerCustomer),
  });
  const rich = { ...world, ports, codes, removedMails, forgottenAt };
  await live(rich);
  const other = await newCustomer(world, { name: 'Somebody Else', email: 'else@example.com' });
  const line = GiftLine.parse(giftLine({ deliverOn: '2027-04-01' }));
  acceptedOf(await orderGifts(ports, { customerId: other.id, lines: [line] }));
  return {
    ...rich,
    ...{ other, customer, customerId },
    begin: () => beginSignIn(ports, { email: PLANTED.email }),
    now: () => clock.now(),
  };
}
export type RichCustomer = Awaited<ReturnType<typeof richCustomer>>;

type World = {
  readonly ports: Awaited<ReturnType<typeof richCustomer>>['ports'];
} & Awaited<ReturnType<typeof proposalWorld>>;

async function live(rich: Pick<World, 'ports'> & Awaited<ReturnType<typeof proposalWorld>>) {
  await order(rich);
  await talk(rich);
  await print(rich);
  await keepPapers(rich);
  await beWorthSomething(rich, rich.customerId);
  await haveManager(rich.table, rich.customerId, PLANTED.brief);
  await buy(rich, PLANTED.bought);
}

async function order({ ports, customerId, advanceTo }: Parameters<typeof live>[0]) {
  const recipient = { name: PLANTED.recipient, address: THERE, email: PLANTED.recipientEmail };
  const lines = [
    { deliverOn: '2026-12-10' },
    { deliverOn: '2027-03-04', occasion: 'anniversary' },
    { deliverOn: '2026-12-11', occasion: 'thanks', productCode: 'VOUCHER-25' },
    { deliverOn: '2026-12-20', occasion: 'christmas' },
  ].map((facts) => GiftLine.parse(giftLine({ ...facts, recipient, message: PLANTED.message })));
  acceptedOf(await orderGifts(ports, { customerId, lines }));
  await advanceTo('2026-12-19T12:00:00Z', 60);
  acceptedOf(
    await addToSheet(ports, customerId, [
      {
        ...{ name: PLANTED.recipient, occasion: 'birthday', productCode: '22423', options: {} },
        ...{ message: PLANTED.message, deliverOn: '2027-05-01' },
      },
    ]),
  );
}

async function talk({
  ports,
  customerId,
  customer,
  clock,
  sendPhoto,
  propose,
}: Parameters<typeof live>[0]) {
  const fileKey = customerFileKey(customerId, 'mails', 'plan.pdf');
  const pdf = { contentType: 'application/pdf', fileName: 'plan.pdf' };
  await ports.files.put(fileKey, Buffer.from(`%PDF ${PLANTED.name}`), pdf);
  const at = clock.now();
  const attachments = [{ fileKey, name: 'plan.pdf', contentType: 'application/pdf', byteCount: 9 }];
  await ports.mailClaims.firstAt({ customerId, sourceId: 'a-mail', at });
  const said = { customerId, channel: 'mail', direction: 'from_customer' } as const;
  acceptedOf(await recordTurn(ports, { ...said, text: PLANTED.turn, attachments, at }));
  acceptedOf(await complain(ports, { customerId, channel: 'store', text: PLANTED.complaint }));
  const fact = { topic: 'shoe-size', value: '41', language: 'en', channel: 'page' };
  acceptedOf(await stateFact(ports, { customerId, ...fact } as never));
  const judged = { subject: { about: 'sheet', id: 'own' }, verdict: 'good', words: '' } as const;
  acceptedOf(await giveFeedback(ports, { customerId, ...judged, phrase: 'Good', channel: 'page' }));
  await sendPhoto();
  await propose([CAKE_STAND]);
  await ports.looks.note({ customerId, staff: STAFF, lookedAt: 'conversation', at });
  const identified = { kind: 'phone', value: PLANTED.phone } as const;
  acceptedOf(await addIdentifier(ports, { customerId, identifier: identified }));
  const another = { kind: 'email', value: PLANTED.otherEmail } as const;
  acceptedOf(await addIdentifier(ports, { customerId, identifier: another }));
  const draft = PrescriptionDraft.parse({ name: 'Coffee', productCode: '22423' });
  acceptedOf(await addPrescription(ports, { customerId, draft }));
  acceptedOf(
    await changePermission(ports, {
      ...{ customerId, language: 'en', way: 'page' },
      change: { choices: { offers: { mail: true } } },
    } as never),
  );
  const asked = await askGate(ports.gate, {
    ...{ customer, purpose: 'service', channel: 'mail', kind: 'reminder' },
  });
  if (asked.may) await noteSent(ports.gate, asked.pass);
  await ports.sessions.save(newSession(customerId, 'a-secret', at), at);
  await beginSignIn(ports, { email: PLANTED.email });
}

async function print({ ports, customerId, advanceTo }: Parameters<typeof live>[0]) {
  const gifts = await ports.gifts.ofCustomer(customerId);
  for (const { id: giftId } of gifts.slice(0, 2)) {
    // Of the day that it had before it was moved.
    const subject = { kind: 'postcard', giftId, deliverOn: on('2026-12-09') } as const;
    const added = await addPrintJob(ports, {
      ...{ customerId, way: 'mail', subject, document: POSTCARD },
    });
    if (giftId === gifts[0]?.id) acceptedOf(await makePrintJobPdf(ports, added.printJobId));
  }
  await advanceTo(ports.clock.now().toString());
}

async function keepPapers({ ports, customerId }: Parameters<typeof live>[0]) {
  const at = ports.clock.now();
  const [gift] = await ports.gifts.ofCustomer(customerId);
  if (gift === undefined) throw new Error('there is a gift');
  const editionId = 'edn_01KP0000000000000000000001';
  acceptedOf(
    await ports.workForms.add({
      ...{ id: workFormIdOf(editionId, customerId), version: 0, customerId, editionId },
      ...{ editionName: 'Autumn', language: 'en', paper: 'a4', by: 'mail', leftOutCount: 0 },
      ...{ emptyRowCount: 0, madeAt: at, to: { name: PLANTED.name, address: HOME } },
      rows: [
        {
          ...{ number: 1, giftIdBefore: gift.id, recipientId: gift.recipientId, options: {} },
          ...{ recipientName: PLANTED.recipient, address: THERE, occasion: 'birthday' },
          ...{ productCode: '22423', productName: 'Cake stand', message: PLANTED.message },
          ...{ lastDeliveredOn: gift.deliverOn, deliverOn: gift.deliverOn },
        },
      ],
    }),
  );
  acceptedOf(
    await ports.asideMails.save(
      {
        ...{ id: 'mai_01KP0000000000000000000001', version: 0, state: 'attached', at, customerId },
        ...{ reason: 'sender_unknown', from: PLANTED.otherEmail, fromName: PLANTED.name },
        ...{ subject: 'Hm', isReply: false, text: PLANTED.aside, fileNames: [], byteCount: 9 },
        ...{ inboxKey: 'inbound/1', sourceId: 'x' },
      },
      at,
    ),
  );
}

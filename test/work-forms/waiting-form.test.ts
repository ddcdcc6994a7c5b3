import { describe, expect, test } from 'vitest';
import { publishEdition } from '../../shared/catalogue/publish-edition.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { Mail } from '../../shared/mail/ports.ts';
import type { Outreach } from '../../shared/permission/outreach.ts';
import { type SendAgain, sendWaiting } from '../../shared/permission/send-waiting.ts';
import { printWaitingForm } from '../../shared/work-forms/make-work-form.ts';
import { mailWaitingForm } from '../../shared/work-forms/send-work-form.ts';
import { editionWorld } from '../support/edition-world.ts';
import { CUSTOMER_ID } from '../support/gift-examples.ts';

const ADDRESS = { lines: ['2 Mill Lane'], city: 'Bath', postalCode: 'BA1 1AA', country: 'GB' };
const PAUSED = { permission: { pausedUntil: Temporal.PlainDate.from('2027-09-05') } };

/** An edition whose forms go through the real letters and the real gate. */
async function published(facts: Partial<Customer>, startsAt: string) {
  const world = await editionWorld(1, startsAt);
  const mails: Mail[] = [];
  const { gate } = world.ports;
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  const parts = { mailer, gate, siteUrl: 'https://shop.example', shopName: 'The Gift Shop' };
  Object.assign(world.ports, { letters: new GiftLetters(parts) });
  const { customer } = await world.giver(facts);
  await publishEdition(world.ports, { name: 'Autumn 2027', shardCount: 1 });
  await world.settle();
  const outreach = async (): Promise<Outreach | undefined> =>
    (await gate.outreaches.page({ customerId: customer.id, limit: 10 })).items.find(
      ({ kind }) => kind === 'work_form',
    );
  const again: SendAgain = ({ customerId, channel, about }) => {
    const form = { customerId, workFormId: about?.id ?? '' };
    return channel === 'post'
      ? printWaitingForm(world.ports, form)
      : mailWaitingForm(world.ports, form);
  };
  const due = async () => {
    const outreachId = (await outreach())?.id ?? '';
    const ports = { ...gate, again: { work_form: again, answer: again, proposal: again } };
    return sendWaiting(ports, { customerId: customer.id, outreachId });
  };
  const formMails = () => mails.filter(({ kind }) => kind === 'work_form');
  const jobs = () => world.table.all().filter(({ entity }) => entity === 'printJob');
  return { ...world, customer, outreach, due, formMails, jobs };
}

describe('a form', () => {
  test('that is ready at night is mailed in the morning, once, with its PDF', async () => {
    const { outreach, due, formMails, clock } = await published({}, '2027-09-01T22:00:00Z');
    expect(formMails()).toEqual([]);
    expect(await outreach()).toMatchObject({ state: 'waiting', reason: 'night', channel: 'mail' });
    clock.set('2027-09-02T07:00:00Z');
    expect(await due()).toMatchObject({ ok: true, value: { state: 'sent' } });
    expect(await due()).toEqual({ ok: false, refusal: 'not_waiting' });
    expect(formMails()).toMatchObject([{ attachments: [{ contentType: 'application/pdf' }] }]);
  });

  test('on paper is printed at any hour, and waits for the end of a rest', async () => {
    const paper = { workFormsBy: 'paper', address: ADDRESS } as const;
    const night = await published(paper, '2027-09-01T22:00:00Z');
    expect(night.jobs()).toHaveLength(1);
    expect(await night.outreach()).toMatchObject({ state: 'sent', channel: 'post' });
    const rest = await published({ ...paper, ...PAUSED }, '2027-09-01T12:00:00Z');
    expect(rest.jobs()).toEqual([]);
    expect(await rest.outreach()).toMatchObject({ state: 'waiting', reason: 'paused' });
    rest.clock.set('2027-09-04T23:00:00Z');
    expect(await rest.due()).toMatchObject({ ok: true, value: { state: 'sent' } });
    expect(rest.jobs()).toHaveLength(1);
  });

  test('that nobody wants is not made, and stands on record', async () => {
    const { outreach, jobs } = await published({ workFormsBy: 'none' }, '2027-09-01T12:00:00Z');
    expect(jobs()).toEqual([]);
    expect(await outreach()).toMatchObject({ state: 'refused', reason: 'declined' });
  });

  test('does not go on paper to somebody who complained of mails', async () => {
    const facts = { emailState: 'complained', address: ADDRESS } as const;
    const { outreach, jobs, formMails } = await published(facts, '2027-09-01T12:00:00Z');
    expect([jobs(), formMails()]).toEqual([[], []]);
    expect(await outreach()).toMatchObject({
      state: 'refused',
      reason: 'declined',
      channel: 'post',
    });
  });
});

test('a form of which something is missing is not sent later', async () => {
  const { ports, outreach, customer } = await published({}, '2027-09-01T22:00:00Z');
  const form = { customerId: customer.id, workFormId: (await outreach())?.about?.id ?? '' };
  const notFound = { ok: false, refusal: 'work_form_not_found' };
  const others = { ...form, customerId: CUSTOMER_ID };
  const stranger = { ...ports.customers, find: async () => ({ ...customer, id: CUSTOMER_ID }) };
  const theirs = { ...ports, customers: stranger };
  expect(await mailWaitingForm(theirs, others)).toEqual(notFound);
  expect(await printWaitingForm(theirs, others)).toEqual(notFound);
  const files = { get: async () => undefined };
  const noPdf = await mailWaitingForm({ ...ports, files }, form);
  expect(noPdf).toEqual({ ok: false, refusal: 'pdf_not_found' });
  const customers = { ...ports.customers, find: async () => undefined };
  const gone = { ok: false, refusal: 'customer_not_found' };
  expect(await mailWaitingForm({ ...ports, customers }, form)).toEqual(gone);
  expect(await printWaitingForm({ ...ports, customers }, form)).toEqual(gone);
});

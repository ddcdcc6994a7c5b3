import { describe, expect, test } from 'vitest';
import { editionIdOf } from '../../shared/catalogue/edition.ts';
import { publishEdition } from '../../shared/catalogue/publish-edition.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { WorkFormReady } from '../../shared/print/print-events.ts';
import { makeWorkForm } from '../../shared/work-forms/make-work-form.ts';
import { sendWorkForm } from '../../shared/work-forms/send-work-form.ts';
import { editionWorld, PDF } from '../support/edition-world.ts';
import { CUSTOMER_ID } from '../support/gift-examples.ts';

/** A form whose PDF is made, and the event that says so. */
async function readyForm(facts: Partial<Customer> = {}) {
  const world = await editionWorld(1);
  const { customer } = await world.giver(facts);
  await publishEdition(world.ports, { name: 'Autumn 2027', shardCount: 1 });
  while (!world.waiting.some(({ type }) => type === 'WorkFormReady')) await world.deliverOne();
  const ready = world.waiting.find(({ type }) => type === 'WorkFormReady');
  return { ...world, customer, ready: WorkFormReady.parse(ready) };
}

describe('a form that is ready', () => {
  test('is mailed with its PDF, once', async () => {
    const { ports, ready, letters, customer } = await readyForm();
    expect(await sendWorkForm(ports, ready)).toMatchObject({ ok: true });
    expect(await sendWorkForm(ports, ready)).toEqual({ ok: false, refusal: 'already_told' });
    expect(letters).toMatchObject([
      {
        ...{ kind: 'work_form', editionName: 'Autumn 2027', rowCount: 1, pdf: PDF },
        ...{ workFormId: ready.workFormId, customer: { id: customer.id } },
      },
    ]);
  });

  test('goes on paper to whoever wants it so, and not by mail too', async () => {
    const address = { lines: ['2 Mill Lane'], city: 'Bath', postalCode: 'BA1 1AA', country: 'GB' };
    const { ports, ready, letters } = await readyForm({ workFormsBy: 'paper', address });
    expect(ready).toMatchObject({ by: 'paper', format: 'a4' });
    expect(await sendWorkForm(ports, ready)).toEqual({ ok: false, refusal: 'goes_on_paper' });
    expect(letters).toEqual([]);
  });

  test('is mailed by somebody else when the first one died at it', async () => {
    const { ports, ready, letters, clock } = await readyForm();
    const { send } = ports.letters;
    ports.letters.send = async () => {
      throw new Error('killed');
    };
    await expect(sendWorkForm(ports, ready)).rejects.toThrow('killed');
    ports.letters.send = send;
    expect(await sendWorkForm(ports, ready)).toEqual({ ok: false, refusal: 'in_progress' });
    clock.advance({ minutes: 5 });
    expect(await sendWorkForm(ports, ready)).toMatchObject({ ok: true });
    expect(letters).toHaveLength(1);
  });

  test('is not mailed without its form or its file', async () => {
    const { ports, ready } = await readyForm();
    const refusal = { ok: false, refusal: 'form_not_found' };
    const nowhere = { ...ready, workFormId: `wfm_${'0'.repeat(26)}` };
    expect(await sendWorkForm(ports, nowhere)).toEqual(refusal);
    const files = { get: async () => undefined };
    expect(await sendWorkForm({ ...ports, files }, ready)).toEqual(refusal);
  });
});

test('a giver of whom nothing else is left gets no form', async () => {
  const { ports, clock } = await editionWorld(1);
  const edition = {
    ...{ id: editionIdOf('Autumn 2027'), version: 1, name: 'Autumn 2027', shardCount: 1 },
    ...({ state: 'walking', publishedAt: clock.now() } as const),
  };
  const made = await makeWorkForm(ports, { edition, customerId: CUSTOMER_ID });
  expect(made).toEqual({ ok: false, refusal: 'customer_not_found' });
});

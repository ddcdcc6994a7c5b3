// A world for the phone: somebody of the staff, a contact centre with its key, and customers who call.

import type { httpHandler } from '../../functions/runtime/http-handler.ts';
import { caseStore } from '../../shared/cases/case-store.ts';
import type { Scope } from '../../shared/customers/api-key.ts';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { addIdentifier } from '../../shared/customers/identifiers/change-identifiers.ts';
import type { Identifier } from '../../shared/customers/identifiers/identifier.ts';
import { identifierStore } from '../../shared/customers/identifiers/identifier-store.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { recordTurn, type TurnToRecord } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { pickUpStore } from '../../shared/interactions/pick-up-store.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { type GiftWorld, newCustomer } from '../support/gift-world.ts';

export const ADA_PHONE = '+442079460018';

/** Everything that notes and calls are taken with, on the table of a world. */
export function callPorts({ ports, table, clock }: Pick<GiftWorld, 'ports' | 'table' | 'clock'>) {
  const settings = { table, shardCount: 1 };
  return {
    ...ports,
    clock: clock as Clock,
    transactions: table,
    identifiers: identifierStore(settings),
    pickUps: pickUpStore(settings),
    turns: turnStore(settings),
    leftOffs: leftOffStore(settings),
    looks: lookStore(settings),
    factBooks: factBookStore(settings),
    prescriptions: prescriptionStore(settings),
    consents: consentStore(settings),
    cases: caseStore(settings),
    apiKeys: apiKeyStore(settings),
  };
}
export type CallPorts = ReturnType<typeof callPorts>;

type World = Pick<GiftWorld, 'ports' | 'table' | 'clock'>;

/** A customer who lives in London and is known by a phone number and what else is given. */
export async function caller(
  world: World,
  facts: Partial<Customer> = {},
  identifiers: readonly Identifier[] = [{ kind: 'phone', value: ADA_PHONE }],
): Promise<Customer> {
  const customer = await newCustomer(world, {
    name: 'Ada Lovelace',
    address: {
      lines: ['12 St James’s Square'],
      city: 'London',
      postalCode: 'SW1Y 4JH',
      country: 'GB',
    },
    ...facts,
  });
  let latest = customer;
  for (const identifier of identifiers) {
    const added = await addIdentifier(callPorts(world), { customerId: customer.id, identifier });
    if (!added.ok) throw new Error(added.refusal);
    latest = added.value;
  }
  return latest;
}

export async function said(world: World, turn: TurnToRecord) {
  const recorded = await recordTurn(callPorts(world), turn);
  if (!recorded.ok) throw new Error(recorded.refusal);
  return recorded.value;
}

/** Bought again and again: the mug, in red. */
export async function regular(
  world: World,
  customer: Customer,
  facts: Partial<Prescription> = {},
): Promise<Prescription> {
  const now = world.clock.now();
  const prescription: Prescription = {
    ...{ id: world.ports.ids.next('prs', now), version: 0, customerId: customer.id },
    ...{ name: 'My mug', productCode: 'MUG', productName: 'Mug with a name' },
    ...{ options: { colour: 'red' }, quantity: 1, placed: [], createdAt: now },
    ...facts,
  };
  const saved = await callPorts(world).prescriptions.save(prescription, now);
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
}

export async function keyOf(world: World, scope: Scope, name = 'Contact centre') {
  const made = await makeApiKey(
    { ...world.ports, apiKeys: callPorts(world).apiKeys },
    { name, scopes: [scope] },
  );
  return made.token;
}

type Handler = ReturnType<typeof httpHandler>;

/** What a program of a contact centre sends, and the answer as it reads it. */
export async function send(
  { handler }: { readonly handler: Handler },
  sent: {
    readonly key?: string;
    /** Of a customer's session. */
    readonly bearer?: string;
    readonly method?: 'GET';
    readonly body?: unknown;
    readonly pathParameters?: Record<string, string>;
  },
) {
  const { key, bearer, body, ...rest } = sent;
  const answer = await handler(
    httpEvent({
      ...{ method: 'POST', body: JSON.stringify(body), ...rest },
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'x-api-key': key }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
    }),
    LAMBDA_CONTEXT,
  );
  return { status: answer.statusCode, ...JSON.parse(answer.body ?? '{}') };
}

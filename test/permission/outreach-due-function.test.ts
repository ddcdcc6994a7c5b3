import { expect, test, vi } from 'vitest';
import type { Approach } from '../../shared/permission/gate.ts';
import { askGate } from '../../shared/permission/gate.ts';
import { LETTER_POLICIES } from '../../shared/permission/letter-policies.ts';
import { pageWorld } from '../pages/page-world.ts';
import { gateOver } from '../support/gate.ts';
import { newCustomer } from '../support/gift-world.ts';
import { MemoryFiles } from '../support/memory-files.ts';

const WAITING_KINDS = Object.entries(LETTER_POLICIES).flatMap(([kind, policy]) =>
  'waits' in policy ? [kind] : [],
);

/** The function as it is deployed; each kind finds that what it was about is gone. */
test.each(WAITING_KINDS)(
  'a waiting %s whose subject is gone expires, and is done with',
  async (kind) => {
    vi.resetModules();
    const world = await pageWorld('2027-02-15T23:00:00Z');
    const runtime = '../../functions/runtime';
    world.mails.letterResources = { letters: () => ({ send: async () => 'sent' }) };
    const fileResources = { files: () => new MemoryFiles(world.clock) };
    vi.doMock(`${runtime}/resources-files.ts`, () => ({ fileResources }));
    const customer = await newCustomer(world);
    const gate = gateOver(world);
    const ulid = '01JAAAAAAAAAAAAAAAAAAAAAAA';
    const about = { kind: 'turn', id: `${kind === 'answer' ? 'trn' : 'wfm'}_${ulid}` } as const;
    const approach: Approach = {
      ...{ customer, kind, about, purpose: 'dialogue', channel: 'mail', canWait: true },
    };
    expect(await askGate(gate, approach)).toMatchObject({ may: false, answer: 'waiting' });
    const record = async () =>
      (await gate.outreaches.page({ customerId: customer.id, limit: 1 })).items[0];
    const outreachId = (await record())?.id;
    world.clock.set('2027-02-16T08:00:00Z');
    const dueAt = '2027-02-16T08:00:00.000Z';
    const detail = {
      ...{ type: 'OutreachDue', eventId: `${outreachId}.due.${dueAt}`, occurredAt: dueAt, dueAt },
      ...{ customerId: customer.id, outreachId },
    };
    const { handler } = await import('../../functions/events/on-outreach-due-send.ts');
    const body = JSON.stringify({ 'detail-type': 'OutreachDue', detail });
    const answer = await handler({ Records: [{ messageId: 'm1', body }] } as never);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(await record()).toMatchObject({ state: 'expired', reason: 'no_longer_there' });
  },
);

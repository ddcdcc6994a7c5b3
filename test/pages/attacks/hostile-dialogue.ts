import { caseStore } from '../../../shared/cases/case-store.ts';
import { leftOffStore } from '../../../shared/dialogue/left-off-store.ts';
import { openPoint, recordTurn } from '../../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../../shared/dialogue/turn-store.ts';
import { feedbackTokenOf } from '../../../shared/feedback/feedback-token.ts';
import type { GiftId } from '../../../shared/gifts/gift.ts';
import { LINE, MESSAGE, SCRIPT } from './hostile-texts.ts';
import type { Visit } from './hostile-visit.ts';

// Hostile words that are said: feedback, complaints, and the conversation on both sides of it.

export async function openCasePages(visit: Visit, gift: GiftId): Promise<void> {
  const { settings, customer, owner, guest, clerk, open, send } = visit;
  const token = feedbackTokenOf(customer, { about: 'reminder', id: gift }) ?? '';
  await open(owner, '/cases', `/feedback?token=${token}&answer=bad&notice=%3Cscript%3E`);
  const tooLong = `${MESSAGE}${'x'.repeat(5001)}`;
  await send(guest, '/feedback', { token, answer: 'bad', words: tooLong });
  const complained = await send(owner, '/feedback', { token, answer: 'bad', words: MESSAGE });
  await open(owner, complained.location, '/cases?notice=constructor');
  const [complaint] = await caseStore(settings).ofCustomer(customer.id);
  const path = `/cases/${complaint?.id}`;
  await send(owner, path, { do: 'more', words: MESSAGE });
  await send(owner, path, { do: 'more', words: tooLong });
  await open(owner, path, `${path}?do=more&notice=%3Cscript%3E`, `${path}?do=settle`);
  await open(clerk, '/staff/cases', `/staff${path}?notice=%3Cscript%3E`);
  await send(clerk, `/staff${path}`, { do: 'take' });
  const say = async (form: Record<string, string>) => {
    const [found] = await caseStore(settings).ofCustomer(customer.id);
    return send(clerk, `/staff${path}`, {
      ...{ version: String(found?.version), words: MESSAGE, ...form },
    });
  };
  await say({ do: 'move', promisedOn: SCRIPT });
  await say({ do: 'answer', words: `${MESSAGE}${'x'.repeat(10_001)}` });
  await say({ do: 'answer', version: '99' });
  await say({ do: 'move', promisedOn: '2027-03-20' });
  await say({ do: 'answer' });
  await open(clerk, `/staff${path}`);
  await open(owner, path, '/cases');
}

export async function openDialogue(visit: Visit): Promise<void> {
  const { customer, owner, clerk, open, send, fill } = visit;
  const path = `/staff/customers/${customer.id}`;
  await hearElsewhere(visit);
  await fill(owner, { page: '/conversation' }, { text: MESSAGE });
  await send(owner, '/conversation', { text: `${MESSAGE}${'x'.repeat(10_001)}`, formKey: SCRIPT });
  await open(clerk, path, `${path}?notice=%3Cscript%3E`);
  const answer = { do: 'answer', text: MESSAGE, promise: LINE, promisedOn: SCRIPT };
  await send(clerk, path, answer);
  await send(clerk, path, { ...answer, promise: LINE.repeat(20), promisedOn: '2027-03-20' });
  await send(clerk, path, { ...answer, promisedOn: '2027-03-20', wantsAnswer: 'yes' });
  await send(clerk, path, { do: 'kept', pointId: SCRIPT });
  await send(clerk, path, { do: 'leave', turnIds: `${SCRIPT},${SCRIPT}` });
  await send(clerk, '/staff/customers', { who: MESSAGE });
  await open(clerk, path, '/staff');
  await open(owner, '/conversation?notice=%3Cscript%3E', '/conversation?before=%3Cscript%3E');
}

/** What comes by mail, and what other parts say is open. */
async function hearElsewhere({ world, settings, customer }: Visit): Promise<void> {
  const ports = {
    ...{ ...world.ports, turns: turnStore(settings), leftOffs: leftOffStore(settings) },
  };
  const { id: customerId } = customer;
  const file = { fileKey: 'k', name: LINE, contentType: SCRIPT, byteCount: 1 };
  await recordTurn(ports, {
    ...{ customerId, channel: 'mail', direction: 'from_customer', text: MESSAGE },
    ...{ attachments: [file], wantsAnswer: true, place: LINE.slice(0, 80) },
    ledTo: [{ kind: 'gift_order', id: SCRIPT }],
  });
  const kinds = ['promise', 'case', 'proposal', 'question', 'fact_to_confirm'] as const;
  const openedAt = world.clock.now();
  for (const kind of kinds) {
    for (const owedBy of ['us', 'customer'] as const) {
      const point = { kind, id: `${owedBy}${SCRIPT}`, owedBy, text: LINE, openedAt };
      await openPoint(ports, customerId, point);
    }
  }
}

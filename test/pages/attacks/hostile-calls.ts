import type { AsideMail } from '../../../shared/inbound-mail/aside-mail.ts';
import { asideMailStore } from '../../../shared/inbound-mail/aside-mail-store.ts';
import { hostile, LINE, MESSAGE, SCRIPT, SECRETS } from './hostile-texts.ts';
import type { Visit } from './hostile-visit.ts';

// Hostile words that only the staff see: mails of nobody, and notes of a call.

export async function openMails({ world, settings, customer, clerk, open, send }: Visit) {
  const { clock, ports } = world;
  const mails = asideMailStore(settings);
  const id = ports.ids.next('mai', clock.now());
  const mail: AsideMail = {
    ...{ id, version: 0, state: 'open', reason: 'sender_unknown', at: clock.now() },
    ...{ from: `"<script>"@${SECRETS.sender}`, fromName: `${SCRIPT}\u202e`, subject: LINE },
    ...{ text: MESSAGE, fileNames: [`${SCRIPT}\u202e.pdf`, '../../etc/passwd'], byteCount: 1 },
    ...{ inboxKey: `inbound/${id}`, sourceId: id, isReply: false },
  };
  await mails.save(mail, clock.now());
  await open(clerk, '/staff/mails?notice=%3Cscript%3E');
  await open(clerk, '/staff/laboratory?notice=%3Cscript%3E');
  await send(clerk, '/staff/laboratory', { stays: '"><script>', mustBring: '1' });
  await send(clerk, `/staff/mails/${id}`, { do: 'attach', email: hostile('nobody') });
  await send(clerk, `/staff/mails/${id}`, { do: 'attach', email: `${'a'.repeat(300)}@b.example` });
  await send(clerk, `/staff/mails/${id}`, { do: 'attach', email: customer.email });
  await open(clerk, '/staff/mails');
}

export async function openCalls({ customer, owner, clerk, open, send, fill }: Visit) {
  const page = `/staff/calls/${customer.id}`;
  await open(clerk, '/staff/calls', `${page}?notice=%3Cscript%3E`);
  await send(clerk, '/staff/calls', { who: LINE, number: SCRIPT, keep: SCRIPT });
  await send(clerk, '/staff/calls', { who: `020 ${SECRETS.phone}099` });
  const notes = { text: MESSAGE, promise: LINE, place: NAME_OF_STORE };
  const more = { topic: 'allergies', answer: LINE, about: SCRIPT };
  await fill(clerk, { page }, { ...notes, ...more, promisedOn: SCRIPT, phone: SCRIPT });
  await fill(clerk, { page }, { text: `${MESSAGE}${'x'.repeat(10_001)}`, settled: SCRIPT });
  await fill(clerk, { page }, { text: MESSAGE, settled: `promise:${SCRIPT}`, again: SCRIPT });
  await fill(clerk, { page }, { ...notes, ...more, promisedOn: '2027-03-20', phone: SCRIPT });
  await open(clerk, page, `/staff/customers/${customer.id}`);
  await open(owner, '/conversation', '/known');
}

const NAME_OF_STORE = `${SCRIPT}\u202e`;

import { customerTokenOf } from '../../../shared/customers/customer-token.ts';
import { ulidOf } from '../../../shared/gifts/gift.ts';
import { prescriptionStore } from '../../../shared/prescriptions/prescription-store.ts';
import { proposalStore } from '../../../shared/proposals/proposal-store.ts';
import { arrive } from '../../photos/photo-pages-world.ts';
import { LINE, MESSAGE, SCRIPT, TYPED_OPTION } from './hostile-texts.ts';
import type { Visit } from './hostile-visit.ts';

// Hostile words about things: what is bought again and again, and what is proposed for a picture.

const CHOSEN = { 'option:<b onclick=1>colour': '"onmouseover="alert(4)' };
/** A name is one line without controls. */
const NAME = LINE.slice(0, 80);

export async function openRegulars(visit: Visit): Promise<void> {
  const { settings, customer, owner, guest, open, send, fill } = visit;
  const at = { page: '/regulars/new', action: '/regulars' };
  const wanted = { name: NAME, productCode: 'EVIL', ...CHOSEN, note: LINE.slice(0, 200) };
  const standing = { everyWeeks: '4', nextOn: '2027-04-01' };
  await fill(owner, at, { ...wanted, name: LINE.repeat(3), quantity: SCRIPT, nextOn: SCRIPT });
  await fill(owner, at, { ...wanted, q: SCRIPT, look: '1' });
  await fill(owner, at, { ...wanted, [SCRIPT]: SCRIPT, 'option:<script>': SCRIPT, whom: SCRIPT });
  await fill(owner, at, { ...wanted, ...standing });
  const [regular] = await prescriptionStore(settings).ofCustomer(customer.id);
  if (regular === undefined) throw new Error('a hostile regular is one, too');
  const path = `/regulars/${regular.id}`;
  await open(owner, '/regulars?notice=%3Cscript%3E', path, `${path}?do=change`);
  await open(owner, `${path}?notice=too_soon&on=%3Cscript%3E`, `${path}?notice=__proto__`);
  const version = String(regular.version);
  await send(owner, path, { do: 'change', version, ...wanted, note: LINE.repeat(9), q: SCRIPT });
  await send(owner, path, { do: 'change', version: '99', ...wanted, quantity: '1' });
  await send(owner, path, { do: 'order', source: SCRIPT, seen: '0', deliverOn: SCRIPT });
  const token = customerTokenOf(customer, 'again', ulidOf(regular.id).toLowerCase());
  const link = `/same-again/${token}`;
  await open(
    guest,
    link,
    `${link}?notice=%3Cscript%3E&on=%3Cscript%3E`,
    '/same-again/%3Cscript%3E',
  );
  await send(guest, link, { do: 'order', source: SCRIPT, seen: SCRIPT });
}

export async function openIdeas(visit: Visit): Promise<void> {
  const { world, settings, customer, owner, clerk, open, send, fill } = visit;
  const { photoId, key } = await arrive(world, customer);
  await open(owner, '/photos?notice=%3Cscript%3E&key=%3Cscript%3E', `/photos?key=${key}`);
  await open(owner, `/photos/${photoId}`);
  const page = `/staff/customers/${customer.id}/proposals/new`;
  const draft = {
    ...{ 'code-1': 'WORSE', 'photo-1': photoId, 'x-1': '50', 'y-1': '25' },
    'options-1': TYPED_OPTION,
  };
  const words = { message: MESSAGE, 'remark-1': MESSAGE };
  await open(clerk, `${page}?notice=%3Cscript%3E`);
  await fill(clerk, { page }, { ...draft, ...words, do: 'find:1', 'code-1': SCRIPT });
  await fill(clerk, { page }, { ...draft, ...words, do: 'send', 'options-1': SCRIPT });
  await fill(clerk, { page }, { do: 'send', 'x-1': SCRIPT, 'photo-1': SCRIPT, 'code-1': SCRIPT });
  await fill(clerk, { page }, { ...draft, do: 'send', message: MESSAGE.repeat(99) });
  await fill(clerk, { page }, { ...draft, ...words, do: 'send' });
  const [proposal] = await proposalStore(settings).newest(customer.id, 1);
  if (proposal === undefined) throw new Error('a hostile proposal is one, too');
  const path = `/proposals/${proposal.id}`;
  await open(owner, path, `${path}?notice=%3Cscript%3E`);
  const comment = { 'answer-1': 'comment', 'comment-1': MESSAGE };
  await send(owner, path, { ...comment, recipient: SCRIPT, deliverOn: SCRIPT, [SCRIPT]: SCRIPT });
  await send(owner, path, { 'answer-1': SCRIPT, 'comment-1': MESSAGE.repeat(9) });
  await send(owner, path, comment);
  await open(owner, path, '/photos', '/conversation');
  await open(clerk, page);
}

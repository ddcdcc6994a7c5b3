import { expect, test } from 'vitest';
import { attachAsideMail } from '../../shared/inbound-mail/deal-with-aside.ts';
import { inboundWorld } from './inbound-world.ts';
import { mail, plain } from './replies/raw-mail.ts';

test('whose mail a person of the staff read and attached can see who it was', async () => {
  const world = inboundWorld();
  const ada = await world.customer({ email: 'ada@example.com' });
  await world.receive(mail({ from: 'ada@work.example' }, plain('Is it still to be had?')));
  const [aside] = await world.open();
  const staff = { id: `stf_${'1'.repeat(26)}`, name: 'Jo' };
  const attached = await attachAsideMail(world.ports, {
    mailId: aside?.id ?? '',
    email: ada.email,
    staff,
  });
  expect(attached.ok).toBe(true);
  const { items } = await world.ports.looks.page({ customerId: ada.id, limit: 10 });
  expect(items).toMatchObject([{ staff, lookedAt: 'mail' }]);
});

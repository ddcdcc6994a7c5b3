import { customerFileKey, exportFileKey, uploadKey } from '../../shared/files/file-key.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { PLANTED, type RichCustomer } from './rich-customer.ts';

/** What nothing in their own partition leads to, and no export can name as theirs. */
export async function leaveStrays({ ports, customerId }: RichCustomer) {
  const at = ports.clock.now();
  // Came from an address of theirs, as it says itself, and waits for the staff.
  acceptedOf(
    await ports.asideMails.save(
      {
        ...{ id: 'mai_01KP0000000000000000000002', version: 0, state: 'open', at },
        ...{ reason: 'sender_unverified', from: PLANTED.email, fromName: PLANTED.name },
        ...{ subject: 'Hm', isReply: false, text: PLANTED.aside, fileNames: [], byteCount: 9 },
        ...{ inboxKey: 'inbound/2', sourceId: 'y' },
      },
      at,
    ),
  );
  // Written, and nobody came to note where.
  const jpeg = { contentType: 'image/jpeg', fileName: 'room.jpg' };
  for (const key of [
    customerFileKey(customerId, 'photos', 'unnoted.jpg'),
    uploadKey(customerId, 'pho_01KP0000000000000000000009'),
    exportFileKey(customerId, 'exp_01KP0000000000000000000009.json'),
  ]) {
    await ports.files.put(key, Buffer.from(PLANTED.name), jpeg);
  }
}

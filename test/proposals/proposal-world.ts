import { addressBookStore } from '../../shared/customers/address-book-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { uploadKey } from '../../shared/files/file-key.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import type { PhotoId, ReadyPhoto } from '../../shared/photos/photo.ts';
import { photoStore } from '../../shared/photos/photo-store.ts';
import { takeInPhoto } from '../../shared/photos/take-in-photo.ts';
import type { LineDraft } from '../../shared/proposals/decide-proposal.ts';
import { makeProposal } from '../../shared/proposals/make-proposal.ts';
import type { Proposal } from '../../shared/proposals/proposal.ts';
import { proposalStore } from '../../shared/proposals/proposal-store.ts';
import { notedPicture } from '../photos/sample-pictures.ts';
import { giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';
import { MemoryFiles } from '../support/memory-files.ts';

export const STAFF = { id: 'key_01KP0000000000000000000001', name: 'Mary' } as const;

/** A shop, a customer, and everything that pictures and ideas need. */
export async function proposalWorld(facts: Partial<Customer> = {}) {
  const world = giftWorld('2026-11-21T12:00:00Z');
  await stockShop(world);
  const settings = { table: world.table, shardCount: 1 };
  const customer = await newCustomer(world, facts);
  const customerId = customer.id;
  const files = new MemoryFiles(world.clock);
  const ports = {
    ...world.ports,
    ...{ turns: turnStore(settings), leftOffs: leftOffStore(settings), looks: lookStore(settings) },
    ...{ photos: photoStore(settings), proposals: proposalStore(settings), files },
    ...{ orderSheets: orderSheetStore(settings), addressBooks: addressBookStore(settings) },
    customers: customerStore(settings),
  };
  const newPhotoId = () => ports.ids.next('pho', world.clock.now());
  const upload = async (bytes: Uint8Array, photoId = newPhotoId()) => {
    const key = uploadKey(customerId, photoId);
    await files.put(key, bytes, { contentType: 'application/octet-stream', fileName: 'x' });
    return { key, photoId };
  };
  return {
    ...{ ...world, ports, customer, customerId, files, upload, newPhotoId },
    async sendPhoto(bytes: Uint8Array = notedPicture('jpeg')): Promise<ReadyPhoto> {
      const { key } = await upload(bytes);
      const taken = await takeInPhoto(ports, key);
      if (!taken.ok || taken.value.state !== 'ready') throw new Error(JSON.stringify(taken));
      return taken.value;
    },
    async propose(
      lines: readonly LineDraft[],
      { photoIds = [], message = '' }: { photoIds?: readonly PhotoId[]; message?: string } = {},
    ): Promise<Proposal> {
      const draft = { lines, photoIds, message };
      const made = await makeProposal(ports, { customerId, staff: STAFF, draft });
      if (!made.ok) throw new Error(JSON.stringify(made));
      return made.value.proposal;
    },
    turns: async () => (await ports.turns.page({ customerId, limit: 50 })).items,
    points: async () => (await ports.leftOffs.find(customerId))?.points ?? [],
    sheet: () => ports.orderSheets.find({ customerId, sheetId: 'own' }),
  };
}

export const CAKE_STAND: LineDraft = {
  productCode: '22423',
  options: {},
  remark: 'For the table.',
};
export const GOLD_MUG: LineDraft = {
  ...{ productCode: 'MUG', options: { colour: 'gold' }, remark: '' },
};
export const VOUCHER: LineDraft = { productCode: 'VOUCHER-25', options: {}, remark: '' };

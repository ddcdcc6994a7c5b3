import type { Customer } from '../../shared/customers/customer.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { PrescriptionDraft } from '../../shared/prescriptions/prescription-draft.ts';
import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { addPrescription } from '../../shared/prescriptions/write-prescription.ts';
import { exampleCustomer, exampleProduct, exampleRecipient } from '../support/gift-examples.ts';
import { type GiftWorld, giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';

export const HOME = {
  ...{ lines: ['2 Mill Lane'], city: 'Bath', postalCode: 'BA1 1AA', country: 'GB' },
} as const;

/** A shop with its goods, and a customer who lives somewhere. */
export async function prescriptionWorld(startsAt: string, zone = 'Europe/London') {
  const world = giftWorld(startsAt);
  const settings = { table: world.table, shardCount: 1 };
  const ports = {
    ...world.ports,
    prescriptions: prescriptionStore(settings),
    turns: turnStore(settings),
    leftOffs: leftOffStore(settings),
  };
  await stockShop(world);
  const ada = await newCustomer(world, { zone, address: HOME, linkKey: 'k'.repeat(22) });
  return { ...world, ports, ada };
}
export type PrescriptionWorld = Awaited<ReturnType<typeof prescriptionWorld>>;

export async function write(
  { ports, ada }: PrescriptionWorld,
  draft: Record<string, unknown> = {},
): Promise<Prescription> {
  const added = await addPrescription(ports, {
    customerId: ada.id,
    draft: PrescriptionDraft.parse({ name: 'Coffee', productCode: '22423', ...draft }),
  });
  if (!added.ok) throw new Error(JSON.stringify(added));
  return added.value;
}

export async function stored({ ports }: PrescriptionWorld, { customerId, id }: Prescription) {
  const found = await ports.prescriptions.find({ customerId, prescriptionId: id });
  if (found === undefined) throw new Error('it is there');
  return found;
}

/** Every gift that was ordered, as `<date> <occasion> <price>`. */
export async function ordered({ ports, ada }: PrescriptionWorld): Promise<readonly string[]> {
  const gifts = await ports.gifts.ofCustomer(ada.id);
  return gifts
    .map(({ deliverOn, occasion, price }) => {
      const { productMinor, optionsMinor, deliveryMinor } = price;
      return `${deliverOn} ${occasion} ${productMinor + optionsMinor + deliveryMinor}`;
    })
    .toSorted();
}

export async function saveCustomer({ ports, clock }: GiftWorld, customer: Customer) {
  const saved = await ports.customers.save(customer, [], clock.now());
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
}

export const exampleFacts = (now: Prescription['createdAt']) => ({
  customer: exampleCustomer({ address: HOME }),
  recipients: [exampleRecipient()],
  product: exampleProduct(),
  now,
});

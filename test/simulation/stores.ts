import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { identifierStore } from '../../shared/customers/identifiers/identifier-store.ts';
import { mergeStore } from '../../shared/customers/merging/merge-store.ts';
import { recipientStore } from '../../shared/customers/recipient-store.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { signInStore } from '../../shared/customers/sign-in-store.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import type { Files } from '../../shared/files/ports.ts';
import { giftOrderStore } from '../../shared/gifts/gift-order-store.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { giverStore } from '../../shared/gifts/giver-store.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { releaseStore } from '../../shared/gifts/release-store.ts';
import { tellingStore } from '../../shared/gifts/telling-store.ts';
import { asideMailStore } from '../../shared/inbound-mail/aside-mail-store.ts';
import type { Mailer } from '../../shared/mail/ports.ts';
import type { StaffMails } from '../../shared/managers/ports.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { printJobStore } from '../../shared/print/print-job-store.ts';
import { forgettingStore, keptChargeStore } from '../../shared/privacy/forgetting-store.ts';
import { personalItemsStore } from '../../shared/privacy/personal-items-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { workFormStore } from '../../shared/work-forms/work-form-store.ts';
import { valueStoresOn } from './value-stores.ts';

type Known = Pick<GiftPorts, 'clock' | 'ids' | 'secrets'> & {
  readonly shardCount: number;
  readonly files: Pick<Files, 'get' | 'remove' | 'keysBelow'>;
};

/** The real stores, on whatever table a process has. */
export function storesOn(table: Table, { shardCount, ...others }: Known) {
  const stored = { table, shardCount };
  return {
    ...valueStoresOn(stored, others.clock),
    gifts: giftStore(stored),
    giftOrders: giftOrderStore(stored),
    releases: releaseStore(stored),
    givers: giverStore(stored),
    tellings: tellingStore(stored),
    customers: customerStore(stored),
    recipients: recipientStore(stored),
    products: new ProductStore(stored),
    outreaches: outreachStore(stored),
    suppressions: suppressionStore(stored),
    consents: consentStore(stored),
    turns: turnStore(stored),
    leftOffs: leftOffStore(stored),
    prescriptions: prescriptionStore(stored),
    printJobs: printJobStore(stored),
    workForms: workFormStore(stored),
    ...{ sessions: sessionStore(stored), signIns: signInStore(stored) },
    ...{ identifiers: identifierStore(stored), merges: mergeStore(stored) },
    factBooks: factBookStore(stored),
    forgettings: forgettingStore(stored),
    keptCharges: keptChargeStore(stored),
    personalItems: personalItemsStore(stored),
    ...{ asideMails: asideMailStore(stored), inbox: { remove: async () => {} } },
    ...{ transactions: table, terms: DEFAULT_GIFT_TERMS, ...others },
  };
}

export type Stores = ReturnType<typeof storesOn>;

/** What a process of the shop works with. */
export type ShopPorts = Stores &
  Pick<GiftPorts, 'payments' | 'letters'> & {
    /** The mail service behind the gate, for whoever means to go past it. */
    mailerOf(letter: Letter): Mailer;
    readonly staffMails: StaffMails;
  };

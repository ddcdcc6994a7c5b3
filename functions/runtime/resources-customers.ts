import { addressBookStore } from '../../shared/customers/address-book-store.ts';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { identifierStore } from '../../shared/customers/identifiers/identifier-store.ts';
import { recipientStore } from '../../shared/customers/recipient-store.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { signInStore } from '../../shared/customers/sign-in-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { storeSettings } from './resources-table.ts';

export const customerResources = {
  customers: () => customerStore(storeSettings()),
  recipients: () => recipientStore(storeSettings()),
  addressBooks: () => addressBookStore(storeSettings()),
  sessions: () => sessionStore(storeSettings()),
  looks: () => lookStore(storeSettings()),
  apiKeys: () => apiKeyStore(storeSettings()),
  signIns: () => signInStore(storeSettings()),
  identifiers: () => identifierStore(storeSettings()),
};

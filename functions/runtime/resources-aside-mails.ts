import { asideMailStore } from '../../shared/inbound-mail/aside-mail-store.ts';
import { storeSettings } from './resources-table.ts';

/** Apart from the inbox, which the page that lists them does not open. */
export const asideMailResources = { asideMails: () => asideMailStore(storeSettings()) };

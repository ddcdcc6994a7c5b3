import { giftOrderStore } from '../../shared/gifts/gift-order-store.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { GiftTerms } from '../../shared/gifts/gift-terms.ts';
import { giverStore } from '../../shared/gifts/giver-store.ts';
import { releaseStore } from '../../shared/gifts/release-store.ts';
import { tellingStore } from '../../shared/gifts/telling-store.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { workFormStore } from '../../shared/work-forms/work-form-store.ts';
import { environment } from './environment.ts';
import { storeSettings } from './resources-table.ts';

export const giftResources = {
  gifts: () => giftStore(storeSettings()),
  giftOrders: () => giftOrderStore(storeSettings()),
  orderSheets: () => orderSheetStore(storeSettings()),
  releases: () => releaseStore(storeSettings()),
  givers: () => giverStore(storeSettings()),
  workForms: () => workFormStore(storeSettings()),
  tellings: () => tellingStore(storeSettings()),
  transactions: () => storeSettings().table,
  terms: () => GiftTerms.parse(JSON.parse(environment('terms').GIFT_TERMS)),
};

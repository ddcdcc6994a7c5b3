import { environment } from './environment.ts';

/** What stands on printed matter: the shop, and where its links lead. */
export const shopResources = {
  shop: () => ({ name: environment('shop').SHOP_NAME, siteUrl: environment('site').SITE_URL }),
};

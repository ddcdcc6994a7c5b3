import { environment } from './environment.ts';

/** Stripe's Checkout, for accounts without a domain of their own there. */
const CHECKOUT_ORIGIN = 'https://checkout.stripe.com';

/**
 * Where a form that begins a card's setup may lead: browsers hold its redirects to the page's
 * policy too, and the played provider answers at the site's full address.
 */
export function cardFormOrigins(): readonly string[] {
  return [environment('site').SITE_URL, CHECKOUT_ORIGIN];
}

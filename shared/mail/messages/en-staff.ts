import type { AlertKind } from '../../managers/alert.ts';

const happened: Readonly<Record<AlertKind, (name: string) => string>> = {
  assigned: (name) => `${name} is your customer now`,
  said: (name) => `${name} wrote or called`,
  complained: (name) => `${name} has complained`,
  complains_again: (name) => `${name} is not content with our answer`,
  case_overdue: (name) => `${name} waits for an answer that was promised for today`,
  ordered: (name) => `${name} has ordered`,
  gift_cancelled: (name) => `${name} has cancelled a gift`,
  gift_declined: (name) => `The card of ${name} was declined`,
  gift_lapsed: (name) => `A gift of ${name} has lapsed`,
  gift_unconfirmed: (name) => `Nobody has confirmed that a gift of ${name} arrived`,
  value_fell: (name) => `${name} is expected to buy a good deal less from us`,
};

/** What those hear who work here. */
export const enStaff = {
  managerAlert: {
    happened,
    somebody: 'One of your customers',
    preheader: 'You answer for this customer.',
    lead: (at: string) =>
      `That was on ${at}. Everything that was said, given and promised stands on their page.`,
    open: 'Open their page',
    why: (shop: string) =>
      `${shop} writes to you because you answer for this customer. It stands on your page too.`,
  },
};

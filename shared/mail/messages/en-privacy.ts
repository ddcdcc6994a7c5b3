/** What a customer asked to know of us. */
export const enPrivacy = {
  whyData: (shop: string) =>
    `${shop} writes to you because you asked for everything that we have on you. This is not advertising.`,
  whyObjected: (shop: string) =>
    `${shop} writes to you because somebody from your address book turned to us. This is not advertising.`,
  recipientObjected: {
    subject: (name: string) => `${name} prefers not to receive anything`,
    preheader: 'It has nothing to do with you or with what you chose.',
    title: (name: string) => `${name} prefers not to receive anything through us.`,
    lead: 'They asked us to forget their address, as everybody may. We did, and we did not ask why: it need not have anything to do with you.',
    nothing: 'Nothing was ordered for them, so nothing changes for you.',
    after:
      'Their address is no longer in your address book. What you gave them before stays in your gift book, without their name. If you would like to know more, please ask them yourself.',
  },
  whereFrom: 'Where do you have my address from?',
  exportReady: {
    subject: 'Everything that we have on you is ready',
    preheader: 'It waits on your page for a week.',
    title: 'It is ready',
    lead: 'You asked for everything that we have on you. It is put together, to read and to keep.',
    kept: 'It waits on your page for seven days, and then it is gone. You sign in to open it: nothing of it is in this mail.',
    open: 'Open my data',
    notYou: 'If you did not ask for it, please end your other sessions under “Me”.',
  },
};

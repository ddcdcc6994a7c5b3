/** What a customer asked to know of us. */
export const enPrivacy = {
  whyData: (shop: string) =>
    `${shop} writes to you because you asked for everything that we have on you. This is not advertising.`,
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

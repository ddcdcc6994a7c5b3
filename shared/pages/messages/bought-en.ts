/** What a customer bought. */
export const boughtEn = {
  title: 'What you bought',
  lead: 'Everything that you bought from us, wherever it was, the newest first, without postage. What you gave back is taken off.',
  empty:
    'We know of nothing yet that you bought. What you order and buy from now on will stand here.',
  count: (count: number) => (count === 1 ? 'One purchase' : `${count} purchases`),
  number: (source: string, sourceId: string) => `${source}, no. ${sourceId}`,
  gift: 'a gift',
  pieces: (count: number) => (count === 1 ? 'One thing' : `${count} things`),
  times: (quantity: number) => `${quantity} ×`,
  returned: (returned: number, quantity: number) =>
    returned === quantity ? 'given back' : `${returned} of ${quantity} given back`,
  cameBack: (quantity: number) => `${quantity} given back`,
  back: 'given back',
  earlier: 'Earlier',
  later: 'Later',
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  wrong: 'Is something missing, or not yours? ',
  tell: 'Please tell us',
};
export type BoughtMessages = typeof boughtEn;

import type { BoughtMessages } from './bought-en.ts';

export const boughtDe: BoughtMessages = {
  title: 'Was Sie gekauft haben',
  lead: 'Alles, was Sie bei uns gekauft haben, wo auch immer, das Neueste zuerst, ohne Versand. Was Sie zurückgegeben haben, ist abgezogen.',
  empty:
    'Noch wissen wir von nichts, was Sie gekauft haben. Was Sie von jetzt an bestellen und kaufen, steht hier.',
  count: (count) => (count === 1 ? 'Ein Einkauf' : `${count} Einkäufe`),
  number: (source, sourceId) => `${source}, Nr. ${sourceId}`,
  gift: 'ein Geschenk',
  pieces: (count) => (count === 1 ? 'Ein Artikel' : `${count} Artikel`),
  times: (quantity) => `${quantity} ×`,
  returned: (returned, quantity) =>
    returned === quantity ? 'zurückgegeben' : `${returned} von ${quantity} zurückgegeben`,
  cameBack: (quantity) => `${quantity} zurückgegeben`,
  back: 'zurückgegeben',
  earlier: 'Früher',
  later: 'Später',
  page: (page, of) => `Seite ${page} von ${of}`,
  wrong: 'Fehlt etwas, oder gehört etwas nicht Ihnen? ',
  tell: 'Bitte sagen Sie es uns',
};

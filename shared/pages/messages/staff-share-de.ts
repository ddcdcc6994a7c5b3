import { counted } from '../../mail/formats.ts';
import type { StaffShareMessages } from './staff-share.ts';

export const staffShareDe: StaffShareMessages = {
  title: 'Wie viel von ihrem Geschäft wir haben',
  unknown:
    'Das wissen wir nicht, und für eine Schätzung gibt es zu wenige ähnliche Kunden. Fragen lohnt sich.',
  share: 'Bei uns',
  by: {
    stated: (low, high) => `So sagen sie es selbst; das sind ${low} bis ${high}.`,
    estimated: (count) =>
      `Unsere Schätzung, keine Tatsache: Sie bestellen für Beträge wie ${counted('de-DE', count, { one: 'anderer Kunde', other: 'andere Kunden' })}, und das beste Zehntel von ihnen zeigt, wie viel es gibt. Fragen lohnt sich.`,
  },
  year: 'Im Jahr geben sie aus',
  yearWith: (here, inAll) => `${here} bei uns, von etwa ${inAll} insgesamt`,
  potential: 'Der Rest brächte dazu',
  potentialNote: 'Deckungsbeitrag von drei Jahren, so wahrscheinlich, wie sie bleiben.',
  segments: {
    most_valuable: {
      name: 'Am wertvollsten',
      note: 'Gehört zum besten Fünftel. Halten: Nichts ist wichtiger, als dass sie bleiben.',
    },
    most_growable: {
      name: 'Kann am meisten wachsen',
      note: 'Gehörte zum besten Fünftel, hätten wir auch den Rest. Finden Sie heraus, was es dazu bräuchte.',
    },
    migrator: {
      name: 'Noch offen',
      note: 'Gehört nicht zu den Besten und wird es, soweit man sieht, nicht. Lernen Sie sie mit wenig Aufwand kennen.',
    },
    below_zero: {
      name: 'Unter null',
      note: 'Kostet mehr, als es bringt, auch mit allem, was anderswo gekauft wird. Dort bedienen, wo es wenig kostet.',
    },
  },
  kind: 'Welche Art von Kunde',
};

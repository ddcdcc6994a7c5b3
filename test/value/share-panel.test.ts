import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import { SharePanel } from '../../shared/pages/staff/share-panel.tsx';
import type { ShareAndSegment } from '../../shared/value/find-share-of-customer.ts';
import type { ShareOfCustomer } from '../../shared/value/share-of-customer.ts';

const SHARE: ShareOfCustomer = {
  ...{ currency: 'GBP', by: 'estimated', comparedCount: 40, basisPoints: 2500 },
  ...{ lowBasisPoints: 1667, highBasisPoints: 3750, yearSpendMinor: 50_000 },
  ...{ walletMinor: 200_000, potentialMinor: 90_000 },
};

const read = (standing: ShareAndSegment, language: 'en' | 'de' = 'en') =>
  renderToString(h(SharePanel, { voice: pageVoiceOf(language, 'The Shop'), standing }))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ');

test('an estimate is said to be one, and with whom they were compared', () => {
  const text = read({ share: SHARE, segment: 'most_growable' });
  expect(text).toContain('Most growable');
  expect(text).toContain('25%');
  expect(text).toContain('Our guess, no fact: they order for amounts like 40 other customers');
  expect(text).toContain('£500.00 with us, of some £2,000.00 in all');
  expect(text).toContain('The rest would add £900.00');
});

test('what they said themselves is said to be theirs', () => {
  const { comparedCount: _, ...said } = SHARE;
  const text = read({ share: { ...said, by: 'stated' }, segment: 'migrator' });
  expect(text).toContain('They said so; that is between 17% and 38%.');
});

test('where nothing is known that is said, and it is worth asking', () => {
  expect(read({})).toContain('It is worth asking.');
  expect(read({ segment: 'below_zero' })).toContain('Below zero');
});

test('in German, too', () => {
  const text = read({ share: SHARE, segment: 'most_valuable' }, 'de');
  expect(text).toContain('Am wertvollsten');
  expect(text).toContain('500,00 £ bei uns, von etwa 2.000,00 £ insgesamt');
});

import { expect, test } from 'vitest';
import { evaluateCdnow } from '../evaluate/evaluate-cdnow.ts';
import { figuresText } from '../evaluate/figure.ts';
import { cdnowSample } from './cdnow-sample.ts';

const figures = evaluateCdnow(cdnowSample());

test('the published parameters and log-likelihoods come out, and the holdout is forecast better', () => {
  expect(figuresText(figures.filter(({ isHeld }) => !isHeld))).toBe('');
  expect(figures).toHaveLength(25);
});

test('a figure that is missed says so', () => {
  const text = figuresText([
    { name: 'RMSE', value: '2', beside: 'at most 1', isHeld: false },
    { name: 'Gini', value: '1', beside: 'at least 0', isHeld: true },
  ]);
  expect(text.split('\n').map((line) => line.slice(0, 8))).toEqual(['✗ MISSED', '  held  ']);
});

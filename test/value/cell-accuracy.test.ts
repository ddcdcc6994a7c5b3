// What a fit loses because customers of a cell are taken as their mean: measured on CDNOW, against each customer by themselves.
import { expect, test } from 'vitest';
import { bgNbdLogLikelihood } from '../../shared/value/bg-nbd.ts';
import { presentGroups, standingOf } from '../../shared/value/buyer-groups.ts';
import { fitBgNbd, fitParetoNbd } from '../../shared/value/fit-models.ts';
import { paretoNbdLogLikelihood } from '../../shared/value/pareto-nbd.ts';
import { shopTimeOf } from '../../shared/value/season.ts';
import type { Standing } from '../../shared/value/standing.ts';
import { CDNOW_SPAN, standingsOfCases } from '../evaluate/evaluate-cdnow.ts';
import { casesOf, cellsOfCases } from '../evaluate/history.ts';
import { cdnowSample } from './cdnow-sample.ts';

const sample = cdnowSample();
const cases = casesOf(sample, sample, CDNOW_SPAN);
const customers = standingsOfCases(cases);
const cells = presentGroups(cellsOfCases(cases, 'USD')).map((group) => ({
  ...standingOf(group, CDNOW_SPAN.cutDay, shopTimeOf(undefined)),
  count: group.count,
}));
const bgNbd = fitBgNbd(cells).model;
const paretoNbd = fitParetoNbd(cells).model;
const sumOf = (of: (standing: Standing) => number) =>
  customers.reduce((sum, standing) => sum + of(standing), 0);

test('parameters fitted on cells are nearly the likeliest of the customers themselves', () => {
  expect(cells.length).toBeLessThan(customers.length / 3);
  expect(sumOf((each) => bgNbdLogLikelihood(bgNbd, each))).toBeGreaterThan(-9582.429 - 0.01);
  expect(sumOf((each) => paretoNbdLogLikelihood(paretoNbd, each))).toBeGreaterThan(
    -9594.976 - 0.01,
  );
});

test.each([
  ['r', bgNbd.r, 0.243],
  ['α', bgNbd.alpha, 4.414],
  ['a', bgNbd.a, 0.793],
  ['b', bgNbd.b, 2.426],
  ['r of Pareto/NBD', paretoNbd.r, 0.553],
  ['α of Pareto/NBD', paretoNbd.alpha, 10.578],
  ['s', paretoNbd.s, 0.606],
  ['β', paretoNbd.beta, 11.669],
])('%s lies within two and a half percent of the published one', (_name, fitted, published) => {
  expect(Math.abs(fitted / published - 1)).toBeLessThan(0.025);
});

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import type { AlertKind } from '../../shared/managers/alert.ts';
import type { ToldAlert } from '../../shared/managers/find-portfolio.ts';
import { AlertList } from '../../shared/pages/managers/alert-list.tsx';
import type { PortfolioPart } from '../../shared/pages/managers/portfolio-page.tsx';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import { nameOf } from '../../shared/pages/staff/customer-page.tsx';

const VOICE = pageVoiceOf('en', 'The Shop');

const told = (kind: AlertKind): ToldAlert =>
  ({
    alert: {
      id: 'alr_1',
      customerId: 'cus_1',
      kind,
      at: Temporal.Instant.from('2027-01-01T09:00:00Z'),
    },
    person: undefined,
  }) as unknown as ToldAlert;

const shown = (alerts: readonly ToldAlert[], more = 0) => {
  const assignedCount = more + alerts.filter(({ alert }) => alert.kind === 'assigned').length;
  const found = { alerts, assignedCount };
  return renderToString(h(AlertList, { voice: VOICE, found } as unknown as PortfolioPart));
};

test('many new customers are folded, and what somebody said stays in sight', () => {
  const [seen = '', folded = ''] = shown([
    ...Array.from({ length: 4 }, () => told('assigned')),
    told('said'),
  ]).split('<details>');
  expect(seen).toContain('wrote or called');
  expect(seen).not.toContain('is your customer now');
  expect(folded.split('is your customer now')).toHaveLength(5);
});

test('all of them are counted, also those that are not shown', () => {
  const text = shown(
    Array.from({ length: 30 }, () => told('assigned')),
    120,
  );
  expect(text).toContain('150 customers you answer for now');
  expect(text).toContain('and 120 more');
});

test('a few are not', () => {
  expect(shown([told('assigned'), told('assigned')])).not.toContain('<details>');
});

test('whoever has no name is called what their source calls them, or by their address', () => {
  expect(nameOf({ email: '17850@till.customer.invalid' }, VOICE)).toBe('Customer 17850');
  expect(nameOf({ email: 'ada@example.com' }, VOICE)).toBe('ada@example.com');
  expect(nameOf({ email: '17850@till.customer.invalid', name: 'Ada' }, VOICE)).toBe('Ada');
});

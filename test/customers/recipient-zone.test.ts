import { describe, expect, test } from 'vitest';
import { zoneOfRecipient } from '../../shared/customers/recipient-zone.ts';
import { Zone } from '../../shared/kernel/time.ts';

const addressIn = (country: string, region?: string) => ({
  lines: ['1 Street'],
  city: 'Town',
  country,
  ...(region === undefined ? {} : { region }),
});

describe('the zone of a recipient', () => {
  test('is the one that was given', () => {
    const recipient = { address: addressIn('GB'), zone: 'Asia/Tokyo' };
    expect(zoneOfRecipient(recipient, { zone: 'Europe/London' })).toBe('Asia/Tokyo');
  });

  test.each([
    ['GB', undefined, 'Europe/London'],
    ['IN', undefined, 'Asia/Kolkata'],
    ['NP', undefined, 'Asia/Kathmandu'],
    ['VN', undefined, 'Asia/Ho_Chi_Minh'],
    ['UA', undefined, 'Europe/Kyiv'],
    ['DE', undefined, 'Europe/Berlin'],
    ['NZ', undefined, 'Pacific/Auckland'],
    ['ES', undefined, 'Europe/Madrid'],
    ['US', 'NY', 'America/New_York'],
    ['US', 'California', 'America/Los_Angeles'],
    ['US', ' n.y. ', 'America/New_York'],
    ['US', 'AZ', 'America/Phoenix'],
    ['BR', 'SP', 'America/Sao_Paulo'],
    ['BR', 'São Paulo', 'America/Sao_Paulo'],
    ['BR', 'Amazonas', 'America/Manaus'],
    ['CA', 'BC', 'America/Vancouver'],
    ['AU', 'Western Australia', 'Australia/Perth'],
    ['US', 'Nowhere', 'America/New_York'],
    ['RU', undefined, 'Europe/Moscow'],
    ['AQ', undefined, 'Asia/Tokyo'],
    ['XX', undefined, 'Asia/Tokyo'],
  ])('in %s, %s, is %s for a customer in Tokyo', (country, region, zone) => {
    const found = zoneOfRecipient({ address: addressIn(country, region) }, { zone: 'Asia/Tokyo' });
    expect(found).toBe(zone);
    expect(Zone.safeParse(found).success).toBe(true);
  });

  test.each([
    ['US', undefined, 'America/Denver', 'America/Denver'],
    ['US', 'NY', 'America/Denver', 'America/New_York'],
    ['MX', undefined, 'America/Tijuana', 'America/Tijuana'],
    ['RU', undefined, 'Asia/Vladivostok', 'Asia/Vladivostok'],
  ])('in %s, %s, for a customer of that country in %s is %s', (country, region, zone, expected) => {
    expect(zoneOfRecipient({ address: addressIn(country, region) }, { zone })).toBe(expected);
  });
});

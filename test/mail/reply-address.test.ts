import { describe, expect, test } from 'vitest';
import { isTokenOf, readCustomerToken } from '../../shared/customers/customer-token.ts';
import { tokenInAddress } from '../../shared/inbound-mail/reply-token.ts';
import { replyAddressOf, replyCodeOf } from '../../shared/mail/reply-address.ts';
import { SAMPLE_KINDS } from '../../shared/mail/sample-letters.ts';

const ADA = { id: 'cus_01KP0000000000000000000002', linkKey: 'abcdefghijklmnopqrstuv' };

describe('the address that answers go to', () => {
  test.each(SAMPLE_KINDS)('of a %s fits into a mail server and leads back', (kind) => {
    const address = replyAddressOf(ADA, kind, 'reply.shop.example') ?? '';
    const [local = '', domain] = address.split('@');
    expect(local.length).toBeLessThanOrEqual(64);
    expect(domain).toBe('reply.shop.example');
    expect(local).toMatch(/^reply\+[a-z0-9-]+$/);
    const token = readCustomerToken(tokenInAddress(address.toUpperCase()) ?? '');
    expect(token).toMatchObject({ customerId: ADA.id, subject: replyCodeOf(kind) });
    expect(token !== undefined && isTokenOf(ADA, 'reply', token)).toBe(true);
  });

  test('does not exist for a customer without a key', () => {
    expect(replyAddressOf({ id: ADA.id }, 'reminder', 'reply.shop.example')).toBeUndefined();
  });

  test.each(['gifts@shop.example', 'reply@shop.example', '', '@', 'x+reply+y@shop.example'])(
    '%j holds no token',
    (address) => {
      expect(tokenInAddress(address)).toBeUndefined();
    },
  );
});

import { expect, test } from 'vitest';
import { GiftChange, GiftLine } from '../../shared/gifts/gift-line.ts';

const LINE = {
  productCode: 'MUG',
  recipientId: 'rcp_01KAN0G4V00000000000000002',
  occasion: 'birthday',
  deliverOn: '2027-03-04',
};

test.each([
  ['message', 'Dear Grace,\r\n\tmany happy returns', true],
  ['message', 'a\u0000b', false],
  ['occasion', 'Grand Opening', true],
  ['occasion', 'a\nBcc: x@example.com', false],
  ['occasion', 'a\u0000b', false],
])('%s %j', (field, text, isFine) => {
  const line = GiftLine.safeParse({ ...LINE, [field]: text });
  const change = GiftChange.safeParse({ [field]: text });
  expect([line.success, change.success]).toEqual([isFine, isFine]);
  if (!line.success) {
    expect(line.error.issues).toMatchObject([
      { path: [field], message: 'must not contain control characters' },
    ]);
  }
});

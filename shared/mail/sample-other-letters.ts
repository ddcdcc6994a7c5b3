import type { Language } from '../customers/customer.ts';
import { Temporal } from '../kernel/time.ts';
import { letterVoiceOf } from './letter-voice.ts';
import { sampleCustomer } from './sample-people.ts';
import type { Shop } from './voice.ts';
import { type WrittenLetter, writeManagerAlert, writeSignInCode } from './write-letter.ts';

/** What is no letter to a customer about their own matters. */
export const OTHER_SAMPLE_KINDS = ['sign_in_code', 'manager_alert'] as const;
export type OtherSampleKind = (typeof OTHER_SAMPLE_KINDS)[number];

const NOW = Temporal.Instant.from('2026-11-20T10:00:00.000Z');

export function isOtherSample(kind: string): kind is OtherSampleKind {
  return (OTHER_SAMPLE_KINDS as readonly string[]).includes(kind);
}

export function renderOtherSample(
  kind: OtherSampleKind,
  language: Language,
  shop: Shop,
): WrittenLetter {
  const voice = letterVoiceOf(language, shop);
  switch (kind) {
    case 'sign_in_code': {
      const expiresAt = NOW.add({ minutes: 10 });
      return writeSignInCode({ code: '402917', now: NOW, expiresAt }, voice);
    }
    case 'manager_alert': {
      const customer = sampleCustomer(language);
      const managerId = 'stf_01KP0000000000000000000001';
      const to = { id: managerId, version: 1, email: 'mary@shop.example', name: 'Mary' };
      const alert = { id: 'alr_01KP0000000000000000000001', version: 1, customerId: customer.id };
      const claim = { id: 'clm', claimedAt: NOW };
      return writeManagerAlert(
        {
          ...{ kind: 'manager_alert', language, customerName: customer.name },
          to: { ...to, role: 'manager', createdAt: NOW },
          alert: { ...alert, managerId, kind: 'said', at: NOW, claim },
        },
        voice,
      );
    }
  }
}

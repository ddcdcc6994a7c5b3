import type { DeclineKind } from './ports.ts';

/** What a bank does when this card is charged. */
export type SandboxBehaviour =
  | { readonly kind: 'pays' }
  | { readonly kind: 'declines'; readonly declineKind: DeclineKind; readonly declineCode: string }
  /** Declines the first `declineCountMax` attempts of each gift softly, then pays. */
  | { readonly kind: 'declines_at_first'; readonly declineCountMax: number }
  /** Takes the money; the first answer is lost, every repeat is answered. */
  | { readonly kind: 'answer_lost' }
  /** The first request of an attempt never arrives; every repeat is answered. */
  | { readonly kind: 'request_lost' };

export type SandboxCard = {
  readonly brand: string;
  readonly last4: string;
  readonly behaviour: SandboxBehaviour;
  /** How many months after the current one it works. */
  readonly validMonths: number;
};

const VALID_MONTHS = 60;
const visa = { brand: 'visa', validMonths: VALID_MONTHS } as const;

/** Every card of the sandbox. The key is the card's `providerMethod`; pages have its words. */
export const SANDBOX_CARDS = {
  sandbox_visa_ok: {
    ...visa,
    last4: '4242',
    behaviour: { kind: 'pays' },
  },
  sandbox_mastercard_ok: {
    ...visa,
    brand: 'mastercard',
    last4: '4444',
    behaviour: { kind: 'pays' },
  },
  sandbox_visa_expiring: {
    ...visa,
    last4: '0069',
    behaviour: { kind: 'pays' },
    validMonths: 1,
  },
  sandbox_visa_no_funds: {
    ...visa,
    last4: '9995',
    behaviour: {
      kind: 'declines',
      declineKind: 'soft',
      declineCode: 'insufficient_funds',
    },
  },
  sandbox_visa_third_try: {
    ...visa,
    last4: '0341',
    behaviour: { kind: 'declines_at_first', declineCountMax: 2 },
  },
  sandbox_visa_lost: {
    ...visa,
    last4: '9987',
    behaviour: { kind: 'declines', declineKind: 'hard', declineCode: 'lost_card' },
  },
  sandbox_visa_stolen: {
    ...visa,
    last4: '9979',
    behaviour: { kind: 'declines', declineKind: 'hard', declineCode: 'stolen_card' },
  },
  sandbox_visa_closed: {
    ...visa,
    last4: '0002',
    behaviour: { kind: 'declines', declineKind: 'hard', declineCode: 'closed_account' },
  },
  sandbox_visa_authentication: {
    ...visa,
    last4: '3184',
    behaviour: {
      kind: 'declines',
      declineKind: 'authentication_required',
      declineCode: 'authentication_required',
    },
  },
  sandbox_visa_answer_lost: {
    ...visa,
    last4: '0119',
    behaviour: { kind: 'answer_lost' },
  },
  sandbox_visa_request_lost: {
    ...visa,
    last4: '0127',
    behaviour: { kind: 'request_lost' },
  },
} as const satisfies Record<string, SandboxCard>;
export type SandboxCardCode = keyof typeof SANDBOX_CARDS;

export function isSandboxCardCode(text: string): text is SandboxCardCode {
  return Object.hasOwn(SANDBOX_CARDS, text);
}

/**
 * @param expiresInMonth the last month in which it works, `2028-05`.
 * @param setup tells apart the same card entered twice, as a real provider does.
 */
export function sandboxMethod(code: SandboxCardCode, expiresInMonth: string, setup = ''): string {
  return [code, expiresInMonth, setup].filter((part) => part !== '').join('.');
}

const SETUP = /^[\w-]{1,64}$/;

export type SandboxMethod = { readonly card: SandboxCard; readonly expiresInMonth?: string };

/** Reads `sandbox_visa_ok` (never expires), `sandbox_visa_ok.2028-05` and that with its setup. */
export function readSandboxMethod(providerMethod: string): SandboxMethod | undefined {
  const [code = '', expiresInMonth, setup = 'none', ...more] = providerMethod.split('.');
  if (!isSandboxCardCode(code) || more.length > 0 || !SETUP.test(setup)) return undefined;
  const card = SANDBOX_CARDS[code];
  if (expiresInMonth === undefined) return { card };
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(expiresInMonth) ? { card, expiresInMonth } : undefined;
}

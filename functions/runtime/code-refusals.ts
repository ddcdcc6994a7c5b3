/** What is wrong with a code from a mail, where it confirms something of whoever is signed in. */
export const CODE_REFUSALS = {
  wrong_code: { status: 422, field: 'code' },
  code_expired: { status: 422, field: 'code' },
  code_used_up: { status: 422, field: 'code' },
} as const;

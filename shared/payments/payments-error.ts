/**
 * The world failed: throttled, down, too slow, or not decided yet. What was asked may have happened
 * all the same. Repeating it with the same id is right, and after a charge `findCharge` comes first.
 */
export class PaymentsUnavailable extends Error {
  override readonly name = 'PaymentsUnavailable';
}

/**
 * The provider understood and will never do this: more refunded than charged, an id used for two
 * things, a key that is not ours. Repeating does not help; a person must look.
 */
export class PaymentsRejected extends Error {
  override readonly name = 'PaymentsRejected';
  /** The provider's own code, such as `charge_already_refunded`; never a message with personal data. */
  readonly code: string;

  constructor(code: string, fact: string, options?: ErrorOptions) {
    super(`${fact} (${code})`, options);
    this.code = code;
  }
}

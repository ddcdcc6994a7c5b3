import type { SignInMails } from '../customers/ports.ts';
import type { Clock } from '../kernel/time.ts';
import { askForCode } from '../permission/gate.ts';
import { type SenderParts, shopOf } from './gift-letters.ts';
import { letterVoiceOf } from './letter-voice.ts';
import { writeSignInCode } from './write-letter.ts';

type CodeToSend = Parameters<SignInMails['sendCode']>[0];

/** Mails the codes for signing in. */
export class SignInLetters implements SignInMails {
  readonly #parts: SenderParts & { readonly clock: Clock };

  constructor(parts: SenderParts & { readonly clock: Clock }) {
    this.#parts = parts;
  }

  /** Silent about an address that does not work: the page answers the same for every address. */
  async sendCode({ to, code, expiresAt, language, isForStaff }: CodeToSend): Promise<void> {
    const { mailer, gate, clock } = this.#parts;
    const pass = await askForCode(gate, to);
    if (pass === undefined) return;
    const voice = letterVoiceOf(language, shopOf(this.#parts));
    const letter = writeSignInCode(
      { code, expiresAt, now: clock.now(), isForStaff: isForStaff === true },
      voice,
    );
    await mailer.send({ ...letter, to, kind: 'sign_in_code' }, pass);
  }
}

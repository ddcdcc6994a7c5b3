import type { StaffLetter, StaffMails } from '../managers/ports.ts';
import { askForStaff } from '../permission/gate.ts';
import { type SenderParts, shopOf } from './gift-letters.ts';
import { letterVoiceOf } from './letter-voice.ts';
import { writeManagerAlert } from './write-letter.ts';

/** Mails those who work here about their own work; what goes to customers are `Letters`. */
export class StaffLetters implements StaffMails {
  readonly #parts: SenderParts;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Silent about an address that does not work: it stands on the manager's page all the same. */
  async send(letter: StaffLetter): Promise<void> {
    const { mailer, gate } = this.#parts;
    const pass = await askForStaff(gate, letter.to);
    if (pass === undefined) return;
    const written = writeManagerAlert(letter, letterVoiceOf(letter.language, shopOf(this.#parts)));
    await mailer.send({ ...written, to: letter.to.email, kind: letter.kind }, pass);
  }
}

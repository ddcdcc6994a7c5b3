import type { LetterToWrite } from '../../shared/mail/letter-to-write.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';

export type Spoken = {
  readonly message: string;
  readonly sender: string;
  readonly productName: string;
  readonly options: Readonly<Record<string, string>>;
};

/** Of a letter of the dialogue, whatever somebody said, wrote down or is called, replaced. */
export function rewordedDialogue(letter: LetterToWrite, spoken: Spoken): Partial<LetterToWrite> {
  const { message, sender, productName } = spoken;
  const said = message.trim() === '' ? 'x' : message;
  return {
    ...('words' in letter ? { words: said } : {}),
    ...('quoted' in letter ? { quoted: said } : {}),
    ...('excerpt' in letter ? { excerpt: message } : {}),
    ...('staffName' in letter ? { staffName: sender.slice(0, 60) } : {}),
    ...('promises' in letter
      ? { promises: letter.promises.map((promised) => ({ ...promised, text: message })) }
      : {}),
    ...(letter.kind === 'proposal'
      ? { message, lines: letter.lines.map((line) => ({ ...line, productName, remark: message })) }
      : {}),
    ...('prescription' in letter ? { prescription: renamed(letter.prescription, spoken) } : {}),
    ...('choices' in letter
      ? {
          choices: letter.choices.map((choice) => ({
            ...choice,
            prescription: renamed(choice.prescription, spoken),
          })),
        }
      : {}),
  } as Partial<LetterToWrite>;
}

function renamed(prescription: Prescription, { sender, productName, options, message }: Spoken) {
  return { ...prescription, name: sender.slice(0, 80), productName, options, note: message };
}

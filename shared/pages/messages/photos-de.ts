import type { PhotosMessages } from './photos.ts';

export const photosDe: PhotosMessages = {
  title: 'Ihre Fotos',
  lead: 'Zeigen Sie uns das Zimmer, den Tisch, die Ecke, in der noch etwas fehlt. Jemand bei uns sieht es sich an und stellt Ideen für Sie daneben.',
  file: 'Ein Foto',
  files: 'Fotos, eines oder mehrere',
  kinds: 'JPEG, PNG oder WebP, bis 12 MB.',
  private:
    'Wo und wann es aufgenommen wurde und was Ihre Kamera sonst vermerkt, entfernen wir, bevor jemand es sieht.',
  submit: 'Abschicken',
  submitSeveral: 'Abschicken',
  say: 'Sagen Sie uns, was Sie suchen',
  ideas: 'Ideen warten auf Sie',
  sending: 'Unterwegs',
  isThere: 'Angekommen',
  tooLarge: 'Dieses hat mehr als 12 MB. Können Sie es etwas kleiner schicken?',
  failed: 'Dieses ist nicht angekommen. Bitte versuchen Sie es noch einmal.',

  listed: 'Was bei uns ist',
  none: 'Noch ist kein Foto da.',
  sentOn: (date) => `geschickt am ${date}`,
  photo: (number) => `Foto ${number}`,
  open: 'Groß ansehen',
  looking: 'Ihr Foto ist da und wird gerade geprüft.',
  lookAgain: 'Nachsehen, ob es fertig ist',
  refused: {
    kind_unknown: 'Das ist kein Foto, das wir öffnen können. JPEG, PNG und WebP gehen.',
    kind_heic:
      'Das ist im eigenen Format Ihres Telefons, das wir nicht öffnen können. Bitte schicken Sie es als JPEG: In den Einstellungen der Kamera heißt das „Maximale Kompatibilität“.',
    broken: 'Dieses Foto ist beschädigt; es kam nicht ganz an. Bitte schicken Sie es noch einmal.',
    moving: 'Dieses Bild bewegt sich. Bitte schicken Sie eines, das stillsteht.',
    too_small: 'Dieses Bild ist so klein, dass darauf nichts zu erkennen ist.',
    too_large:
      'Dieses Bild ist größer, als wir öffnen können. Bitte schicken Sie es etwas kleiner.',
    too_many: 'Das waren sehr viele Fotos für einen Tag. Bitte schicken Sie dieses morgen.',
  },
  done: { sent: 'Danke. Ihr Foto ist angekommen.' },
};

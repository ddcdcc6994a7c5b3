// What pages do quicker with a script. All of it works without: nothing here is the only way.
import { sendFeedback } from './feedback.ts';
import { guardForms } from './guard-forms.ts';
import { livenOrderSheet } from './order-sheet.ts';
import { livenPhotos } from './photos.ts';
import { guessZone } from './welcome.ts';

guardForms(document);
guessZone(document);
livenOrderSheet(document);
livenPhotos(document);
sendFeedback(document);

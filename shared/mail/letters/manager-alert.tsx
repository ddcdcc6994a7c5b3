import type { StaffLetter } from '../../managers/ports.ts';
import { button, paragraph } from '../building-blocks.tsx';
import type { LetterParts } from '../layout.tsx';
import { staffCustomerLink } from '../letter-links.ts';
import { type LetterVoice, shopAddress } from '../letter-voice.ts';
import { inSentence, oneLine } from '../safe-text.ts';
import { momentOf } from '../voice.ts';

export type ManagerAlert = Extract<StaffLetter, { readonly kind: 'manager_alert' }>;

/**
 * Who said or did something, and where to read it: what they said stays where every look is on
 * record. Times are in UTC, since nobody's clock is known here.
 */
export function managerAlert(letter: ManagerAlert, voice: LetterVoice): LetterParts {
  const { words, shop } = voice;
  const { alert, customerName } = letter;
  const says = words.managerAlert;
  const name = customerName === undefined ? says.somebody : inSentence(oneLine(customerName));
  const title = says.happened[alert.kind](name);
  return {
    subject: title,
    preheader: says.preheader,
    title,
    blocks: [
      paragraph(says.lead(momentOf(voice, alert.at, 'UTC'))),
      button({ label: says.open, url: staffCustomerLink(shop.siteUrl, alert.customerId) }),
    ],
    footer: [says.why(shop.name), ...shopAddress(shop)],
  };
}

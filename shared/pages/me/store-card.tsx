import {
  type StoreCardNumber,
  storeCardText,
} from '../../customers/identifiers/store-card-number.ts';
import { QUIET_MODULES, qrCodeOf } from '../../print/pdf/codes.ts';
import { IDENTIFIER_MESSAGES } from '../messages/identifiers.ts';
import type { PageVoice } from '../page-voice.ts';

type CardProps = { readonly voice: PageVoice; readonly number: StoreCardNumber };

/** A card as a scanner at the till reads it: dark on light, whatever the screen's colours are. */
export const StoreCard = ({ voice, number }: CardProps) => {
  const { path, size } = qrCodeOf(number);
  const whole = size + 2 * QUIET_MODULES;
  const label = IDENTIFIER_MESSAGES[voice.language].cards.picture(storeCardText(number));
  return (
    <svg class="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" transform={`translate(${QUIET_MODULES} ${QUIET_MODULES})`} />
    </svg>
  );
};

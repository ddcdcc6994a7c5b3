import type { ComponentChildren } from 'preact';
import { oneLine, severalLines } from '../../mail/safe-text.ts';
import type { ShownPhoto } from '../../photos/show-photos.ts';
import type { ProposalLine } from '../../proposals/proposal.ts';
import { PROPOSALS_MESSAGES } from '../messages/proposals.ts';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';

type Props = {
  readonly voice: PageVoice;
  readonly line: ProposalLine;
  readonly photos: readonly ShownPhoto[];
  readonly children?: ComponentChildren;
};

/** What is proposed, and why. */
export const LineOfProposal = ({ voice, line, photos, children }: Props) => {
  const says = PROPOSALS_MESSAGES[voice.language];
  const { number, productCode, productName, price, options, remark, photoId } = line;
  const at = photos.findIndex((photo) => photo.photoId === photoId);
  const chosen = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
  return (
    <li class="idea">
      <ProductImage product={{ id: productCode }} size={72} />
      <div>
        <h3>
          <span class="idea-number">{number}</span> <span dir="auto">{oneLine(productName)}</span>
        </h3>
        <p class="small">
          {[voice.formats.money(price), ...chosen, ...(at < 0 ? [] : [says.onPhoto(at + 1)])].join(
            ' · ',
          )}
        </p>
        {remark.trim() === '' ? null : <p dir="auto">{severalLines(remark)}</p>}
        {children}
      </div>
    </li>
  );
};

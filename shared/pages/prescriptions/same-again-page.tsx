import { PRESCRIPTION_MESSAGES } from '../messages/prescriptions.ts';
import { Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';
import { REGULARS_PATH } from '../regular-paths.ts';
import type { RegularView } from './regular-view.ts';
import { InTheWay, SameAgainForm, What } from './same-again-form.tsx';

export type SameAgainPageProps = {
  readonly voice: PageVoice;
  readonly view: RegularView;
  /** Of this page itself. */
  readonly action: string;
  readonly sourceId: string;
  readonly notice: NoticeFacts | undefined;
};

/** From the link of a mail: the price and the day, and one press that orders. */
export const SameAgainPage = ({ voice, view, action, sourceId, notice }: SameAgainPageProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const { offer, trouble } = view;
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.sameAgain.title(view.name)}</h1>
      <div class="regular-head">
        <ProductImage product={{ id: view.prescription.productCode }} size={120} />
        <div class="regular-what">
          <What view={view} />
          <span class="small">{view.whom}</span>
        </div>
      </div>
      {offer === undefined ? null : <p>{offer.charged}</p>}
      {offer === undefined ? null : <p class="small">{offer.comes}</p>}
      {trouble === undefined ? null : <InTheWay trouble={trouble} />}
      {offer === undefined || trouble !== undefined ? null : (
        <SameAgainForm {...{ voice, offer, sourceId, action }} />
      )}
      <p class="after">
        <a href={REGULARS_PATH}>{says.sameAgain.toList}</a>
      </p>
    </>
  );
};

/** What the link ordered, for whoever holds it. */
export const OrderedAgainPage = ({ voice, day }: { voice: PageVoice; day: string }) => {
  const { sameAgain: says } = PRESCRIPTION_MESSAGES[voice.language];
  return (
    <>
      <h1>{says.ordered(day)}</h1>
      <p class="lead">{says.orderedHint}</p>
      <p>
        <a href={REGULARS_PATH}>{says.toList}</a>
      </p>
    </>
  );
};

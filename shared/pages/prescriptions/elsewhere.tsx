import type { GiftId } from '../../gifts/gift.ts';
import { regularName } from '../../mail/gift-words.ts';
import type { Prescription } from '../../prescriptions/prescription.ts';
import { PRESCRIPTION_MESSAGES } from '../messages/prescriptions.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { REGULARS_PATH, regularPath } from '../regular-paths.ts';

/** On the page of a gift: one press remembers it. */
export const RememberGift = ({ voice, giftId }: { voice: PageVoice; giftId: GiftId }) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  return (
    <PostedForm action={REGULARS_PATH} hidden={{ do: 'remember', gift: giftId }} class="remember">
      <button class="plain" type="submit">
        {says.rememberGift}
      </button>
      <span class="small"> {says.rememberHint}</span>
    </PostedForm>
  );
};

type ComesProps = { readonly voice: PageVoice; readonly prescriptions: readonly Prescription[] };

/** In the gift book: what comes by itself, and when it is next. */
export const ComesByItself = ({ voice, prescriptions }: ComesProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const coming = prescriptions
    .flatMap(({ id, name, standing }) =>
      standing === undefined || standing.pausedAt !== undefined
        ? []
        : [{ id, name: regularName({ name }), nextOn: standing.nextOn }],
    )
    .toSorted((left, right) => (left.nextOn.toString() < right.nextOn.toString() ? -1 : 1));
  return (
    <section class="part">
      <h2>{coming.length === 0 ? says.title : says.bookTitle}</h2>
      {coming.length === 0 ? <p>{says.lead}</p> : null}
      <ul class="regular-placed">
        {coming.map(({ id, name, nextOn }) => (
          <li>
            <a href={regularPath(id)}>{says.inBook(name, voice.formats.day(nextOn))}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={REGULARS_PATH}>{says.toRegulars}</a>
      </p>
    </section>
  );
};

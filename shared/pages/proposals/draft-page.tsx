import type { Product, ProductCode } from '../../catalogue/product.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { FoundProducts } from '../../order-sheet/open-own-sheet.ts';
import { saidLines } from '../../proposals/decide-next-proposal.ts';
import type { Drafting } from '../../proposals/open-drafting.ts';
import {
  PROPOSAL_LINE_COUNT_MAX,
  PROPOSAL_MESSAGE_LENGTH_MAX,
  type ProposalLine,
} from '../../proposals/proposal.ts';
import {
  STAFF_PROPOSALS_MESSAGES,
  type StaffProposalsMessages,
} from '../messages/staff-proposals.ts';
import { Facts, Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { staffCustomerPath, staffProposalPath } from '../paths.ts';
import { PhotoFigure } from '../photos/photo-figure.tsx';
import {
  COUNT_FIELD,
  countOf,
  type DraftFields,
  type DraftProblems,
  MESSAGE_FIELD,
  photoField,
} from './draft-form.ts';
import { DraftLine } from './draft-line.tsx';

export type DraftPageProps = Drafting & {
  readonly voice: PageVoice;
  readonly fields: DraftFields;
  readonly problems: DraftProblems;
  /** What the shop has for the words of a line, by its number. */
  readonly found: ReadonlyMap<string, FoundProducts>;
  /** Those that stand in the form. */
  readonly products: ReadonlyMap<ProductCode, Product>;
  readonly notice: NoticeFacts | undefined;
};

/** For the staff: pictures, what was said to the last ideas, and room for new ones. */
export const DraftPage = (props: DraftPageProps) => {
  const { voice, customer, next, fields, problems, notice } = props;
  const says = STAFF_PROPOSALS_MESSAGES[voice.language];
  const count = countOf(fields);
  const customerPath = staffCustomerPath(customer.id);
  return (
    <>
      <Notice notice={notice} />
      <p class="crumb">
        <a href={customerPath}>{says.toCustomer}</a>
      </p>
      <h1>{says.title}</h1>
      <Facts
        rows={[
          { label: says.customer, value: oneLine(customer.name ?? customer.email) },
          { label: says.round, value: String(next.round) },
        ]}
      />
      <Said next={next} says={says} />
      <PostedForm
        action={staffProposalPath(customer.id)}
        hidden={{ [COUNT_FIELD]: String(count) }}
        class="work-form"
        noValidate
      >
        {/* What the Enter key and a scanner press: nothing is sent by it. */}
        <button
          class="unseen"
          type="submit"
          name="do"
          value="look"
          tabIndex={-1}
          aria-hidden="true"
        >
          {says.submit}
        </button>
        <PhotosToShow {...props} />
        <div class={problems[MESSAGE_FIELD] === undefined ? 'field' : 'field wrong'}>
          <label for={MESSAGE_FIELD}>{says.message}</label>
          <textarea
            {...{ id: MESSAGE_FIELD, name: MESSAGE_FIELD, dir: 'auto' }}
            maxLength={PROPOSAL_MESSAGE_LENGTH_MAX}
          >
            {fields[MESSAGE_FIELD] ?? ''}
          </textarea>
        </div>
        {Array.from({ length: count }, (_, index) => (
          <DraftLine {...props} number={index + 1} />
        ))}
        <p class="row">
          <button class="button" type="submit" name="do" value="send">
            {says.submit}
          </button>
          {count >= PROPOSAL_LINE_COUNT_MAX ? null : (
            <button class="button quiet" type="submit" name="do" value="more">
              {says.more}
            </button>
          )}
        </p>
      </PostedForm>
    </>
  );
};

const PhotosToShow = ({ voice, photos, fields }: DraftPageProps) => {
  const says = STAFF_PROPOSALS_MESSAGES[voice.language];
  if (photos.length === 0) return <p>{says.noPhotos}</p>;
  return (
    <ul class="photos">
      {photos.map((photo, index) => {
        const label = says.photo(index + 1);
        const name = photoField(photo);
        return (
          <li>
            <a href={photo.url}>
              <PhotoFigure photo={photo} label={label} />
            </a>
            <label class="tick">
              <input type="checkbox" {...{ name, value: '1' }} checked={fields[name] === '1'} />
              <span>
                {label}: {says.show}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
};

type SaidProps = { readonly next: Drafting['next']; readonly says: StaffProposalsMessages };

/** The last round, and what of earlier ones still holds. */
const Said = ({ next, says }: SaidProps) => {
  const { previous, taken, open } = next;
  if (previous === undefined) return null;
  const comments = saidLines(previous).flatMap(({ line, said }) =>
    said?.comment === undefined ? [] : `${oneLine(line.productName)}: ${oneLine(said.comment)}`,
  );
  const unanswered = open.filter(({ said }) => said === undefined);
  const parts = [
    [says.taken, taken.map(nameOf)],
    [says.rejected, next.rejected.map(nameOf)],
    [says.comments, comments],
    [says.unanswered, unanswered.map(({ line }) => nameOf(line))],
  ] as const;
  return (
    <section class="panel" aria-labelledby="said">
      <h2 id="said">{says.said}</h2>
      {previous.state === 'open' ? <p>{says.stillOpen}</p> : null}
      <Facts
        rows={parts
          .filter(([, values]) => values.length > 0)
          .map(([label, values]) => ({ label, value: values.join(' · ') }))}
      />
    </section>
  );
};

function nameOf({ productName }: ProposalLine): string {
  return oneLine(productName);
}

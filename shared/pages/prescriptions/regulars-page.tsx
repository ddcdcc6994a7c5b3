import { PRESCRIPTION_MESSAGES } from '../messages/prescriptions.ts';
import { Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';
import { NEW_REGULAR_PATH } from '../regular-paths.ts';
import type { RegularView } from './regular-view.ts';
import { SameAgainForm, What } from './same-again-form.tsx';

export type RegularsPageProps = {
  readonly voice: PageVoice;
  readonly entries: readonly (RegularView & { readonly sourceId: string })[];
  readonly notice: NoticeFacts | undefined;
};

/** What somebody buys again and again; each is one press away. */
export const RegularsPage = ({ voice, entries, notice }: RegularsPageProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const isEmpty = entries.length === 0;
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{isEmpty ? `${says.empty} ${says.emptyHint}` : says.lead}</p>
      <p class="row steps-row">
        <a class={isEmpty ? 'button' : 'button quiet'} href={NEW_REGULAR_PATH}>
          {says.add}
        </a>
      </p>
      <ul class="regulars">
        {entries.map((entry) => (
          <Entry voice={voice} entry={entry} />
        ))}
      </ul>
    </>
  );
};

type EntryProps = {
  readonly voice: PageVoice;
  readonly entry: RegularsPageProps['entries'][number];
};

const Entry = ({ voice, entry }: EntryProps) => {
  const { offer, trouble, standing } = entry;
  return (
    <li>
      <ProductImage product={{ id: entry.prescription.productCode }} size={96} />
      <div class="regular-what">
        <h2>
          <a href={entry.path} dir="auto">
            {entry.name}
          </a>
        </h2>
        <What view={entry} />
        <span class="small">{entry.whom}</span>
        {standing === undefined ? null : (
          <span class={standing.stuck === undefined ? 'small regular-next' : 'small regular-stuck'}>
            {standing.stuck?.title ?? standing.text}
          </span>
        )}
      </div>
      <div class="regular-again">
        {offer === undefined ? null : (
          <p>
            <b>{offer.amount}</b> <span class="small">{offer.comes}</span>
          </p>
        )}
        {trouble === undefined ? null : (
          <p class="small">
            {trouble.text}{' '}
            {trouble.way === undefined ? null : <a href={trouble.way.href}>{trouble.way.label}</a>}
          </p>
        )}
        {offer === undefined || trouble !== undefined ? null : (
          <SameAgainForm
            {...{ voice, offer, action: entry.path, sourceId: entry.sourceId, name: entry.name }}
          />
        )}
      </div>
    </li>
  );
};

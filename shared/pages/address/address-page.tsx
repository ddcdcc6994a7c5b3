import { addressLines } from '../../customers/address-lines.ts';
import type { Fact } from '../../mail/building-blocks.tsx';
import { inSentence, oneLine } from '../../mail/safe-text.ts';
import { occasionName } from '../../mail/voice.ts';
import type { WhereFrom } from '../../privacy/recipients/where-from.ts';
import { ADDRESS_MESSAGES } from '../messages/address.ts';
import { Facts, Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ADDRESS_PATH } from './address-path.ts';

type Props = { readonly voice: PageVoice; readonly notice?: NoticeFacts | undefined };

export type AddressFoundProps = Props & {
  readonly entries: readonly WhereFrom[];
  /** Of the link that opened it; without it a code did. */
  readonly token?: string | undefined;
};

/** Who gave it, when, and what for; and how to be forgotten. */
export const AddressFoundPage = ({ voice, notice, entries, token }: AddressFoundProps) => {
  const says = ADDRESS_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      {entries.length === 0 ? <p>{says.found.nobody}</p> : null}
      {entries.map((entry) => (
        <Entry voice={voice} entry={entry} />
      ))}
      {entries.length === 0 ? null : <p class="small">{says.found.own}</p>}
      {token === undefined ? null : (
        <p class="small">
          {says.found.byLink} <a href={ADDRESS_PATH}>{says.found.all}</a>
        </p>
      )}
      <section class="part">
        <h2>{says.forget.title}</h2>
        <p>{says.forget.text}</p>
        <p>{says.forget.told}</p>
        <p class="small">{says.forget.stays}</p>
        <Form action={ADDRESS_PATH} hidden={{ do: 'forget', token }} submit={says.forget.submit} />
      </section>
    </>
  );
};

const Entry = ({ voice, entry }: { readonly voice: PageVoice; readonly entry: WhereFrom }) => {
  const { found } = ADDRESS_MESSAGES[voice.language];
  const { giverName, since, zone, isForgotten } = entry;
  const giver = giverName === undefined ? found.unnamed : inSentence(giverName);
  return (
    <section class="part">
      <p>
        <strong dir="auto">{giver}</strong> {found.since(voice.formats.dateAt(since, zone))}
      </p>
      {isForgotten ? <p>{found.forgotten}</p> : <Facts rows={factsOf(entry, voice)} />}
    </section>
  );
};

function factsOf({ name, email, address, gifts }: WhereFrom, voice: PageVoice): readonly Fact[] {
  const { found } = ADDRESS_MESSAGES[voice.language];
  const { formats } = voice;
  const given = gifts.map(({ occasion, on }) =>
    found.gift(occasionName(voice, occasion), formats.date(on)),
  );
  const lines =
    address === undefined ? [] : addressLines('', address, formats.country(address.country));
  return [
    { label: found.name, value: oneLine(name) },
    ...(email === undefined ? [] : [{ label: found.email, value: email }]),
    ...(lines.length === 0
      ? []
      : [{ label: found.address, value: lines.map(oneLine).filter(Boolean).join(', ') }]),
    { label: found.gifts, value: given.length === 0 ? found.noGifts : given.join('; ') },
  ];
}

/** It is done, or it is with us: the last page that they see. */
export const AddressEndPage = ({
  voice,
  kind,
}: {
  readonly voice: PageVoice;
  readonly kind: 'done' | 'sent';
}) => {
  const says = ADDRESS_MESSAGES[voice.language];
  const [title, text] =
    kind === 'done'
      ? [says.done.title, says.done.text]
      : [says.paper.sentTitle, says.paper.sentText];
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
    </>
  );
};

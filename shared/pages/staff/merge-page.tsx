import { identifiersOf } from '../../customers/identifiers/decide-identifiers.ts';
import type { RecordBrief } from '../../customers/merging/compare-records.ts';
import { type Merge, undoUntil } from '../../customers/merging/merge.ts';
import type { PostalAddress } from '../../customers/postal-address.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import { STAFF_MERGE_MESSAGES } from '../messages/staff-merge.ts';
import { Facts, Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { staffCustomerPath, staffMergePath } from '../paths.ts';
import { nameOf } from './customer-page.tsx';

export type StaffMergeProps = {
  readonly voice: PageVoice;
  /** The record that leads. */
  readonly lead: RecordBrief;
  /** The one that may be the same person's. */
  readonly other?: RecordBrief | undefined;
  /** The last merge into it, while it can be taken apart. */
  readonly undoable?: Merge | undefined;
  /** As it was typed when nobody was found. */
  readonly who?: string | undefined;
  readonly notice?: NoticeFacts | undefined;
};

/** Two records of one person: named, compared, put together, and taken apart again. */
export const StaffMergePage = ({ voice, lead, other, undoable, who, notice }: StaffMergeProps) => {
  const says = STAFF_MERGE_MESSAGES[voice.language];
  const { id } = lead.customer;
  return (
    <>
      <Notice notice={notice} />
      <p class="crumb">
        <a href={staffCustomerPath(id)} dir="auto">
          {nameOf(lead.customer, voice)}
        </a>
      </p>
      <h1>{other === undefined ? says.title : says.both}</h1>
      {other === undefined ? (
        <Naming voice={voice} customerId={id} who={who} />
      ) : (
        <Comparison {...{ voice, lead, other }} />
      )}
      {undoable === undefined || other !== undefined ? null : (
        <Undo voice={voice} merge={undoable} zone={lead.customer.zone} />
      )}
    </>
  );
};

type NamingProps = {
  readonly voice: PageVoice;
  readonly customerId: string;
  readonly who?: string | undefined;
};

const Naming = ({ voice, customerId, who = '' }: NamingProps) => {
  const says = STAFF_MERGE_MESSAGES[voice.language];
  return (
    <>
      <p class="lead">{says.lead}</p>
      <Form action={staffMergePath(customerId)} hidden={{ do: 'compare' }} submit={says.compare}>
        <div class="field">
          <label for="who">{says.who}</label>
          <input
            {...{ id: 'who', name: 'who', maxLength: 254, value: who, required: true }}
            {...{ autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
          />
        </div>
      </Form>
    </>
  );
};

type ComparisonProps = Pick<StaffMergeProps, 'voice' | 'lead'> & { readonly other: RecordBrief };

const Comparison = ({ voice, lead, other }: ComparisonProps) => {
  const says = STAFF_MERGE_MESSAGES[voice.language];
  const { id } = lead.customer;
  return (
    <>
      <section>
        <h2>{says.leads}</h2>
        <Facts rows={rowsOf(lead, voice)} />
      </section>
      <section>
        <h2>{says.joins}</h2>
        <Facts rows={rowsOf(other, voice)} />
      </section>
      <p>{says.what}</p>
      <Form
        action={staffMergePath(id)}
        hidden={{ do: 'merge', other: other.customer.id }}
        submit={says.merge}
        leave={{ label: says.leave, href: staffCustomerPath(id) }}
      />
    </>
  );
};

function rowsOf({ customer, giftCount }: RecordBrief, voice: PageVoice) {
  const { rows } = STAFF_MERGE_MESSAGES[voice.language];
  const { languages } = STAFF_CUSTOMER_MESSAGES[voice.language].customer;
  const { address, language, createdAt, zone, name } = customer;
  const of = (wanted: string) => {
    const values = identifiersOf(customer).flatMap(({ kind, value }) =>
      kind === wanted ? [value] : [],
    );
    return values.length === 0 ? rows.none : values.join(', ');
  };
  return [
    { label: rows.name, value: name === undefined ? rows.none : oneLine(name) },
    { label: rows.email, value: of('email') },
    { label: rows.phone, value: of('phone') },
    { label: rows.card, value: of('store_card') },
    {
      label: rows.address,
      value: address === undefined ? rows.none : addressText(address),
    },
    { label: rows.language, value: languages[language] },
    { label: rows.gifts, value: giftCount.toLocaleString(voice.formats.locale) },
    { label: rows.since, value: voice.formats.dateAt(createdAt, zone) },
  ];
}

function addressText({ lines, postalCode = '', city, country }: PostalAddress): string {
  const parts = [...lines, postalCode, city, country].filter((part) => part !== '');
  return parts.map(oneLine).join(', ');
}

type UndoProps = { readonly voice: PageVoice; readonly merge: Merge; readonly zone: string };

const Undo = ({ voice, merge, zone }: UndoProps) => {
  const { undo } = STAFF_MERGE_MESSAGES[voice.language];
  const who = merge.by.kind === 'staff' ? oneLine(merge.by.name) : undo.themselves;
  return (
    <section>
      <h2>{undo.title}</h2>
      <p>{undo.until(who, voice.formats.dateAt(undoUntil(merge), zone))}</p>
      <p>{undo.what}</p>
      <Form
        action={staffMergePath(merge.customerId)}
        hidden={{ do: 'undo', merge: merge.id }}
        submit={undo.submit}
      />
    </section>
  );
};

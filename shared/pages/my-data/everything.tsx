import type { ComponentChildren } from 'preact';
import { Money } from '../../kernel/money.ts';
import { Instant, PlainDate, type Zone } from '../../kernel/time.ts';
import { oneLine, severalLines } from '../../mail/safe-text.ts';
import { momentOf } from '../../mail/voice.ts';
import type { ExportDocument, ExportedRecord } from '../../privacy/export-document.ts';
import { MY_DATA_MESSAGES } from '../messages/my-data.ts';
import { fieldName } from '../messages/my-data-fields.ts';
import { PART_NAMES } from '../messages/my-data-parts.ts';
import type { PageVoice } from '../page-voice.ts';

export type EverythingProps = {
  readonly voice: PageVoice;
  readonly zone: Zone;
  readonly document: ExportDocument;
  /** Where each file can be opened for some minutes; without it, the files are only named. */
  readonly linkByFile: ReadonlyMap<string, string>;
};

/** All that we have on a customer: one part for each kind of thing, every fact with its name. */
export const Everything = (props: EverythingProps) => {
  const { voice, zone, document, linkByFile } = props;
  const says = MY_DATA_MESSAGES[voice.language].everything;
  const names = PART_NAMES[voice.language];
  return (
    <>
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <p class="small">{says.leftOut(document.leftOut.join(', '))}</p>
      {document.parts.map(({ name, records }) => (
        <section class="part">
          <h2>
            {names[name] ?? name} ({records.length})
          </h2>
          {records.map((record) => (
            <FactsOf voice={voice} zone={zone} record={record} />
          ))}
        </section>
      ))}
      <section class="part" id="files">
        <h2>
          {says.files} ({document.files.length})
        </h2>
        <ul>
          {document.files.map((file) => (
            <li>
              <FileLine file={file} link={linkByFile.get(file)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

const FileLine = ({ file, link }: { readonly file: string; readonly link: string | undefined }) => {
  const name = file.split('/').slice(-2).join('/');
  return link === undefined ? <span>{name}</span> : <a href={link}>{name}</a>;
};

type FactsOfProps = Pick<EverythingProps, 'voice' | 'zone'> & { readonly record: ExportedRecord };

const FactsOf = ({ voice, zone, record }: FactsOfProps) => (
  <dl class="facts">
    {inOrder(record, voice).map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <Value {...{ voice, zone, value }} />
        </dd>
      </div>
    ))}
  </dl>
);

/** By which somebody recognises what it is about. */
const FIRST = new Set(['name', 'productName', 'text', 'title', 'topic']);
/** The table gives them in no order: what it is comes first, by which number we keep it last. */
function inOrder(record: ExportedRecord, voice: PageVoice) {
  const rankOf = (name: string) => {
    if (FIRST.has(name)) return 0;
    return /^id$|Ids?$/.test(name) ? 2 : 1;
  };
  return Object.entries(record)
    .map(([name, value]) => ({
      ...{ value, label: fieldName(voice.language, oneLine(name)), rank: rankOf(name) },
    }))
    .toSorted((left, right) => left.rank - right.rank || left.label.localeCompare(right.label));
}

type ValueProps = Pick<EverythingProps, 'voice' | 'zone'> & { readonly value: unknown };

const Value = ({ voice, zone, value }: ValueProps): ComponentChildren => {
  const money = Money.safeParse(value);
  if (money.success) return voice.formats.money(money.data);
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return (
      <ul>
        {value.map((each) => (
          <li>
            <Value {...{ voice, zone, value: each }} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) {
    if (Object.keys(value).length === 0) return '–';
    return <FactsOf voice={voice} zone={zone} record={value as ExportedRecord} />;
  }
  return <span dir="auto">{wordsOf(value, voice, zone)}</span>;
};

function wordsOf(value: unknown, voice: PageVoice, zone: Zone): string {
  const says = MY_DATA_MESSAGES[voice.language].everything;
  if (typeof value === 'boolean') return value ? says.yes : says.no;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    const at = Instant.safeParse(text);
    if (at.success) return momentOf(voice, at.data, zone);
  }
  const on = PlainDate.safeParse(text);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && on.success;
  return isDate ? voice.formats.date(on.data) : severalLines(text);
}

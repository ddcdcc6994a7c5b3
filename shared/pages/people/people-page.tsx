import { PEOPLE_MESSAGES } from '../messages/people.ts';
import { Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { PEOPLE_PATH, pathWith } from '../paths.ts';
import { type PersonFormProps, PersonPanel } from './people-fields.tsx';
import type { PersonEntry } from './people-props.ts';

export type PeoplePageProps = {
  readonly voice: PageVoice;
  readonly entries: readonly PersonEntry[];
  readonly notice: NoticeFacts | undefined;
  /** Somebody new is being written down. */
  readonly adding?: PersonFormProps;
};

/** The address book, by name. */
export const PeoplePage = ({ voice, entries, notice, adding }: PeoplePageProps) => {
  const says = PEOPLE_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">
        {entries.length === 0 ? `${says.empty} ${says.emptyHint}` : says.lead(entries.length)}
      </p>
      {adding === undefined ? (
        <p class="row steps-row">
          <a class="button" href={pathWith(PEOPLE_PATH, { do: 'add' })}>
            {says.add}
          </a>
        </p>
      ) : (
        <PersonPanel {...adding} action={PEOPLE_PATH} leavePath={PEOPLE_PATH} isNew />
      )}
      <ul class="people-list">
        {entries.map((entry) => (
          <Person {...entry} noNext={says.noNext} />
        ))}
      </ul>
    </>
  );
};

const Person = ({ path, name, place, next, count, noNext }: PersonEntry & { noNext: string }) => (
  <li>
    <a href={path}>
      <b dir="auto">{name}</b>
      <span class="small">
        <bdi>{place}</bdi>
      </span>
      <span class={next === undefined ? 'small none' : 'small'}>{next ?? noNext}</span>
      <span class="small">{count}</span>
    </a>
  </li>
);

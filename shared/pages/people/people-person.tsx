import { PEOPLE_MESSAGES, type PeopleMessages } from '../messages/people.ts';
import { Form, Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { PEOPLE_PATH, pathWith, personPath, SHEET_PATH } from '../paths.ts';
import { ProductImage } from '../products/product-image.tsx';
import { type PersonFormProps, PersonPanel } from './people-fields.tsx';
import type { OccasionPart, PersonView } from './people-props.ts';

export type PersonPageProps = {
  readonly voice: PageVoice;
  readonly view: PersonView;
  readonly notice: NoticeFacts | undefined;
  readonly changing?: PersonFormProps;
};

/** One person: where they live, their days, and what they got. */
export const PersonPage = ({ voice, view, notice, changing }: PersonPageProps) => {
  const says = PEOPLE_MESSAGES[voice.language];
  const path = personPath(view.recipient.id);
  return (
    <>
      <p class="crumb">
        <a href={PEOPLE_PATH}>‹ {says.back}</a>
      </p>
      <Notice notice={notice} />
      <h1 dir="auto">{view.name}</h1>
      {view.recipient.objectedAt !== undefined ? (
        <p>{says.objected}</p>
      ) : changing === undefined ? (
        <Address says={says} view={view} path={path} />
      ) : (
        <PersonPanel {...changing} action={path} leavePath={path} isNew={false} />
      )}
      {view.recipient.objectedAt === undefined ? <Days {...{ says, view, path }} /> : null}
      <Before says={says} view={view} />
    </>
  );
};

type PartProps = { readonly says: PeopleMessages; readonly view: PersonView };

const Days = ({ says, view, path }: PartProps & { readonly path: string }) => (
  <section>
    <h2>{says.occasions}</h2>
    {view.occasions.length === 0 ? <p>{says.noOccasions}</p> : null}
    <ul class="person-days">
      {view.occasions.map((occasion) => (
        <Day {...{ says, occasion, path }} name={view.name} />
      ))}
    </ul>
    <p class="row">
      <a class="button quiet" href={SHEET_PATH}>
        {says.order}
      </a>
    </p>
  </section>
);

const Address = ({ says, view, path }: PartProps & { path: string }) => (
  <div class="person-facts">
    <address>
      {view.addressLines.map((line) => (
        <span dir="auto">{line}</span>
      ))}
    </address>
    <p class="small">
      {view.recipient.email === undefined ? (
        says.noMail
      ) : (
        <>
          {says.byMail}: <bdi>{view.recipient.email}</bdi>
        </>
      )}
      <br />
      {says.zone(view.zone)}
    </p>
    <p>
      <a href={pathWith(path, { do: 'change' })}>{says.change}</a>
    </p>
  </div>
);

type DayProps = {
  readonly says: PeopleMessages;
  readonly occasion: OccasionPart;
  readonly path: string;
  readonly name: string;
};

const Day = ({ says, occasion, path, name }: DayProps) => (
  <li>
    <h3>{occasion.name}</h3>
    {occasion.isStopped ? (
      <p>{says.isStopped}</p>
    ) : (
      <p>
        {occasion.next === undefined ? (
          <span class="none">{says.nothingNext}</span>
        ) : (
          <a href={occasion.next.path}>{occasion.next.text}</a>
        )}
        {occasion.last === undefined ? null : <span class="small">{occasion.last}</span>}
      </p>
    )}
    {occasion.isStopped ? (
      <PostedForm action={path} hidden={{ do: 'lift', occasion: occasion.key }}>
        <button class="plain small" type="submit">
          {says.lift}
        </button>
      </PostedForm>
    ) : (
      <Stop {...{ says, occasion, path, name }} />
    )}
  </li>
);

/** Opens by itself, without a script and without another page. */
const Stop = ({ says, occasion, path, name }: DayProps) => (
  <details class="stop-day">
    <summary class="small">{says.stop}</summary>
    <div class="panel">
      <h4>{says.stopNamed(occasion.name, name)}</h4>
      <p>{says.stopLead}</p>
      <p>{says.stopNoReason}</p>
      <Form
        action={path}
        hidden={{ do: 'stop', occasion: occasion.key }}
        submit={says.stopSubmit}
      />
    </div>
  </details>
);

const Before = ({ says, view }: PartProps) => (
  <section>
    <h2>{says.before}</h2>
    {view.before.length === 0 ? <p>{says.nothingBefore}</p> : null}
    <ul class="given-gifts">
      {view.before.map((gift) => (
        <li>
          <a href={gift.path}>
            <ProductImage product={{ id: gift.productCode }} size={96} />
            <span>
              <b dir="auto">{gift.item}</b>
              <span class="small">{gift.occasion}</span>
              <span class="small">{gift.date}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

import { PRESCRIPTION_MESSAGES, type PrescriptionMessages } from '../messages/prescriptions.ts';
import { Facts, Form, Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';
import { REGULARS_PATH, regularPath } from '../regular-paths.ts';
import type { RegularFields } from './regular-fields.ts';
import { RegularPanel } from './regular-panel.tsx';
import type { RegularView, StandingView } from './regular-view.ts';
import { InTheWay, SameAgainForm, What } from './same-again-form.tsx';

export type RegularPageProps = {
  readonly voice: PageVoice;
  readonly view: RegularView;
  readonly sourceId: string;
  readonly notice: NoticeFacts | undefined;
  /** It is being changed. */
  readonly changing?: RegularFields;
};

/** One thing that is bought again and again: what it is, the same again, and when it comes by itself. */
export const RegularPage = ({ voice, view, sourceId, notice, changing }: RegularPageProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  return (
    <>
      <p class="crumb">
        <a href={REGULARS_PATH}>‹ {says.back}</a>
      </p>
      <Notice notice={notice} />
      <h1 dir="auto">{view.name}</h1>
      {changing === undefined ? (
        <>
          <Described {...{ says, view }} />
          <Again {...{ voice, view, sourceId }} />
          <Standing {...{ says, view }} />
          <Placed {...{ says, view }} />
          <Removal {...{ says, view }} />
        </>
      ) : (
        <RegularPanel voice={voice} action={view.path} leavePath={view.path} fields={changing} />
      )}
    </>
  );
};

type PartProps = { readonly says: PrescriptionMessages; readonly view: RegularView };

const Described = ({ says, view }: PartProps) => (
  <div class="regular-head">
    <ProductImage product={{ id: view.prescription.productCode }} size={120} />
    <div class="regular-what">
      <What view={view} />
      <span class="small">{view.whom}</span>
      {view.note === undefined ? null : (
        <p class="regular-note" dir="auto">
          {view.note}
        </p>
      )}
      <a class="small" href={regularPath(view.prescription.id, { do: 'change' })}>
        {says.change}
      </a>
    </div>
  </div>
);

type AgainProps = Pick<RegularPageProps, 'voice' | 'view' | 'sourceId'>;

const Again = ({ voice, view, sourceId }: AgainProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const { offer, trouble } = view;
  return (
    <section class="panel">
      <h2>{says.again}</h2>
      {offer === undefined ? null : <p>{offer.charged}</p>}
      {trouble === undefined ? null : <InTheWay trouble={trouble} />}
      {offer === undefined || trouble !== undefined ? null : (
        <SameAgainForm {...{ voice, offer, sourceId, action: view.path }} hasDay />
      )}
    </section>
  );
};

const Standing = ({ says, view }: PartProps) => {
  const { standing, path } = view;
  return (
    <section>
      <h2>{says.standing}</h2>
      {standing === undefined ? (
        <p>
          {says.notStanding}.{' '}
          <a href={regularPath(view.prescription.id, { do: 'change' })}>{says.begin}</a>
        </p>
      ) : (
        <>
          <p class={statusOf(standing)}>
            <span>{standing.text}</span>
          </p>
          {standing.stuck === undefined ? null : <Stuck {...{ standing, path }} />}
          {standing.isPaused ? null : <Facts rows={standing.facts} />}
          <p class="small">{standing.hint}</p>
          <Presses {...{ says, standing, path }} />
        </>
      )}
    </section>
  );
};

function statusOf({ isPaused, stuck }: StandingView): string {
  if (isPaused) return 'status over';
  return stuck === undefined ? 'status' : 'status attention';
}

type StandingProps = { readonly standing: StandingView; readonly path: string };

const Stuck = ({ standing: { stuck, agree }, path }: StandingProps) => (
  <div class="notice">
    <p>
      <b>{stuck?.title}</b> {stuck?.text}
    </p>
    {stuck?.way === undefined ? null : (
      <p>
        <a href={stuck.way.href}>{stuck.way.label}</a>
      </p>
    )}
    {agree === undefined ? null : (
      <Form
        action={path}
        hidden={{ do: 'agree', seen: String(agree.seenMinor) }}
        submit={agree.label}
      />
    )}
  </div>
);

const Presses = ({ says, standing, path }: StandingProps & { says: PrescriptionMessages }) => {
  const { isPaused, nextOn } = standing;
  const presses = [
    ...(isPaused
      ? ([['resume', says.resume]] as const)
      : ([
          ['skip', says.skip],
          ['pause', says.pause],
        ] as const)),
    ['stop', says.stop],
  ] as const;
  return (
    <div class="row regular-presses">
      {presses.map(([press, label], at) => (
        <PostedForm action={path} hidden={{ do: press, seenOn: nextOn }}>
          <button class={at === 0 ? 'button quiet' : 'plain'} type="submit">
            {label}
          </button>
        </PostedForm>
      ))}
    </div>
  );
};

const Placed = ({ says, view }: PartProps) => (
  <section>
    <h2>{says.placed}</h2>
    {view.placed.length === 0 ? <p>{says.nothingPlaced}</p> : null}
    <ul class="regular-placed">
      {view.placed.map(({ path, text }) => (
        <li>
          <a href={path}>{text}</a>
        </li>
      ))}
    </ul>
  </section>
);

/** Opens by itself, without a script and without another page. */
const Removal = ({ says, view }: PartProps) => (
  <details class="stop-day">
    <summary class="small">{says.remove}</summary>
    <div class="panel">
      <p>{says.removeLead}</p>
      <Form action={view.path} hidden={{ do: 'remove' }} submit={says.remove} />
    </div>
  </details>
);

import type { PageMessages } from './messages.ts';
import type { PageVoice } from './page-voice.ts';
import { FRONT_PATH, GIFTS_PATH } from './paths.ts';

type Problems = PageMessages['problems'];
type ProblemKind = Exclude<keyof Problems, 'toGifts' | 'toFront' | 'whenSignedIn'>;

export type ProblemFacts = { readonly status: number; readonly code: string };

type ProblemPageProps = {
  readonly voice: PageVoice;
  readonly problem: ProblemFacts;
  readonly isSignedIn: boolean;
};

/** What went wrong in kind words, and the next step. */
export const ProblemPage = (props: ProblemPageProps) => {
  const { problems } = props.voice.says;
  const kind = kindOf(props.problem);
  const { title, text } = problems[kind];
  const isAskedIn = !props.isSignedIn && (kind === 'notFound' || kind === 'link_not_valid');
  return (
    <>
      <h1>{title}</h1>
      <p>{isAskedIn ? `${text} ${problems.whenSignedIn}` : text}</p>
      <div class="row">
        <a class="button" href={GIFTS_PATH}>
          {problems.toGifts}
        </a>
        <a class="quietly" href={FRONT_PATH}>
          {problems.toFront}
        </a>
      </div>
    </>
  );
};

export function problemTitle({ says }: PageVoice, problem: ProblemFacts): string {
  return says.problems[kindOf(problem)].title;
}

function kindOf({ status, code }: ProblemFacts): ProblemKind {
  if (code === 'link_not_valid' || code === 'cross_site') return code;
  if (status === 503 || status === 429) return 'busy';
  if (status >= 500) return 'ours';
  return status === 404 || status === 401 || status === 403 ? 'notFound' : 'badRequest';
}

import { Notice, type NoticeFacts } from './page-parts.tsx';
import type { PageVoice } from './page-voice.ts';
import { GIFTS_PATH } from './paths.ts';

export type FrontPageProps = {
  readonly voice: PageVoice;
  readonly isSignedIn: boolean;
  readonly horizonMonths: number;
  readonly reminderDays: number;
  readonly chargeDays: number;
  readonly notice?: NoticeFacts | undefined;
};

export const FrontPage = ({ voice, isSignedIn, notice, ...terms }: FrontPageProps) => {
  const { front } = voice.says;
  return (
    <>
      <Notice notice={notice} />
      <h1>{front.title}</h1>
      <p class="lead">{front.lead(terms.horizonMonths)}</p>
      <ol class="steps">
        {front.steps(terms.reminderDays, terms.chargeDays).map(([title, text]) => (
          <li>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <div class="row">
        <a class="button" href={GIFTS_PATH}>
          {front.open}
        </a>
        {isSignedIn ? null : <span class="small">{front.signIn}</span>}
      </div>
      <p class="small after">
        {front.programs} <a href="/openapi.json">{front.api}</a>
      </p>
    </>
  );
};

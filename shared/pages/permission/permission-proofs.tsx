import type { Consent } from '../../permission/consent.ts';
import { subjectOf } from '../../permission/consent-words.ts';
import { PERMISSION_MESSAGES } from '../messages/permission.ts';
import type { PageVoice } from '../page-voice.ts';
import { proofValue } from './proof-value.ts';

export type ProofLine = Pick<
  Consent,
  'subject' | 'isGiven' | 'value' | 'way' | 'words' | 'language' | 'staffName'
> & {
  /** `Thursday, 4 March 2027 at 09:00`, by their clock. */
  readonly moment: string;
};

/** What they said, in the words that they read, and when. */
export const Proofs = ({
  voice,
  proofs,
}: {
  readonly voice: PageVoice;
  readonly proofs: readonly ProofLine[];
}) => {
  const says = PERMISSION_MESSAGES[voice.language];
  return (
    <section class="part" id="proofs">
      <h2>{says.proofs}</h2>
      {proofs.length === 0 ? <p class="small">{says.noProofs}</p> : null}
      <ul class="plainly">
        {proofs.map((proof) => (
          <Proof voice={voice} proof={proof} />
        ))}
      </ul>
    </section>
  );
};

const Proof = ({ voice, proof }: { readonly voice: PageVoice; readonly proof: ProofLine }) => {
  const says = PERMISSION_MESSAGES[voice.language];
  const { subject, isGiven, way, words, language, staffName, moment } = proof;
  const isForeign = language !== voice.language;
  const decided = <b>{isGiven ? (proofValue(proof, voice) ?? says.yes) : says.no}</b>;
  const about = (
    <span lang={voice.language}>{isForeign ? subjectOf(voice.language, subject) : words}</span>
  );
  const by = staffName === undefined ? [] : [says.by(staffName)];
  return (
    <li>
      <p>
        {subject.kind === 'setting' ? (
          <span>
            {about}: {decided}
          </span>
        ) : (
          <span>
            {decided} {about}
          </span>
        )}
        {isForeign ? (
          <span class="small">
            {says.asRead} <span lang={language}>{says.quoted(words)}</span>
          </span>
        ) : null}
        <span class="small since" dir="auto">
          {[moment, says.ways[way], ...by].join(' · ')}
        </span>
      </p>
    </li>
  );
};

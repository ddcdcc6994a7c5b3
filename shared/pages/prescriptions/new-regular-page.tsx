import { PRESCRIPTION_MESSAGES } from '../messages/prescriptions.ts';
import { Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { REGULARS_PATH } from '../regular-paths.ts';
import type { RegularFields } from './regular-fields.ts';
import { RegularPanel } from './regular-panel.tsx';

export type NewRegularPageProps = {
  readonly voice: PageVoice;
  readonly fields: RegularFields;
  readonly notice: NoticeFacts | undefined;
};

/** Something that is to be bought again and again. */
export const NewRegularPage = ({ voice, fields, notice }: NewRegularPageProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  return (
    <>
      <p class="crumb">
        <a href={REGULARS_PATH}>‹ {says.back}</a>
      </p>
      <Notice notice={notice} />
      <h1>{says.add}</h1>
      <RegularPanel {...{ voice, fields }} action={REGULARS_PATH} leavePath={REGULARS_PATH} />
    </>
  );
};

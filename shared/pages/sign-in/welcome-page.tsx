import type { Language } from '../../customers/customer.ts';
import type { Zone } from '../../kernel/time.ts';
import { Choose, described, Field, ZoneSelect } from '../me/me-fields.tsx';
import { ME_MESSAGES } from '../messages/me.ts';
import { Form } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { WELCOME_PATH } from '../paths.ts';
import { type ZoneGroup, zonePrompt } from './zone-choices.ts';

type WelcomeProps = {
  readonly voice: PageVoice;
  /** Absent when nothing could be guessed. */
  readonly zone: Zone | undefined;
  readonly language: Language;
  readonly zones: readonly ZoneGroup[];
  /** Where to go afterwards. */
  readonly next: string | undefined;
  /** What was sent is no zone. */
  readonly isZoneRefused?: boolean;
};

/** For newcomers: one question, guessed already. */
export const WelcomePage = ({ voice, zone, zones, next, ...props }: WelcomeProps) => {
  const { welcome, languages } = ME_MESSAGES[voice.language];
  const facts = {
    id: 'zone',
    hint: zone === undefined ? welcome.zoneNoGuess : welcome.zoneHint,
    error: props.isZoneRefused === true ? welcome.zone_unknown : undefined,
  };
  return (
    <>
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.lead}</p>
      <Form action={WELCOME_PATH} hidden={{ next }} submit={welcome.submit}>
        <Field {...facts} label={welcome.zone}>
          <ZoneSelect
            {...described(facts)}
            groups={zones}
            chosen={zone}
            prompt={zonePrompt(voice)}
            isGuessed={props.isZoneRefused !== true}
          />
        </Field>
        <Choose
          name="language"
          label={welcome.language}
          options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          chosen={[props.language]}
        />
      </Form>
      <p class="small after">{welcome.later}</p>
    </>
  );
};

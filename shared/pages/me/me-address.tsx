import { postalRuleOf } from '../../customers/postal-rules.ts';
import { ME_MESSAGES } from '../messages/me.ts';
import type { PageVoice } from '../page-voice.ts';
import { COUNTRY_ZONES } from '../sign-in/zone-table.ts';
import { described, Field } from './me-fields.tsx';
import type { MeErrorCode, MeErrors, MeForm } from './me-form.ts';

type AddressProps = {
  readonly voice: PageVoice;
  readonly form: MeForm;
  readonly errors: MeErrors;
};

/** Where paper goes: with the fields that the post of the country has a use for. */
export const AddressFields = ({ voice, form, errors }: AddressProps) => {
  const { paper, errors: words } = ME_MESSAGES[voice.language];
  const said = (code: MeErrorCode | undefined) => (code === undefined ? undefined : words[code]);
  const wanted = wantedBy(form);
  const lines = { id: 'lines', hint: paper.linesHint, error: said(errors['address.lines']) };
  const country = { id: 'country', error: said(errors['address.country'] ?? errors.address) };
  const box = (id: 'city' | 'region' | 'postalCode', autocomplete: string, lengthMax: number) => {
    const facts = { id, error: said(errors[`address.${id}`]) };
    return (
      <Field {...facts} label={paper[id]}>
        <input
          {...described(facts)}
          {...{ name: id, value: form[id], autocomplete, maxLength: lengthMax }}
          dir="auto"
        />
      </Field>
    );
  };
  return (
    <section id="address" class="part">
      <h2>{paper.title}</h2>
      <p class="small">{paper.lead}</p>
      <Field {...country} label={paper.country}>
        <select {...described(country)} name="country" autocomplete="country">
          <option value="">{paper.noCountry}</option>
          {countriesIn(voice).map(({ code, name }) => (
            <option value={code} selected={code === form.country}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field {...lines} label={paper.lines}>
        <textarea
          {...described(lines)}
          name="lines"
          rows={2}
          autocomplete="street-address"
          dir="auto"
        >
          {form.lines}
        </textarea>
      </Field>
      <div class="pair">
        {wanted.postalCode ? box('postalCode', 'postal-code', 20) : null}
        {box('city', 'address-level2', 100)}
      </div>
      {wanted.region ? box('region', 'address-level1', 100) : null}
    </section>
  );
};

/** What was typed is never hidden, whatever the country. */
export function wantedBy({
  country,
  region,
  postalCode,
}: Pick<MeForm, 'country' | 'region' | 'postalCode'>) {
  const rule = postalRuleOf(country);
  return {
    region: region !== '' || rule === undefined || rule.requires.includes('S'),
    postalCode:
      postalCode !== '' ||
      rule === undefined ||
      rule.requires.includes('Z') ||
      rule.postalCode !== undefined,
  };
}

export function countriesIn({ formats }: PageVoice) {
  const { compare } = new Intl.Collator(formats.locale);
  return COUNTRY_ZONES.filter(({ country }) => postalRuleOf(country) !== undefined)
    .map(({ country }) => ({ code: country, name: formats.country(country) }))
    .sort((left, right) => compare(left.name, right.name));
}

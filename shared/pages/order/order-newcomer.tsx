import { postalRuleOf } from '../../customers/postal-rules.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import type { PageVoice } from '../page-voice.ts';
import { TextField } from './order-fields.tsx';
import type { RowView } from './order-sheet-view.ts';

type Props = {
  readonly view: RowView;
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
};

const LIST_ID = 'countries';

/** Shown by the style sheet once “somebody new” is chosen; with what that country's post wants. */
export const NewcomerFields = ({ view, voice, says }: Props) => {
  const { row } = view;
  const { lines = [], city = '', region = '', postalCode = '', country } = row.address ?? {};
  const rule = country === undefined ? undefined : postalRuleOf(country);
  const hasRegion = rule === undefined || rule.requires.includes('S') || region !== '';
  const hasCode = rule === undefined || rule.postalCode !== undefined || postalCode !== '';
  const field = (name: string, label: string) => ({ view, field: name, label });
  return (
    <div class="newcomer">
      <TextField {...field('name', says.row.name)} value={row.name ?? ''} maxLength={200} />
      <TextField
        {...field('country', says.row.country)}
        of="address.country"
        value={country === undefined ? view.countryProposed : countryName(country, voice)}
        maxLength={60}
        input={{ list: LIST_ID }}
      />
      <TextField
        {...field('line1', says.row.lines)}
        of="address.lines"
        value={lines[0] ?? ''}
        maxLength={100}
      />
      <TextField {...field('line2', says.row.line2)} of="" value={lines[1] ?? ''} maxLength={100} />
      {[2, 3].map((at) =>
        (lines[at] ?? '') === '' ? null : (
          <TextField
            {...field(`line${at + 1}`, says.row.line2)}
            of=""
            value={lines[at] ?? ''}
            maxLength={100}
          />
        ),
      )}
      <div class="pair">
        {hasCode ? (
          <TextField
            {...field('postalCode', says.row.postalCode)}
            of="address.postalCode"
            value={postalCode}
            maxLength={20}
          />
        ) : null}
        <TextField
          {...field('city', says.row.city)}
          of="address.city"
          value={city}
          maxLength={100}
        />
      </div>
      {hasRegion ? (
        <TextField
          {...field('region', says.row.region)}
          of="address.region"
          value={region}
          maxLength={100}
        />
      ) : null}
    </div>
  );
};

/** What was typed and is no country stays as it was typed. */
function countryName(country: string, { formats }: PageVoice): string {
  return postalRuleOf(country) === undefined ? country : formats.country(country);
}

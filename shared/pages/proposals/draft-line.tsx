import type { ComponentChildren } from 'preact';
import { optionsText } from '../../catalogue/options-text.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { REMARK_LENGTH_MAX } from '../../proposals/proposal.ts';
import { STAFF_PROPOSALS_MESSAGES } from '../messages/staff-proposals.ts';
import { ProductImage } from '../products/product-image.tsx';
import { type LineField, lineField } from './draft-form.ts';
import type { DraftPageProps } from './draft-page.tsx';

type LineProps = DraftPageProps & { readonly number: number };

/** Room for one idea. */
export const DraftLine = (props: LineProps) => {
  const { voice, number, photos } = props;
  const says = STAFF_PROPOSALS_MESSAGES[voice.language];
  return (
    <section class="printed" aria-labelledby={`idea-${number}`}>
      <h3 id={`idea-${number}`}>{says.line(number)}</h3>
      <ProductOfLine {...props} />
      <div class="written">
        <Field {...props} name="options" label={says.options} hint={says.optionsHint}>
          {(input) => <input {...input} maxLength={500} dir="auto" />}
        </Field>
        <Field {...props} name="photo" label={says.onPhoto}>
          {({ value, ...input }) => (
            <select {...input}>
              <option value="">{says.noPhoto}</option>
              {photos.map(({ photoId }, index) => (
                <option value={photoId} selected={photoId === value}>
                  {says.photo(index + 1)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field {...props} name="x" label={says.x}>
          {(input) => <input {...input} inputMode="numeric" maxLength={3} />}
        </Field>
        <Field {...props} name="y" label={says.y}>
          {(input) => <input {...input} inputMode="numeric" maxLength={3} />}
        </Field>
        <Field {...props} name="remark" label={says.remark} isWide>
          {({ value, ...input }) => (
            <textarea {...input} rows={2} maxLength={REMARK_LENGTH_MAX} dir="auto">
              {value}
            </textarea>
          )}
        </Field>
      </div>
    </section>
  );
};

/** What it is: by its number, or by words that the shop looks for. */
const ProductOfLine = (props: LineProps) => {
  const { voice, number, fields, products } = props;
  const says = STAFF_PROPOSALS_MESSAGES[voice.language];
  const product = products.get((fields[lineField('code', number)] ?? '').trim());
  return (
    <>
      {product === undefined ? null : (
        <div class="chosen">
          <ProductImage product={product} size={56} />
          <p>
            <span class="chosen-name" dir="auto">
              {oneLine(product.name)}
            </span>{' '}
            <span class="small">
              {voice.formats.money(product.price)}
              {product.options.length === 0
                ? null
                : ` · ${says.choices(optionsText(product.options))}`}
            </span>
          </p>
        </div>
      )}
      <Field {...props} name="code" label={says.product}>
        {(input) => (
          <span class="search">
            <input {...input} maxLength={100} autoComplete="off" dir="auto" />
            <button class="button quiet" type="submit" name="do" value={`find:${number}`}>
              {says.find}
            </button>
          </span>
        )}
      </Field>
      <FoundOfLine {...props} />
    </>
  );
};

const FoundOfLine = ({ voice, number, found }: LineProps) => {
  const says = STAFF_PROPOSALS_MESSAGES[voice.language];
  const list = found.get(String(number));
  if (list === undefined) return null;
  if (list.products.length === 0) return <p class="small">{says.noneFound(list.words)}</p>;
  return (
    <div class="found">
      <ul aria-label={says.found}>
        {list.products.map((product) => (
          <li>
            <ProductImage product={product} size={56} />
            <span>
              <span class="found-name">{oneLine(product.name)}</span>
              <span class="small">{voice.formats.money(product.price)}</span>
            </span>
            <button
              {...{ class: 'button quiet', type: 'submit', name: 'do' }}
              value={`take:${number}:${product.id}`}
              aria-label={says.takeNamed(oneLine(product.name))}
            >
              {says.take}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

type Input = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
};
type FieldProps = LineProps & {
  readonly name: LineField;
  readonly label: string;
  readonly hint?: string;
  readonly isWide?: boolean;
  readonly children: (input: Input) => ComponentChildren;
};

const Field = ({ voice, number, fields, problems, hint, isWide, ...props }: FieldProps) => {
  const name = lineField(props.name, number);
  const problem = problems[name];
  const about = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(problem === undefined ? [] : [`${name}-problem`]),
  ].join(' ');
  const described = about === '' ? {} : { 'aria-describedby': about };
  const invalid = problem === undefined ? {} : ({ 'aria-invalid': true } as const);
  return (
    <div class={isWide === true ? 'field whole' : 'field'}>
      <label for={name}>{props.label}</label>
      {props.children({ id: name, name, value: fields[name] ?? '', ...described, ...invalid })}
      {hint === undefined ? null : (
        <p class="small hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="problem" id={`${name}-problem`}>
          {STAFF_PROPOSALS_MESSAGES[voice.language].problems[problem]}
        </p>
      )}
    </div>
  );
};

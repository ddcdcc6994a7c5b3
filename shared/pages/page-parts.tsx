import type { ComponentChildren } from 'preact';
import type { Fact } from '../mail/building-blocks.tsx';
import type { PostcardFacts } from '../mail/postcard.tsx';
import { FORM_TOKEN_FIELD } from './form-token.ts';
import { FormToken } from './form-token-context.ts';

export type NoticeFacts = { readonly isGood: boolean; readonly text: string };

/** What was done or refused just now; read out by screen readers at once. */
export const Notice = ({ notice }: { notice: NoticeFacts | undefined }) =>
  notice === undefined ? null : (
    <div class={notice.isGood ? 'notice good' : 'notice'} role={notice.isGood ? 'status' : 'alert'}>
      <p>{notice.text}</p>
    </div>
  );

/** Label and value, as on a slip of paper. */
export const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <dl class="facts">
    {rows.map(({ label, value, note }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <span dir="auto">{value}</span>
          {note === undefined ? null : <span class="small">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
);

export const Postcard = ({ message, emptyMessage, addressLines, postmark }: PostcardFacts) => (
  <div class="postcard">
    <p class={message === undefined ? 'words none' : 'words'} dir="auto">
      {message ?? emptyMessage}
    </p>
    <div class="address">
      <Stamp lines={postmark} />
      {addressLines.map((line) => (
        <p dir="auto">{line}</p>
      ))}
    </div>
  </div>
);

export const Stamp = ({ lines }: { lines: readonly [string, string] }) => (
  <div class="stamp">
    {lines[0]}
    <small>{lines[1]}</small>
  </div>
);

type PostedFormProps = {
  readonly action: string;
  /** Sent along unseen; what is undefined is left out. */
  readonly hidden?: Readonly<Record<string, string | undefined>>;
  readonly class?: string;
  /** What is wrong is said by us, at its place; no button waits until all is right. */
  readonly noValidate?: boolean;
  readonly children?: ComponentChildren;
};

/** Every form that changes something: it carries the token that only our own pages have. */
export const PostedForm = ({ action, hidden = {}, children, ...props }: PostedFormProps) => (
  <form method="post" action={action} {...props}>
    <FormToken.Consumer>
      {(token) =>
        token === undefined ? null : <input type="hidden" name={FORM_TOKEN_FIELD} value={token} />
      }
    </FormToken.Consumer>
    {Object.entries(hidden).map(([name, value]) =>
      value === undefined ? null : <input type="hidden" name={name} value={value} />,
    )}
    {children}
  </form>
);

type FormProps = PostedFormProps & {
  readonly submit: string;
  readonly leave?: { readonly label: string; readonly href: string };
};

/** A form with its one button, and a quiet way out beside it. */
export const Form = ({ submit, leave, children, ...form }: FormProps) => (
  <PostedForm {...form}>
    {children}
    <div class="row">
      <button class="button" type="submit">
        {submit}
      </button>
      {leave === undefined ? null : (
        <a class="quietly" href={leave.href}>
          {leave.label}
        </a>
      )}
    </div>
  </PostedForm>
);

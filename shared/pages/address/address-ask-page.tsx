import { CODE_MINUTES } from '../../customers/sign-in.ts';
import { Choose, Field } from '../me/me-fields.tsx';
import { ADDRESS_MESSAGES } from '../messages/address.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ADDRESS_PATH } from './address-path.ts';

/** What a form of this page takes. */
export const PAPER_NAME_LENGTH_MAX = 100;
export const PAPER_ADDRESS_LENGTH_MAX = 500;

type Props = { readonly voice: PageVoice; readonly notice: NoticeFacts | undefined };

/** For whoever got something from us and wonders: by a code, or by post. */
export const AddressAskPage = ({ voice, notice }: Props) => {
  const says = ADDRESS_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <section class="part">
        <h2>{says.ask.title}</h2>
        <Form action={ADDRESS_PATH} hidden={{ do: 'ask' }} submit={says.ask.submit}>
          <p>{says.ask.text}</p>
          <Field id="email" label={says.ask.email}>
            <input
              {...{ id: 'email', name: 'email', type: 'email' }}
              maxLength={254}
              autocomplete="email"
              required
            />
          </Field>
        </Form>
      </section>
      <ByPost voice={voice} />
    </>
  );
};

const ByPost = ({ voice }: Pick<Props, 'voice'>) => {
  const { paper } = ADDRESS_MESSAGES[voice.language];
  const options = [
    { value: 'know', label: paper.know },
    { value: 'forget', label: paper.forget },
  ];
  return (
    <section class="part">
      <details>
        <summary>{paper.summary}</summary>
        <Form action={ADDRESS_PATH} hidden={{ do: 'post' }} submit={paper.submit}>
          <p>{paper.text}</p>
          <Field id="name" label={paper.name}>
            <input
              {...{ id: 'name', name: 'name' }}
              maxLength={PAPER_NAME_LENGTH_MAX}
              autocomplete="name"
              required
            />
          </Field>
          <Field id="address" label={paper.address}>
            <textarea
              {...{ id: 'address', name: 'address' }}
              rows={4}
              maxLength={PAPER_ADDRESS_LENGTH_MAX}
              autocomplete="street-address"
              required
            />
          </Field>
          <Choose name="wish" label={paper.wish} options={options} chosen={['know']} />
        </Form>
      </details>
    </section>
  );
};

/** The same whether we know the address or not. */
export const AddressCodePage = ({ voice, notice }: Props) => {
  const says = ADDRESS_MESSAGES[voice.language];
  const leave = { label: says.code.other, href: ADDRESS_PATH };
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.code.title}</h1>
      <Form
        action={ADDRESS_PATH}
        hidden={{ do: 'confirm' }}
        submit={says.code.submit}
        leave={leave}
      >
        <p>{says.code.text(CODE_MINUTES)}</p>
        <Field id="code" label={says.code.code}>
          <input
            {...{ id: 'code', name: 'code', class: 'code' }}
            inputMode="numeric"
            maxLength={9}
            autocomplete="one-time-code"
            required
          />
        </Field>
      </Form>
    </>
  );
};

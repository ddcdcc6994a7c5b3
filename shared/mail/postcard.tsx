import type { Block } from './building-blocks.tsx';
import { TableOf } from './building-blocks.tsx';
import { THEME, TONES } from './theme.ts';

export type PostcardFacts = {
  /** May have line breaks; absent when nothing was written. */
  readonly message?: string;
  /** Stands where the message would. */
  readonly emptyMessage: string;
  /** To whom, from the name downwards. */
  readonly addressLines: readonly string[];
  /** Two short lines: what the post office would stamp. */
  readonly postmark: readonly [string, string];
};

const { light, sans, serif } = THEME;
const ruled = { borderBottom: `1px solid ${light.rule}` };

/** The written side of a postcard: the message on the left, stamp and address on the right. */
export function postcard(facts: PostcardFacts): Block {
  const { message, emptyMessage, addressLines } = facts;
  return {
    html: (
      <TableOf>
        <tr>
          <td
            class="card rule"
            style={{ ...TONES.card, border: `1px solid ${light.rule}`, padding: 22 }}
          >
            <TableOf space={0}>
              <tr>
                <td class="half" width="58%" valign="top" style={{ paddingRight: 22 }}>
                  <Message text={message} emptyText={emptyMessage} />
                </td>
                <td
                  class="half second rule"
                  width="42%"
                  valign="top"
                  style={{ borderLeft: `1px solid ${light.rule}`, paddingLeft: 22 }}
                >
                  <TableOf space={0}>
                    <tr>
                      <td align="right">
                        <Stamp lines={facts.postmark} />
                      </td>
                    </tr>
                    <AddressRows lines={addressLines} />
                  </TableOf>
                </td>
              </tr>
            </TableOf>
          </td>
        </tr>
      </TableOf>
    ),
    text: asText(facts),
  };
}

const Message = (props: { text: string | undefined; emptyText: string }) => (
  <p
    dir="auto"
    class={props.text === undefined ? 'soft' : 'ink'}
    style={{
      ...(props.text === undefined ? TONES.soft : TONES.ink),
      margin: 0,
      fontFamily: serif,
      fontStyle: 'italic',
      fontSize: 18,
      lineHeight: '29px',
    }}
  >
    {(props.text ?? props.emptyText).split('\n').map((line, at) => (
      <>
        {at === 0 ? null : <br />}
        {line}
      </>
    ))}
  </p>
);

const Stamp = (props: { lines: readonly [string, string] }) => (
  <table role="presentation" cellPadding="0" cellSpacing="0">
    <tbody>
      <tr>
        <td
          class="accent stamp"
          align="center"
          valign="middle"
          width="68"
          height="78"
          style={{
            ...TONES.accent,
            border: `3px double ${light.accent}`,
            fontFamily: serif,
            fontSize: 26,
            lineHeight: '30px',
          }}
        >
          {props.lines[0]}
          <div style={{ fontFamily: sans, fontSize: 12, lineHeight: '16px' }}>{props.lines[1]}</div>
        </td>
      </tr>
    </tbody>
  </table>
);

const AddressRows = (props: { lines: readonly string[] }) => (
  <>
    {props.lines.map((line, at) => (
      <tr>
        <td
          class="ink rule"
          style={{
            ...TONES.ink,
            ...ruled,
            padding: at === 0 ? '20px 0 4px' : '8px 0 4px',
            fontFamily: serif,
            fontSize: 16,
            lineHeight: '22px',
          }}
        >
          <span dir="auto">{line}</span>
        </td>
      </tr>
    ))}
  </>
);

function asText({ message, emptyMessage, addressLines }: PostcardFacts): string {
  const edge = '- '.repeat(24).trimEnd();
  const written = message ?? `(${emptyMessage})`;
  const to = addressLines.map((line) => `${' '.repeat(24)}${line}`).join('\n');
  return `${edge}\n\n${written}\n\n${to}\n\n${edge}`;
}

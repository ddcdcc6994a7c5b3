import type { Block } from './building-blocks.tsx';
import { TableOf } from './building-blocks.tsx';
import { airmail, THEME, TONES } from './theme.ts';

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
const side = `1px solid ${light.rule}`;
const sides = { borderLeft: side, borderRight: side };
const ruled = { borderBottom: `1px solid ${light.rule}` };

/** The written side of a postcard: the message on the left, stamp and address on the right. */
export function postcard(facts: PostcardFacts): Block {
  const { message, emptyMessage, addressLines } = facts;
  return {
    html: (
      <TableOf>
        <AirmailEdge />
        <tr>
          <td class="card rule" style={{ ...TONES.card, ...sides, padding: '24px 22px' }}>
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
                        <Franking lines={facts.postmark} />
                      </td>
                    </tr>
                    <AddressRows lines={addressLines} />
                  </TableOf>
                </td>
              </tr>
            </TableOf>
          </td>
        </tr>
        <AirmailEdge />
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

const AirmailEdge = () => (
  <tr>
    <td
      class="card airmail"
      height="7"
      style={{
        ...TONES.card,
        backgroundImage: airmail(light),
        height: 7,
        fontSize: 1,
        lineHeight: '1px',
      }}
    >
      {'\u00a0'}
    </td>
  </tr>
);

/** The postmark with the day of delivery, and the stamp: a wrapped gift seen from above. */
const Franking = (props: { lines: readonly [string, string] }) => (
  <table role="presentation" cellPadding="0" cellSpacing="0">
    <tbody>
      <tr>
        <td style={{ paddingRight: 12 }} valign="middle">
          <Postmark lines={props.lines} />
        </td>
        <td class="stamp" style={{ border: `2px dashed ${light.accent}`, padding: 5 }}>
          <Stamp />
        </td>
      </tr>
    </tbody>
  </table>
);

const Postmark = ({ lines }: { lines: readonly [string, string] }) => (
  <table role="presentation" cellPadding="0" cellSpacing="0">
    <tbody>
      <tr>
        <td
          class="soft mark"
          align="center"
          valign="middle"
          width="60"
          height="60"
          style={{
            ...TONES.soft,
            border: `2px solid ${light.soft}`,
            borderRadius: 33,
            fontFamily: serif,
            fontSize: 22,
            lineHeight: '24px',
            transform: 'rotate(-9deg)',
          }}
        >
          {lines[0]}
          <div style={{ fontFamily: sans, fontSize: 12, lineHeight: '14px' }}>{lines[1]}</div>
        </td>
      </tr>
    </tbody>
  </table>
);

const Stamp = () => (
  <table role="presentation" cellPadding="0" cellSpacing="0" style={{ fontSize: 1 }}>
    <tbody>
      {STAMP_ROWS.map((height, row) => (
        <tr>
          {STAMP_COLUMNS.map((width, column) => (
            <td
              class={row === 1 || column === 1 ? 'ribbon' : 'paper'}
              width={width}
              height={height}
              style={{
                ...(row === 1 || column === 1 ? TONES.ribbon : TONES.paper),
                ...{ width, height, fontSize: 1, lineHeight: '1px' },
              }}
            >
              {'\u00a0'}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
const STAMP_ROWS = [20, 8, 34];
const STAMP_COLUMNS = [20, 8, 20];

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

function asText({ message, emptyMessage, addressLines, postmark }: PostcardFacts): string {
  const edge = '- '.repeat(24).trimEnd();
  const written = message ?? `(${emptyMessage})`;
  const to = [`(${postmark.join(' ')})`, ...addressLines]
    .map((line) => `${' '.repeat(24)}${line}`)
    .join('\n');
  return `${edge}\n\n${written}\n\n${to}\n\n${edge}`;
}

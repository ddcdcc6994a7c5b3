import { type Block, TableOf } from './building-blocks.tsx';
import { THEME, TONES } from './theme.ts';

export type Entry = {
  /** A date, mostly; stands above the heading in small type. */
  readonly over: string;
  readonly heading: string;
  readonly line: string;
  readonly quietLines: readonly string[];
};

const { light, sans, serif } = THEME;
// One cell per entry and few styles: a letter may hold a hundred of these.
const cell = {
  ...TONES.ink,
  fontFamily: serif,
  fontSize: 17,
  lineHeight: '25px',
  padding: '14px 0',
  borderTop: `1px solid ${light.rule}`,
} as const;
const over = { ...TONES.accent, fontSize: 15 };
const quiet = { ...TONES.soft, fontFamily: sans, fontSize: 14, lineHeight: '21px' };

/** Things in a row, each a few lines: the gifts of an order. */
export function entryList(entries: readonly Entry[]): Block {
  return {
    html: (
      <TableOf space={0}>
        {entries.map((entry) => (
          <tr>
            <td class="ink rule" style={cell}>
              <span class="accent" style={over}>
                {entry.over}
              </span>
              <br />
              <b>{entry.heading}</b>
              <br />
              {entry.line}
              <div class="soft" style={quiet}>
                {entry.quietLines.map((line, at) => (
                  <>
                    {at === 0 ? null : <br />}
                    {line}
                  </>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </TableOf>
    ),
    text: entries
      .map(({ over, heading, line, quietLines }) =>
        [over, heading, line, ...quietLines].join('\n  '),
      )
      .join('\n\n'),
  };
}

/** The last line of a bill. */
export function totalLine(label: string, amount: string): Block {
  const style = { ...TONES.ink, fontFamily: serif, fontSize: 19, lineHeight: '28px' };
  const edge = { borderTop: `3px double ${light.rule}`, padding: '14px 0' };
  return {
    html: (
      <TableOf>
        <tr>
          <td class="ink rule" style={{ ...style, ...edge }}>
            {label}
          </td>
          <td class="ink rule" align="right" style={{ ...style, ...edge, whiteSpace: 'nowrap' }}>
            {amount}
          </td>
        </tr>
      </TableOf>
    ),
    text: `${label}: ${amount}`,
  };
}

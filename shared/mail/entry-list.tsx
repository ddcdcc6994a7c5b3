import { renderToString } from 'preact-render-to-string';
import { type Block, TableOf } from './building-blocks.tsx';
import { THEME, TONES } from './theme.ts';

export type Entry = {
  /** A date, mostly; stands above the heading in small type. */
  readonly over: string;
  readonly heading: string;
  /** Empty when there is nothing to say. */
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
      <TableOf space={10}>
        {entries.map((entry) => (
          <tr>
            <td class="ink rule" style={cell}>
              <span class="accent" style={over}>
                {entry.over}
              </span>
              <br />
              <b>{entry.heading}</b>
              {entry.line === '' ? null : (
                <>
                  <br />
                  {entry.line}
                </>
              )}
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
        [over, heading, ...(line === '' ? [] : [line]), ...quietLines].join('\n  '),
      )
      .join('\n\n'),
  };
}

/** Mail programs cut a letter off at about 100 KB of HTML; what is beyond this is told otherwise. */
const LISTED_HTML_BYTES_MAX = 78_000;
const LISTED_COUNT_MAX = 100;

/** The first ones, as many as a letter can hold. */
export function fittingEntries<Thing>(
  things: readonly Thing[],
  entryOf: (thing: Thing) => Entry,
): readonly Entry[] {
  const listed: Entry[] = [];
  let htmlBytes = 0;
  for (const thing of things.slice(0, LISTED_COUNT_MAX)) {
    const entry = entryOf(thing);
    htmlBytes += Buffer.byteLength(renderToString(entryList([entry]).html));
    if (htmlBytes > LISTED_HTML_BYTES_MAX) break;
    listed.push(entry);
  }
  return listed;
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

import { type Block, TableOf } from './building-blocks.tsx';
import { oneLine, severalLines } from './safe-text.ts';
import { THEME, TONES } from './theme.ts';

const { light, sans, serif } = THEME;
const quiet = { ...TONES.soft, fontFamily: sans, fontSize: 14, lineHeight: '21px' };

/** What somebody of us says to the customer, as they wrote it. */
export function spokenWords(text: string, by?: string): Block {
  const lines = severalLines(text).split('\n');
  const name = by === undefined ? undefined : oneLine(by);
  return {
    html: (
      <TableOf>
        <tr>
          <td class="card ink" style={{ ...TONES.card, padding: '22px 24px 20px' }}>
            <p class="ink" dir="auto" style={spoken}>
              {lines.map((line, at) => (
                <>
                  {at === 0 ? null : <br />}
                  {line}
                </>
              ))}
            </p>
            {name === undefined ? null : (
              <p class="soft" style={{ ...quiet, margin: '14px 0 0' }}>
                {name}
              </p>
            )}
          </td>
        </tr>
      </TableOf>
    ),
    text: name === undefined ? lines.join('\n') : `${lines.join('\n')}\n\n${name}`,
  };
}
const spoken = {
  ...TONES.ink,
  margin: 0,
  fontFamily: serif,
  fontSize: 17,
  lineHeight: '27px',
} as const;

/** What the customer said, so that they see what it is about. */
export function quotedWords(label: string, text: string): Block {
  const line = oneLine(text);
  return {
    html: (
      <TableOf>
        <tr>
          <td
            class="soft rule"
            style={{ ...quiet, padding: '2px 0 2px 16px', borderLeft: `2px solid ${light.rule}` }}
          >
            {label}
            <br />
            <span dir="auto">{line}</span>
          </td>
        </tr>
      </TableOf>
    ),
    text: `${label}\n> ${line}`,
  };
}

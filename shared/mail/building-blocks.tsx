import type { ComponentChildren, VNode } from 'preact';
import { THEME, TONES } from './theme.ts';

/** A part of a letter in both its forms; they come from the same facts and cannot disagree. */
export type Block = { readonly html: VNode; readonly text: string };

export type Link = { readonly label: string; readonly url: string };

const { light, sans, serif } = THEME;
const body = { ...TONES.ink, fontFamily: serif, fontSize: 17, lineHeight: '27px' };
const small = { ...TONES.soft, fontFamily: sans, fontSize: 14, lineHeight: '21px' };

export const TableOf = (props: { children: ComponentChildren; space?: number }) => (
  <table
    role="presentation"
    width="100%"
    cellPadding="0"
    cellSpacing="0"
    style={{ width: '100%', marginBottom: props.space ?? 24 }}
  >
    <tbody>{props.children}</tbody>
  </table>
);

export function paragraph(text: string): Block {
  return {
    html: (
      <p class="ink" style={{ ...body, margin: '0 0 20px' }}>
        {text}
      </p>
    ),
    text,
  };
}

/** Something that need not be read. */
export function aside(text: string): Block {
  return {
    html: (
      <p class="soft" style={{ ...small, margin: '0 0 20px' }}>
        {text}
      </p>
    ),
    text,
  };
}

export type Fact = { readonly label: string; readonly value: string; readonly note?: string };

/** Label and value side by side, as on a slip of paper. */
export function facts(rows: readonly Fact[]): Block {
  return {
    html: (
      <TableOf>
        {rows.map(({ label, value, note }) => (
          <tr>
            <td
              class="soft rule fact"
              width="130"
              valign="top"
              style={{ ...small, ...line, width: 130, padding: '12px 16px 10px 0' }}
            >
              {label}
            </td>
            <td class="ink rule" valign="top" style={{ ...body, ...line, padding: '9px 0' }}>
              <span dir="auto">{value}</span>
              {note === undefined ? null : (
                <div class="soft" style={small}>
                  {note}
                </div>
              )}
            </td>
          </tr>
        ))}
      </TableOf>
    ),
    text: rows
      .map(
        ({ label, value, note }) => `${label}: ${value}${note === undefined ? '' : `\n  ${note}`}`,
      )
      .join('\n'),
  };
}
const line = { borderBottom: `1px solid ${light.rule}` };

/** The one thing that a reader most likely wants to do. */
export function button({ label, url }: Link): Block {
  const shape = { backgroundColor: light.button, borderRadius: 4 };
  return {
    html: (
      <table role="presentation" cellPadding="0" cellSpacing="0" style={{ margin: '4px 0 24px' }}>
        <tbody>
          <tr>
            <td class="button" align="center" style={shape}>
              <a
                href={url}
                class="on-button"
                style={{
                  display: 'inline-block',
                  padding: '13px 26px',
                  color: light.onButton,
                  fontFamily: sans,
                  fontSize: 16,
                  fontWeight: 600,
                  lineHeight: '20px',
                  textDecoration: 'none',
                }}
              >
                {label}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
    ),
    text: `${label}:\n${url}`,
  };
}

/** What else can be done, quietly: each on its own line, large enough for a thumb. */
export function quietLinks(links: readonly (Link & { readonly hint?: string })[]): Block {
  return {
    html: (
      <TableOf>
        {links.map(({ label, url, hint }) => (
          <tr>
            <td class="soft" style={{ ...small, padding: '6px 0' }}>
              <a
                href={url}
                class="accent"
                style={{ ...TONES.accent, fontSize: 15, textDecoration: 'underline' }}
              >
                {label}
              </a>
              {hint === undefined ? null : <span> {hint}</span>}
            </td>
          </tr>
        ))}
      </TableOf>
    ),
    text: links
      .map(({ label, url, hint }) => `${label}${hint === undefined ? '' : ` ${hint}`}:\n${url}`)
      .join('\n\n'),
  };
}

/** Something that needs the reader: a card that expires, a gift that cannot be paid. */
export function notice(text: string, link?: Link): Block {
  return {
    html: (
      <TableOf>
        <tr>
          <td
            class="notice ink"
            style={{
              ...body,
              ...TONES.notice,
              padding: '16px 20px',
              borderLeft: `3px solid ${light.accent}`,
            }}
          >
            {text}
            {link === undefined ? null : (
              <div style={{ paddingTop: 8 }}>
                <a href={link.url} class="accent" style={{ ...TONES.accent, fontWeight: 700 }}>
                  {link.label}
                </a>
              </div>
            )}
          </td>
        </tr>
      </TableOf>
    ),
    text: link === undefined ? `* ${text}` : `* ${text}\n\n${link.label}:\n${link.url}`,
  };
}

/** A code to type in, or to select with one click. */
export function bigCode(code: string): Block {
  return {
    html: (
      <TableOf>
        <tr>
          <td
            class="card ink"
            align="center"
            style={{
              ...TONES.card,
              ...TONES.ink,
              padding: '22px 0',
              fontFamily: sans,
              fontSize: 34,
              lineHeight: '44px',
              letterSpacing: 9,
            }}
          >
            {code}
          </td>
        </tr>
      </TableOf>
    ),
    text: `    ${code}`,
  };
}

/** The shop's look, in every mail. Change it here and nowhere else. */
export const THEME = {
  /** What a shop is called that has not been given a name. */
  shopName: 'The Gift Shop',
  /** Fonts that mail programs have; nothing is loaded. */
  serif: "Georgia, 'Iowan Old Style', 'Palatino Linotype', 'Times New Roman', serif",
  sans: "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  light: {
    page: '#f3ede2',
    sheet: '#fffdf9',
    card: '#faf4e8',
    notice: '#fbeee6',
    ink: '#2e2922',
    soft: '#71675a',
    rule: '#e5dac8',
    accent: '#8a3324',
    button: '#8a3324',
    onButton: '#fffaf2',
    paper: '#ecd3c4',
    air: '#5b7590',
  },
  dark: {
    page: '#191613',
    sheet: '#24201b',
    card: '#2f2922',
    notice: '#3b2b23',
    ink: '#efe7da',
    soft: '#b3a796',
    rule: '#453c31',
    accent: '#eba58d',
    button: '#a5442f',
    onButton: '#fffaf2',
    paper: '#6b4a3c',
    air: '#7d95ad',
  },
} as const;

/** Each name is a class that `layout.tsx` turns to the dark colours where a mail program allows. */
export const TONES = {
  page: { backgroundColor: THEME.light.page },
  sheet: { backgroundColor: THEME.light.sheet },
  card: { backgroundColor: THEME.light.card },
  notice: { backgroundColor: THEME.light.notice },
  ink: { color: THEME.light.ink },
  soft: { color: THEME.light.soft },
  accent: { color: THEME.light.accent },
  ribbon: { backgroundColor: THEME.light.button },
  paper: { backgroundColor: THEME.light.paper },
} as const;

/** The edge of an airmail letter; a mail program that knows no gradients shows none. */
export function airmail({ accent, air }: { readonly accent: string; readonly air: string }) {
  const stripes = `${accent} 0 16px,transparent 16px 30px,${air} 30px 46px,transparent 46px 60px`;
  return `repeating-linear-gradient(115deg,${stripes})`;
}

// The fonts that are printed with: Noto, under the SIL Open Font License.
const EXPO = '@expo-google-fonts';

/** What must lie in the font folder: each file's name, and where the package has it under `node_modules`. */
export const FONT_FILES = {
  'sans.ttf': `${EXPO}/noto-sans/400Regular/NotoSans_400Regular.ttf`,
  'strong.ttf': `${EXPO}/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf`,
  'serif.ttf': `${EXPO}/noto-serif/400Regular/NotoSerif_400Regular.ttf`,
  'italic.ttf': `${EXPO}/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`,
  'arabic.ttf': `${EXPO}/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf`,
  'hebrew.ttf': `${EXPO}/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf`,
  'thai.ttf': `${EXPO}/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf`,
  'japanese.ttf': `${EXPO}/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf`,
  'chinese.ttf': `${EXPO}/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf`,
  'korean.ttf': `${EXPO}/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf`,
  'emoji.ttf': `${EXPO}/noto-emoji/400Regular/NotoEmoji_400Regular.ttf`,
} as const;

export type FontFile = keyof typeof FONT_FILES;

/** `strong` and `italic` are real cuts for Latin, Greek and Cyrillic; other scripts have one cut. */
export type FontStyle = 'sans' | 'strong' | 'serif' | 'italic';

/** Devanagari is in Noto Sans itself. */
const OF_SCRIPT: readonly (readonly [script: RegExp, files: readonly FontFile[]])[] = [
  [/\p{Script_Extensions=Arabic}/u, ['arabic.ttf']],
  [/\p{Script=Hebrew}/u, ['hebrew.ttf']],
  [/\p{Script=Thai}/u, ['thai.ttf']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['japanese.ttf']],
  [/\p{Script=Hangul}/u, ['korean.ttf']],
];
const LAST_RESORTS = ['emoji.ttf', 'japanese.ttf', 'chinese.ttf', 'korean.ttf'] as const;
const IS_EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const IS_SIGN_OF_NO_SCRIPT = /\p{Script=Common}|\p{Script=Inherited}|\p{Script=Han}/u;

const HAN_OF_COUNTRY: Readonly<Record<string, FontFile>> = {
  JP: 'japanese.ttf',
  KR: 'korean.ttf',
  KP: 'korean.ttf',
};

/**
 * The same Chinese character is drawn differently in Japan, Korea and China: what else stands in the
 * text tells where it was written, and where it says nothing, the country of the address.
 */
export function hanFontOf(text: string, country?: string): FontFile {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese.ttf';
  if (/\p{Script=Hangul}/u.test(text)) return 'korean.ttf';
  return HAN_OF_COUNTRY[country ?? ''] ?? 'chinese.ttf';
}

/** The files that could draw one sign, best first; a script that no font has yields those of the style. */
export function candidatesOf(sign: string, style: FontStyle, hanFont: FontFile) {
  const base: readonly FontFile[] = [`${style}.ttf`, 'strong.ttf', 'sans.ttf'];
  const ofStyle = style === 'strong' ? base : base.filter((file) => file !== 'strong.ttf');
  if (IS_EMOJI.test(sign)) return ['emoji.ttf', ...ofStyle] as const;
  const ofScript = OF_SCRIPT.find(([script]) => script.test(sign))?.[1] ?? [];
  const others = IS_SIGN_OF_NO_SCRIPT.test(sign) ? [hanFont, ...LAST_RESORTS] : [];
  return [...ofStyle, ...ofScript, ...others] satisfies readonly FontFile[];
}

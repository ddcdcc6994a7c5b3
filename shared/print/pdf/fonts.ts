import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { candidatesOf, type FontFile, type FontStyle } from './font-files.ts';

export type Face = {
  readonly file: FontFile;
  readonly font: fontkit.Font;
  /** A script without a bold cut: drawn with an outline of its own colour. */
  readonly isEmboldened: boolean;
};

export type Fonts = {
  /** @returns undefined when no font has the sign. */
  faceOf(sign: string, style: FontStyle, hanFont: FontFile): Face | undefined;
  has(face: Face, sign: string): boolean;
};

/** Joiners, variation selectors and the like, which need no glyph. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** The fonts in a folder that holds `FONT_FILES` under their names. */
export function fontsIn(fontDir: string): Fonts {
  return fontsFrom((file) => join(fontDir, file));
}

/** A file is read when a text first needs it, and kept for the next document. */
export function fontsFrom(pathOf: (file: FontFile) => string): Fonts {
  const fontByFile = new Map<FontFile, fontkit.Font>();
  const read = (file: FontFile): fontkit.Font => {
    const known = fontByFile.get(file);
    if (known !== undefined) return known;
    const font = fontOf(fontkit.create(readFileSync(pathOf(file))), file);
    fontByFile.set(file, font);
    return font;
  };
  return {
    faceOf(sign, style, hanFont) {
      const file = candidatesOf(sign, style, hanFont).find((each) => hasSign(read(each), sign));
      if (file === undefined) return undefined;
      const isEmboldened = style === 'strong' && file !== 'strong.ttf';
      return { file, font: read(file), isEmboldened };
    },
    has: ({ font }, sign) => hasSign(font, sign),
  };
}

function hasSign(font: fontkit.Font, sign: string): boolean {
  for (const character of sign) {
    if (INVISIBLE.test(character)) continue;
    if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/** @throws when the file is a collection of fonts, which none of ours is. */
function fontOf(read: fontkit.Font | fontkit.FontCollection, file: FontFile): fontkit.Font {
  if ('fonts' in read) throw new Error(`${file} holds several fonts`);
  return read;
}

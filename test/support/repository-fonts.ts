import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FILES } from '../../shared/print/pdf/font-files.ts';
import { type Fonts, fontsFrom } from '../../shared/print/pdf/fonts.ts';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The fonts where npm put them; deployed code has them in a folder beside its bundle. */
export function repositoryFonts(): Fonts {
  return fontsFrom((file) => join(NODE_MODULES, FONT_FILES[file]));
}

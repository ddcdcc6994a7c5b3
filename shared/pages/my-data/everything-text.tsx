import { renderToString } from 'preact-render-to-string';
import type { Zone } from '../../kernel/time.ts';
import type { ExportDocument } from '../../privacy/export-document.ts';
import { MY_DATA_MESSAGES } from '../messages/my-data.ts';
import type { PageVoice } from '../page-voice.ts';
import { BASE_STYLE } from '../style/base.ts';
import { GIFTS_STYLE } from '../style/gifts.ts';
import { Everything } from './everything.tsx';

const NO_LINKS: ReadonlyMap<string, string> = new Map();

/** One file to keep, that needs nothing beside it: it is opened from a disk, years later. */
export function everythingText(document: ExportDocument, voice: PageVoice, zone: Zone): string {
  const { everything: says } = MY_DATA_MESSAGES[voice.language];
  const page = (
    <html lang={voice.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{says.title}</title>
        <style dangerouslySetInnerHTML={{ __html: BASE_STYLE + GIFTS_STYLE }} />
      </head>
      <body>
        <div class="wide">
          <main class="sheet">
            <Everything voice={voice} zone={zone} document={document} linkByFile={NO_LINKS} />
          </main>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}

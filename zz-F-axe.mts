import { readFileSync } from 'node:fs';
import { launchChromium } from './test/support/chromium.ts';
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const browser = await launchChromium();
for (const scheme of ['light', 'dark'] as const) for (const w of [390, 1280]) {
  const page = await browser.newPage({ viewport: { width: w, height: 800 }, colorScheme: scheme });
  for (const f of ['fence-en', 'portfolio-de', 'handover-en']) {
    await page.goto('file:///tmp/F-shots/' + f + '.html');
    await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => (await (globalThis as any).axe.run()).violations.map((v: any) => `${v.id} ${v.impact} ${v.nodes.length} ${v.nodes[0].html.slice(0, 140)}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(f, w, scheme, over, found);
  }
}
await browser.close();

// A real browser for tests and screenshots, from the npm registry alone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** What keeps it from talking to anybody, and lets it run where there is no sandbox to be had. */
const ARGUMENTS = [
  ...['--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-dev-shm-usage'],
  ...['--disable-quic', '--disable-sync', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-extensions', '--font-render-hinting=none'],
];

export async function launchChromium(): Promise<Browser> {
  const own = mkdtempSync(join(tmpdir(), 'chromium-'));
  const tidy = () => rmSync(own, { recursive: true, force: true });
  process.once('exit', tidy);
  const executablePath = await executableIn(own);
  const env = { ...process.env, FONTCONFIG_FILE: fontsOfProject(own) } as Record<string, string>;
  const browser = await chromium.launch({ executablePath, env, args: ARGUMENTS, headless: true });
  browser.once('disconnected', tidy);
  return browser;
}

/** The fonts that we print with, and whatever the machine has: names of any script can be read. */
function fontsOfProject(folder: string): string {
  const fonts = fileURLToPath(new URL('../../node_modules/@expo-google-fonts', import.meta.url));
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>
<alias><family>serif</family><prefer><family>Noto Serif</family></prefer></alias>
<alias><family>sans-serif</family><prefer><family>Noto Sans</family></prefer></alias>
</fontconfig>`,
  );
  return path;
}

/**
 * The package unpacks its binary into the temporary folder, in the middle of which another process
 * must not find it half written: each process has a folder of its own.
 */
async function executableIn(folder: string): Promise<string> {
  const { TMPDIR: before } = process.env;
  process.env.TMPDIR = folder;
  try {
    return await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

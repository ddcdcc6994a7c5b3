// A real browser for tests and screenshots, from the npm registry alone.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

const BUILD_DIR = fileURLToPath(new URL('../../.build', import.meta.url));
const PACKAGE = fileURLToPath(
  new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url),
);

export async function launchChromium(): Promise<Browser> {
  const own = mkdtempSync(join(tmpdir(), 'chromium-'));
  const tidy = () => rmSync(own, { recursive: true, force: true });
  process.once('exit', tidy);
  const executablePath = await unpacked();
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
<dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${join(BUILD_DIR, 'font-cache')}</cachedir>
<alias><family>serif</family><prefer><family>Noto Serif</family></prefer></alias>
<alias><family>sans-serif</family><prefer><family>Noto Sans</family></prefer></alias>
</fontconfig>`,
  );
  return path;
}

/**
 * Unpacked once, not for each test: two seconds. Its folder gets its name when all is there, so that
 * nobody finds a binary that is half written. @returns its path
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
  const folder = join(BUILD_DIR, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (existsSync(executablePath)) return executablePath;
  mkdirSync(BUILD_DIR, { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  await unpackInto(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was quicker.
    if ((error as { code?: string }).code !== 'ENOTEMPTY') throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  return executablePath;
}

/** The package unpacks into the temporary folder, wherever that is. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR: before } = process.env;
  process.env.TMPDIR = folder;
  try {
    await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

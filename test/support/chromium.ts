// A real browser for tests and screenshots, from the npm registry alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** What keeps it from talking to anybody, and lets it run where there is no sandbox to be had. */
const ARGUMENTS = [
  ...['--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-dev-shm-usage'],
  ...['--disable-quic', '--disable-sync', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-extensions', '--font-render-hinting=none'],
];

export async function launchChromium(): Promise<Browser> {
  const executablePath = await executable();
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
}

/**
 * The package unpacks its binary into the temporary folder, in the middle of which another process
 * must not find it half written: each process that is first has a folder of its own.
 */
async function executable(): Promise<string> {
  const shared = tmpdir();
  const own = mkdtempSync(join(shared, 'chromium-'));
  process.env.TMPDIR = own;
  try {
    const path = await sparticuz.executablePath();
    process.once('exit', () => rmSync(own, { recursive: true, force: true }));
    return path;
  } finally {
    process.env.TMPDIR = shared;
  }
}

// `npm run screenshots`: every page, mail and printed page as a picture, from a shop with a year behind it.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../../commands/command-error.ts';
import { startOwnHost } from '../../commands/sixteen-months/own-host.ts';
import { launchChromium } from '../support/chromium.ts';
import { Camera } from './camera.ts';
import { shootMails } from './mails.ts';
import { shootPages } from './pages.ts';
import { playStory } from './play-story.ts';
import { shootPrintedMatter } from './printed-matter.ts';
import { STORY_STARTS_AT } from './year-of-ada.ts';

const DATA = resolve('.data/screenshots');
const FOLDER = 'screenshots';

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const isWanted = (part: 'mails' | 'print' | 'pages') => only === undefined || only === part;

await runCommand(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  const camera = new Camera(FOLDER);
  const browser = await launchChromium();
  try {
    if (isWanted('mails')) await shootMails(browser, camera);
    if (isWanted('print')) await shootPrintedMatter(camera);
    if (!isWanted('pages')) return;
    console.log('Starting a host of its own; a year passes there …');
    const host = await startOwnHost(DATA, STORY_STARTS_AT);
    try {
      const story = await playStory(host.url, DATA);
      await shootPages({ browser, camera, url: host.url, story });
    } finally {
      await host.stop();
    }
  } finally {
    await browser.close();
    console.log(`${camera.count} pictures in ${FOLDER}/`);
  }
});

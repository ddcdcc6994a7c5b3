// `npm run screenshots`: every page, mail and printed page as a picture, from a shop with a year behind it.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError, runCommand } from '../../commands/command-error.ts';
import { parseOptions } from '../../commands/parse-options.ts';
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

const USAGE = `npm run screenshots -- [--only mails|print|pages]

Puts pictures of every mail, printed page and page into ${FOLDER}/, which is emptied first.`;

const PARTS = ['mails', 'print', 'pages'] as const;
type Part = (typeof PARTS)[number];

await runCommand(async () => {
  const only = readOnly();
  const isWanted = (part: Part) => only === undefined || only === part;
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
}, USAGE);

function readOnly(): Part | undefined {
  const wrong = (reason: string) => new CommandError(`${reason}\n\n${USAGE}`);
  const { only } = parseOptions({ options: { only: { type: 'string' } } }, wrong).values;
  const part = PARTS.find((each) => each === only);
  if (only !== undefined && part === undefined) throw wrong(`--only ${only} is not known.`);
  return part;
}

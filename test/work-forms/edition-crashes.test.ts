// Somebody dies at every single write of an edition's way, before or after it was done; the message
// comes back, and in the end everybody has one form.
import { expect, test } from 'vitest';
import { editionIdOf } from '../../shared/catalogue/edition.ts';
import { findEdition, publishEdition } from '../../shared/catalogue/publish-edition.ts';
import { GIVERS_PER_PAGE } from '../../shared/work-forms/make-edition-page.ts';
import { editionWorld } from '../support/edition-world.ts';

const GIVER_COUNT = GIVERS_PER_PAGE + 3;

type Crash = { readonly at: number; readonly isDone: boolean };

/** @returns how many writes it took, and what came of it. */
async function publishedWith(crash: Crash) {
  const world = await editionWorld(1);
  for (let count = 0; count < GIVER_COUNT; count += 1) await world.giver();
  const { table, ports } = world;
  const write = table.write.bind(table);
  let writeCount = 0;
  table.write = async (what) => {
    writeCount += 1;
    if (writeCount !== crash.at) return write(what);
    if (crash.isDone) await write(what);
    throw new Error('killed');
  };
  const publish = () => publishEdition(ports, { name: 'Autumn 2027', shardCount: 1 });
  await publish().catch(publish);
  for (let event = world.waiting.shift(); event !== undefined; event = world.waiting.shift()) {
    if (event.type === 'PrintJobAdded') continue;
    const answer = await world.react(event).catch(() => undefined);
    const isLeft = answer === undefined || (!answer.ok && answer.refusal === 'changed_meanwhile');
    if (isLeft) world.waiting.push(event);
  }
  const found = await findEdition(ports, editionIdOf('Autumn 2027'));
  if (!found.ok) throw new Error(found.refusal);
  const { state, seenCount, madeCount } = found.value;
  return {
    writeCount,
    outcome: { state, seenCount, madeCount },
    formCount: world.forms().length,
    printJobCount: world.printJobs().length,
  };
}

test('a crash at every write repeats nothing and forgets nobody', async () => {
  const whole = await publishedWith({ at: 0, isDone: false });
  const expected = { state: 'done', seenCount: GIVER_COUNT, madeCount: GIVER_COUNT };
  expect(whole).toMatchObject({ outcome: expected, formCount: GIVER_COUNT });
  // The edition, the walk, its start, two pages; and for everybody a form and its print job, and of
  // each a note that it is there, by which forgetting somebody finds it.
  expect(whole.writeCount).toBe(1 + 1 + 1 + 2 + 4 * GIVER_COUNT);
  for (let at = 1; at <= whole.writeCount; at += 1) {
    for (const isDone of [false, true]) {
      const { writeCount: _writeCount, ...rest } = await publishedWith({ at, isDone });
      expect(rest, `killed at write ${at}, which was ${isDone ? '' : 'not '}done`).toEqual({
        ...{ outcome: expected, formCount: GIVER_COUNT, printJobCount: GIVER_COUNT },
      });
    }
  }
}, 120_000);

import { describe, expect, test } from 'vitest';
import { CommandError } from '../../commands/command-error.ts';
import type { ConnectOptions } from '../../commands/connect.ts';
import { manageStaff } from '../../commands/staff/manage-staff.ts';
import { staffWorld } from '../staff/staff-examples.ts';

const HOST_URL = 'http://localhost:4000';

function staffOn(world = staffWorld()) {
  const lines: string[] = [];
  const connected: ConnectOptions[] = [];
  const run = (text: string) =>
    manageStaff(text.split(' ').filter(Boolean), {
      ...world,
      clockOf: async ({ url }) => {
        expect(url).toBe(HOST_URL);
        return world.clock;
      },
      print: (line) => lines.push(line),
      connect: async (options) => {
        connected.push(options);
        return { table: world.table, close: () => {}, url: HOST_URL };
      },
    });
  return { run, lines, connected, world };
}

describe('npm run staff', () => {
  test('adds, lists, changes and removes', async () => {
    const { run, lines } = staffOn();
    await run('add grace.hopper@Shop.example --role manager --capacity 120');
    expect(lines.splice(0)).toEqual([
      'Grace Hopper is on the staff now, as manager for up to 120 customers.',
      'They sign in at http://localhost:4000/staff with grace.hopper@shop.example: a code comes by mail.',
    ]);
    await run('list');
    expect(lines.splice(0)).toEqual([
      'grace.hopper@shop.example  Grace Hopper  manager for up to 120 customers  added on 2026-11-21',
    ]);
    await run('change grace.hopper@shop.example --role lead --name Grace');
    await run('sign-out grace.hopper@shop.example');
    await run('remove grace.hopper@shop.example');
    expect(lines.splice(0)).toEqual([
      'Grace is lead now.',
      'Grace is signed out everywhere.',
      'Grace is not on the staff any more, and signed out everywhere.',
    ]);
    await run('list');
    expect(lines[0]).toMatch(/ {2}Grace {2}lead {2}added on 2026-11-21, removed on 2026-11-21$/);
  });

  test('says of who was removed that nobody with that address is on the staff', async () => {
    const { run, world } = staffOn();
    await run('add mary@shop.example --role lead');
    await run('remove mary@shop.example');
    const mary = await world.staffMembers.findByEmail('mary@shop.example');
    await expect(run('remove Mary@shop.example')).rejects.toThrow(
      'mary@shop.example is not on the',
    );
    expect(await world.staffMembers.findByEmail('mary@shop.example')).toEqual(mary);
    await run('add mary@shop.example --role lead');
    await run('remove mary@shop.example');
  });

  test('signs out by the clock of the host, which may be months ahead', async () => {
    const { run, world } = staffOn();
    await run('add mary@shop.example --role lead');
    world.clock.advance({ hours: 24 * 300 });
    await run('sign-out mary@shop.example');
    const mary = await world.staffMembers.findByEmail('mary@shop.example');
    expect(mary?.signedOutAt).toEqual(world.clock.now());
  });

  test('lists nobody with the ways to add somebody', async () => {
    const { run, lines } = staffOn();
    await run('list');
    expect(lines[0]).toMatch(/^Nobody is on the staff yet\.[\s\S]*npm run staff -- add/);
  });

  test('goes to the stage that is named', async () => {
    const { run, connected } = staffOn();
    await run('list --stage prod');
    expect(connected).toEqual([{ stage: 'prod', data: undefined }]);
  });

  test.each([
    ['', 'Say what to do.'],
    ['hire x@y.example', '"hire" is not known.'],
    ['list x@y.example', '"x@y.example" is too much.'],
    ['add', 'Say with --role what they do'],
    ['add x@y.example', 'Say with --role what they do: manager, lead, operator.'],
    ['add x@y.example --role boss', '"boss" is no role'],
    ['add --role lead', 'Say whom: their e-mail address.'],
    ['add nobody --role lead', '"nobody" is no e-mail address.'],
    ['add x@y.example z --role lead', '"z" is too much.'],
    ['add x@y.example --role manager --capacity many', '--capacity is a number from 0 to 10000.'],
    ['add x@y.example --role manager --capacity 10001', '--capacity is a number from 0 to 10000.'],
    [`add x@y.example --role lead --name ${'x'.repeat(61)}`, 'A --name has 1 to 60 characters.'],
    ['add x@y.example --role lead --name a\nb', 'A --name is one line of text'],
    ['change x@y.example', 'Say what is to be different.'],
    ['list --all', "Unknown option '--all'"],
  ])('%j is refused before anything is connected to', async (text, words) => {
    const { run, connected } = staffOn();
    await expect(run(text)).rejects.toThrow(words);
    await expect(run(text)).rejects.toBeInstanceOf(CommandError);
    expect(connected).toEqual([]);
  });

  test.each([
    ['add mary@shop.example --role lead', 'is on the staff already'],
    ['add tom@shop.example --role lead --capacity 5', 'Only a manager has a --capacity.'],
    ['change mary@shop.example --capacity 5', 'Only a manager has a --capacity.'],
    ['change tom@shop.example --role lead', 'tom@shop.example is not on the staff.'],
    ['remove tom@shop.example', 'tom@shop.example is not on the staff.'],
    ['sign-out tom@shop.example', 'tom@shop.example is not on the staff.'],
  ])('%j is told in words', async (text, words) => {
    const { run } = staffOn();
    await run('add mary@shop.example --role operator');
    await expect(run(text)).rejects.toThrow(words);
  });
});

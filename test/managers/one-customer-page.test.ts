import { describe, expect, test, vi } from 'vitest';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { purchaseStore } from '../../shared/purchases/purchase-store.ts';
import { elementsOf, runningParts } from '../pages/page-reading.ts';
import { actsAt, openDesk, read } from '../pages/staff-desk.ts';
import { SCRIPT, settings, world } from '../pages/staff-office.ts';
import { line, purchase } from '../purchases/purchase-examples.ts';

const desk = openDesk();
const { ask, open } = actsAt(desk);

async function buy(sourceId: string, name: string, at: string) {
  const bought = purchase(sourceId, [line(1, { name })], { at, customerId: desk.customer.id });
  const write = purchaseStore(settings()).writeOf({ ...bought, version: 0 }, world().clock.now());
  await world().table.write(write);
}

const get = async (query = '') => (await desk.clerk.get(`${desk.path}${query}`)).text;
const timelineOf = (text: string) => read(text.slice(text.indexOf('id="timeline"')));
const hrefOf = (text: string, words: string) =>
  elementsOf(text.slice(text.indexOf('id="timeline"'))).find((each) => each.text === words)
    ?.attributes.href ?? '';

describe('one customer on one page', () => {
  test('says what to do next and why, and everything that there was', async () => {
    await ask();
    await buy('1', 'Cake stand', '2027-08-30T10:00:00Z');
    await open({ text: 'Call on Friday' });
    const text = await get();
    const next = read(text.slice(text.indexOf('id="next-steps"'), text.indexOf('id="left-off"')));
    expect(next).toContain('Answer');
    expect(next).toContain('we owe them an answer');
    const timeline = timelineOf(text);
    for (const part of ['They wrote by e-mail', 'Cake stand', 'We promised', 'Call on Friday'])
      expect(timeline).toContain(part);
    expect(timeline.indexOf('They wrote')).toBeLessThan(timeline.indexOf('Cake stand'));
  });

  test('shows one kind alone without any script, and says which', async () => {
    await ask();
    await buy('1', 'Cake stand', '2027-08-30T10:00:00Z');
    const href = hrefOf(await get(), 'Bought');
    expect(href).toBe(`${desk.path}?show=bought#timeline`);
    const text = await get('?show=bought');
    expect(timelineOf(text)).toContain('Cake stand');
    expect(timelineOf(text)).not.toContain('They wrote');
    const current = elementsOf(text).filter(({ attributes }) => attributes['aria-current']);
    expect(current.at(-1)?.text).toBe('Bought');
    expect(timelineOf(await get('?show=worth'))).toContain('They have no value yet');
  });

  test('goes on with earlier ones behind a link, and back', async () => {
    for (let number = 10; number < 60; number += 1) {
      await ask(`Turn ${number}`);
      world().clock.advance({ seconds: 1 });
    }
    const text = await get('?show=said');
    expect(timelineOf(text)).toContain('Turn 20');
    expect(timelineOf(text)).not.toContain('Turn 19');
    const earlier = await get(
      hrefOf(text, 'Earlier').replaceAll('&amp;', '&').replace(desk.path, ''),
    );
    expect(timelineOf(earlier)).toContain('Turn 19');
    expect(timelineOf(earlier)).toContain('Turn 10');
    expect(timelineOf(earlier)).not.toContain('Turn 20');
    expect(hrefOf(earlier, 'Back to the newest')).toBe(`${desk.path}?show=said#timeline`);
    expect(hrefOf(earlier, 'Earlier')).toBe('');
  });

  test('begins with the newest when an address makes no sense', async () => {
    await ask();
    expect(timelineOf(await get('?show=nothing&until=x'))).toContain('They wrote by e-mail');
  });

  test('takes at most nine queries for it, and three less of what is not shown', async () => {
    await ask();
    const count = async (query: string) => {
      const asked = vi.spyOn(world().table, 'query');
      await get(query);
      const { length } = asked.mock.calls;
      asked.mockRestore();
      return length;
    };
    // What the page needs beside its timeline is the same whatever is shown.
    const [all, known, said] = [
      await count(''),
      await count('?show=known'),
      await count('?show=said'),
    ];
    expect(all - known).toBeLessThanOrEqual(6);
    expect(said - known).toBe(2);
  });

  test('holds nothing that runs, whatever somebody wrote', async () => {
    await ask(SCRIPT);
    await open({ text: SCRIPT });
    await buy('1', SCRIPT, '2027-08-30T10:00:00Z');
    const text = await get();
    expect(text).toContain('&lt;script');
    expect(runningParts(text)).toEqual([]);
  });

  test('in German, too', async () => {
    await ask();
    desk.clerk.language = 'de';
    expect(timelineOf(await get())).toContain('Der Kunde schrieb per E-Mail');
  });
});

describe('what sorts by time', () => {
  test('is read from an instant on, of one record and of several', async () => {
    const { id } = desk.customer;
    const first = await ask('One');
    world().clock.advance({ seconds: 1 });
    await ask('Two');
    const other = 'cus_01KP0000000000000000000009';
    for (const customerId of [id, [id, other]]) {
      const { items } = await turnStore(settings()).page({ customerId, limit: 9, until: first.at });
      expect(items.map(({ text }) => text)).toEqual(['One']);
    }
    const until = first.at.subtract({ milliseconds: 1 });
    const range = { customerId: id, limit: 9, until };
    for (const store of [turnStore, consentStore, outreachStore])
      expect((await store(settings()).page(range)).items).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { runningParts } from '../pages/page-reading.ts';
import { Browser } from '../pages/page-world.ts';
import { arrive, FILES_ORIGIN } from '../photos/photo-pages-world.ts';
import { fieldsOf } from './form-fields.ts';

import { EVIL, office, openProposalOffice, proposed, world } from './proposal-office.ts';

openProposalOffice();

describe('the staff', () => {
  test('are asked to sign in first', async () => {
    const { customer } = await office();
    const path = `/staff/customers/${customer.id}/proposals/new`;
    const { location } = await new Browser().get(path);
    expect(location).toContain('/staff?notice=staff_session_over');
    const posted = await new Browser().post(path, { do: 'send' });
    expect(posted.location).toContain('/staff?notice=staff_session_over');
    // Whoever wrote for longer than their session lasted does not write it again.
    const words = 'Three ideas for the corner by the window.';
    const kept = await new Browser().post(path, { do: 'send', words });
    expect(kept.statusCode).toBe(401);
    expect(kept.text).toContain(words);
    expect(kept.text).toContain('href="/staff?notice=staff_session_over');
  });

  test('see the photos, and send products beside them', async () => {
    const given = await office();
    const { photoId } = await arrive(world(), given.customer);
    const page = await given.clerk.get(given.path);
    expect(page.text).toContain(`${FILES_ORIGIN}/customers/${given.customer.id}/photos/`);
    const { statusCode, location } = await given.propose({
      ...{ message: 'What a room!', 'code-1': '22423', 'remark-1': 'For the table.' },
      ...{ 'photo-1': photoId, 'x-1': '20', 'y-1': '80' },
    });
    expect([statusCode, location]).toEqual([303, `${given.path}?notice=sent`]);
    expect(await given.newest()).toMatchObject({
      ...{ message: 'What a room!', photoIds: [photoId], staff: { name: 'Mary' } },
      lines: [{ productCode: '22423', photoId, place: { xPercent: 20, yPercent: 80 } }],
    });
    expect((await given.clerk.get(location)).text).toContain('The customer is told by e-mail.');
  });

  test('find a product by its words and take it, and lose nothing that was typed', async () => {
    const { clerk, path } = await office();
    const typed = { message: `Kept ${EVIL}`, 'code-1': 'cake', 'remark-1': 'Yes', count: '3' };
    const found = await clerk.sendOwn(path, { ...typed, do: 'find:1' });
    expect(found.statusCode).toBe(200);
    expect(found.text).toContain('value="take:1:22423"');
    const form = fieldsOf(found.text, path);
    expect(form).toMatchObject({ message: `Kept ${EVIL}`, 'code-1': 'cake', 'remark-1': 'Yes' });
    const taken = await clerk.sendOwn(path, { ...form, do: 'take:1:22423' });
    expect(fieldsOf(taken.text, path)).toMatchObject({ 'code-1': '22423', 'remark-1': 'Yes' });
    expect(taken.text).toContain('Regency cake stand');
    const more = await clerk.sendOwn(path, { ...typed, do: 'more' });
    expect(fieldsOf(more.text, path)).toMatchObject({ count: '6', 'code-6': '' });
    // The Enter key and a scanner press a button that sends nothing.
    const looked = await clerk.sendOwn(path, { ...typed, do: 'look' });
    expect([looked.statusCode, looked.text.includes('take:1:22423')]).toEqual([200, true]);
    expect(runningParts(looked.text)).toEqual([]);
  });

  test('hear of everything that cannot be sent, at its field', async () => {
    const given = await office();
    const { text, statusCode } = await given.propose({
      ...{ 'code-1': 'teapot', 'code-2': 'MUG', 'options-2': 'colour', 'code-3': '22423' },
      ...{ 'x-3': '101', 'y-3': '5' },
    });
    expect(statusCode).toBe(422);
    const problems = [...text.matchAll(/<p class="problem" id="([^"]+)-problem">/g)];
    expect(problems.map(([, name]) => name).sort()).toEqual(['options-2', 'x-3']);
    const again = await given.propose({ 'code-1': 'teapot', 'code-2': 'MUG', 'options-2': '' });
    const found = [...again.text.matchAll(/<p class="problem" id="([^"]+)-problem">/g)];
    expect(found.map(([, name]) => name).sort()).toEqual(['code-1', 'options-2']);
    expect(again.text).toContain('Nothing is called “teapot”.');
    const nothing = await given.propose({});
    expect([nothing.statusCode, nothing.text.includes('There is no idea yet.')]).toEqual([
      422,
      true,
    ]);
    expect(await given.newest()).toBeUndefined();
  });

  test('start the next round from what was said', async () => {
    const given = await office();
    const path = await proposed(given, { 'code-3': 'VOUCHER-25' });
    await given.browser.post(path, {
      ...{ 'answer-1': 'rejected', 'answer-2': 'taken', 'comment-3': 'rather fifty' },
    });
    const { text } = await given.clerk.get(given.path);
    expect(text).toContain('Voucher: rather fifty');
    expect(fieldsOf(text, given.path)).toMatchObject({ 'code-1': 'VOUCHER-25', 'code-2': '' });
    const refused = await given.propose({ 'code-2': '22423' });
    expect(refused.text).toContain('The customer turned this down before.');
  });

  test('find nobody under a number that is nobody’s', async () => {
    const { clerk, path, customer } = await office();
    const other = path.replace(customer.id, 'cus_01KP0000000000000000000009');
    expect((await clerk.get(other)).statusCode).toBe(404);
    expect((await clerk.sendOwn(other, { do: 'send' })).statusCode).toBe(404);
  });
});

import { describe, expect, test } from 'vitest';
import { sortFiles } from '../../shared/inbound-mail/kept-file.ts';
import type { ReceivedFile } from '../../shared/inbound-mail/received-mail.ts';
import { turnWords } from '../../shared/inbound-mail/turn-words.ts';
import { LATITUDE_BYTES, notedPicture } from '../photos/sample-pictures.ts';

const ADA = 'cus_01KP0000000000000000000002';
const PDF = Buffer.from('%PDF-1.7 and more');

const file = (facts: Partial<ReceivedFile>): ReceivedFile => ({
  ...{ name: 'a.pdf', declaredType: 'application/pdf', content: PDF, isInline: false },
  ...facts,
});
const sorted = (...files: readonly Partial<ReceivedFile>[]) => {
  const { kept, dropped } = sortFiles(files.map(file), ADA);
  return { kept: kept.map(({ attachment }) => attachment), dropped };
};

describe('files of a mail', () => {
  test('are known by their bytes, not by what they are called', () => {
    const html = Buffer.from('<script>alert(1)</script>');
    expect(sorted({ name: 'plan.exe', declaredType: 'application/x-exe' }).kept).toMatchObject([
      { name: 'plan.exe', contentType: 'application/pdf' },
    ]);
    expect(sorted({ content: html })).toEqual({ kept: [], dropped: ['a.pdf'] });
  });

  test('that are pictures lose the place where they were taken', () => {
    const content = notedPicture('jpeg');
    expect(content.includes(LATITUDE_BYTES)).toBe(true);
    const { kept } = sortFiles([file({ content, name: 'kitchen.jpg' })], ADA);
    expect(kept).toMatchObject([{ attachment: { contentType: 'image/jpeg' } }]);
    expect(Buffer.from(kept[0]?.content ?? []).includes(LATITUDE_BYTES)).toBe(false);
  });

  test('have the same key however often they come, and whatever they are called', () => {
    const [first] = sorted({}).kept;
    const [second] = sorted({ name: 'b.pdf' }).kept;
    expect(first?.fileKey).toBe(second?.fileKey);
    expect(first?.fileKey).toMatch(/^customers\/cus_\w{26}\/mails\/[0-9a-f]{32}\.pdf$/);
  });

  test.each([
    [10_000_000, 1, 0],
    [10_000_001, 0, 1],
  ])('of %d bytes: %d kept, %d named', (byteCount, kept, dropped) => {
    const found = sorted({ content: Buffer.concat([PDF], byteCount) });
    expect([found.kept.length, found.dropped.length]).toEqual([kept, dropped]);
  });

  test('are ten at most; the others are named', () => {
    const found = sorted(...Array.from({ length: 12 }, (_, at) => ({ name: `${at}.pdf` })));
    expect([found.kept.length, found.dropped]).toEqual([10, ['10.pdf', '11.pdf']]);
  });

  test('that are the logo of a signature say nothing', () => {
    const logo = { isInline: true, content: Buffer.alloc(19_999), name: 'image001.png' };
    expect(sorted(logo)).toEqual({ kept: [], dropped: [] });
    expect(sorted({ ...logo, content: Buffer.alloc(20_000) }).dropped).toEqual(['image001.png']);
  });

  test('without a name are called by their kind', () => {
    expect(sorted({ name: '' }).kept).toMatchObject([{ name: '1.pdf' }]);
    const film = { name: '', declaredType: 'video/mp4', content: Buffer.from('x') };
    expect(sorted(film).dropped).toEqual(['video/mp4']);
  });
});

describe('the words of a turn', () => {
  const words = (facts: Partial<Parameters<typeof turnWords>[0]>) =>
    turnWords({
      ...{ words: 'Yes.', subject: 'Re: A gift', isReply: true, dropped: [], moreFileCount: 0 },
      ...{ language: 'en', ...facts },
    });

  test.each([
    ['an answer', {}, 'Yes.'],
    ['an answer whose program tells nothing', { isReply: false }, 'Yes.'],
    ['a mail of its own', { isReply: false, subject: 'A cake stand' }, 'A cake stand\n\nYes.'],
    ['a subject that says it all', { isReply: false, subject: 'Stop', words: '' }, 'Stop'],
    ['a subject said again', { isReply: false, subject: 'yes' }, 'Yes.'],
    ['a subject of nothing', { isReply: false, subject: '(no subject)' }, 'Yes.'],
    ['files only', { words: '' }, ''],
    ['a file that is not kept', { dropped: ['a.mov'] }, 'Yes.\n\n[Not kept from the mail: a.mov]'],
    [
      'many files that are not kept, in German',
      { dropped: ['a', 'b', 'c', 'd', 'e', 'f'], moreFileCount: 30, language: 'de' as const },
      'Yes.\n\n[Aus der E-Mail nicht aufgehoben: a, b, c, d, e, 31 weitere]',
    ],
  ])('%s', (_name, facts, expected) => {
    expect(words(facts)).toBe(expected);
  });
});

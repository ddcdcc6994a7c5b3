import { describe, expect, it } from 'vitest';
import { csvLine } from '../../shared/csv/csv-line.ts';
import fc from '../support/fast-check.ts';
import { readCsv } from './csv-support.ts';

const cellsOf = async (...args: Parameters<typeof readCsv>) =>
  (await readCsv(...args)).map(({ cells }) => cells);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const TABLE = [
  ['code', 'name'],
  ['1', 'Café, ½ “x”'],
  ['2', 'b'],
];
const TEXT = 'code,name\n1,"Café, ½ “x”"\n2,b\n';

describe('one table, however it was saved', () => {
  it.each([
    ['as it should be', Buffer.from(TEXT)],
    ['with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['with CRLF', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['with CR alone', Buffer.from(TEXT.replaceAll('\n', '\r'))],
    ['without a last line end', Buffer.from(TEXT.trimEnd())],
    ['with blank lines', Buffer.from(TEXT.replaceAll('\n', '\n\n'))],
    ['with rows of blank cells', Buffer.from(`${TEXT},\n , \n`)],
    ['as UTF-16, little end first', utf16(TEXT)],
    ['as UTF-16, big end first', utf16(TEXT).swap16()],
    ['with semicolons', Buffer.from(TEXT.replaceAll(/,(?! )/g, ';'))],
    ['with tabs', Buffer.from(TEXT.replaceAll(/,(?! )/g, '\t'))],
    ['with Excel’s sep= line', Buffer.from(`sep=;\n${TEXT.replaceAll(/,(?! )/g, ';')}`)],
  ])('reads it %s', async (_, bytes) => {
    for (const pieceLength of [1, 3, 7, 65_536]) {
      expect(await cellsOf(bytes, { pieceLength })).toEqual(TABLE);
    }
  });

  it('reads another encoding when it is named', async () => {
    const bytes = Buffer.from('code,name\n1,Caf\xe9 \x80\n', 'latin1');
    expect(await cellsOf(bytes, { encoding: 'windows-1252' })).toEqual([
      ['code', 'name'],
      ['1', 'Café €'],
    ]);
  });

  it('keeps a stray quote as it is', async () => {
    expect(await cellsOf('a,b\nFRAME 7" SINGLE,2\n')).toEqual([
      ['a', 'b'],
      ['FRAME 7" SINGLE', '2'],
    ]);
  });

  it('prefers the separator that cuts more, outside of quotes', async () => {
    expect(await cellsOf('"a,b,c,d";e\n1;2\n')).toEqual([
      ['a,b,c,d', 'e'],
      ['1', '2'],
    ]);
  });

  it('reads back whatever csvLine wrote', async () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\r\uFEFF]/.test(text));
    const row = fc.tuple(cell, cell, fc.constant('end'));
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (rows) => {
        const text = [['a', 'b', 'c'], ...rows].map(csvLine).join('');
        expect((await cellsOf(text)).slice(1)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the line of a row', () => {
  it('is where it begins, also after cells of several lines and blank lines', async () => {
    const text = 'a,b\r\n"one\r\ntwo\r\nthree",1\r\n\r\n2,"x\ny"\r\n3,z\r\n';
    const rows = await readCsv(text, { pieceLength: 2 });
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, 'one\ntwo\nthree'],
      [6, '2'],
      [8, '3'],
    ]);
  });

  it('counts the sep= line', async () => {
    expect((await readCsv('sep=;\na;b\n1;2\n')).map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('a file that is no table', () => {
  const latin1 = Buffer.from('code,name\n1,ok\n2,Caf\xe9\n3,ok\n', 'latin1');
  it.each([
    ['nothing at all', Buffer.from(''), 'empty', undefined],
    ['blank lines only', Buffer.from('\n\n  \n'), 'empty', undefined],
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'not_text', undefined],
    ['bytes with NUL', Buffer.from('a,b\n1,\0\n'), 'not_text', undefined],
    ['Latin-1 taken for UTF-8', latin1, 'not_utf8', 3],
    ['a bad byte in the last line', Buffer.from('a\nb\xff', 'latin1'), 'not_utf8', 2],
    ['a quote that stays open', Buffer.from('a,b\n1,2\n3,"4\n5,6\n'), 'quote_not_closed', 3],
  ])('says so for %s', async (_, bytes, code, line) => {
    for (const pieceLength of [1, 65_536]) {
      await expect(readCsv(bytes, { pieceLength })).rejects.toMatchObject({ code, line });
    }
  });

  it('gives up on a row without end', async () => {
    const endless = `a,b\n1,"${'x'.repeat(200_000)}`;
    await expect(readCsv(endless)).rejects.toMatchObject({ code: 'record_too_long' });
  });

  it('passes the error of the file itself on', async () => {
    async function* failing() {
      yield Buffer.from('a,b\n');
      throw new Error('the disk is gone');
    }
    const { openCsv } = await import('../../shared/csv/open-csv.ts');
    const read = async () => {
      for await (const _ of (await openCsv(failing())).rows);
    };
    await expect(read()).rejects.toThrow('the disk is gone');
  });
});

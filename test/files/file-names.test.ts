import { describe, expect, test } from 'vitest';
import { contentDisposition } from '../../shared/files/content-disposition.ts';
import { isFileKey, printedKey } from '../../shared/files/file-key.ts';

describe('a key', () => {
  test('is made of its parts', () => {
    expect(printedKey('work-forms', 'wf_01J', 'a4.pdf')).toBe('printed/work-forms/wf_01J/a4.pdf');
    expect(isFileKey(printedKey('work-forms', 'wf_01J', 'a4.pdf'))).toBe(true);
  });

  test.each([[], [''], ['..'], ['.hidden'], ['a/b'], ['ü'], ['a b'], ['x'.repeat(201)]])(
    'is not made of %j',
    (...parts) => {
      expect(() => printedKey(...parts)).toThrow(/a key has parts|a part of a key/);
    },
  );
});

describe('the name that a file is saved under', () => {
  test.each([
    ['Form.pdf', `inline; filename="Form.pdf"; filename*=UTF-8''Form.pdf`],
    ['é.pdf', `inline; filename="e.pdf"; filename*=UTF-8''%C3%A9.pdf`],
    ["O'Brien*.pdf", `inline; filename="O'Brien_.pdf"; filename*=UTF-8''O%27Brien_.pdf`],
    // An override would show `fdp.exe` as `exe.pdf`.
    ['\u202efdp.exe', `inline; filename="_fdp.exe"; filename*=UTF-8''_fdp.exe`],
    ['', `inline; filename="file"; filename*=UTF-8''file`],
  ])('%j', (fileName, disposition) => {
    expect(contentDisposition(fileName)).toBe(disposition);
  });

  test.each(['a"; filename="evil.exe', 'a\r\nSet-Cookie: x=1', '../../a', '\ud800', 'C:\\a'])(
    'cannot leave its place: %j',
    (fileName) => {
      expect(contentDisposition(fileName)).toMatch(
        /^inline; filename="[^"\\/\r\n]*"; filename\*=UTF-8''[\w.%-]*$/,
      );
    },
  );
});

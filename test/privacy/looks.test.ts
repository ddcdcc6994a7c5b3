import { expect, test } from 'vitest';
import { DEPLOYED_FILES, importsOf, targetOf } from '../tidy/source-files.ts';

const textByPath = new Map(DEPLOYED_FILES.map(({ path, text }) => [path, text]));
/** Itself, or the use case that it calls. */
const notesALook = (path: string) => {
  const file = DEPLOYED_FILES.find((each) => each.path === path);
  if (file === undefined) return false;
  const used = importsOf(file)
    .map(({ from }) => targetOf(path, from))
    .filter((target) => target.startsWith('shared/'));
  return [path, ...used].some((each) => /\blooks\.note\(/.test(textByPath.get(each) ?? ''));
};

/** Ways in and lists of work: of a customer no more than what waits. */
const SHOWS_NOBODY: readonly string[] = [
  ...['staff-page', 'staff-case-list-page', 'staff-mails-page'],
  ...['staff-call-find-page', 'staff-find-form-page'],
  ...['staff-code-page', 'staff-openid-page', 'staff-openid-return-page'],
  ...['staff-fence-page', 'staff-laboratory-page', 'staff-portfolio-page'],
];

const staffPages = [...textByPath]
  .filter(([path]) => /^functions\/pages\/staff-.*page\.tsx?$/.test(path))
  .map(([path]) => path)
  .filter((path) => !SHOWS_NOBODY.some((name) => path.includes(`/${name}.`)));

test.each(staffPages)('%s notes that somebody looked', (path) => {
  expect(notesALook(path)).toBe(true);
});

test('there are pages to look at', () => {
  expect(staffPages.length).toBeGreaterThan(4);
});

// The arrows of ARCHITECTURE.md, section "The tree": which file may know which.
import { describe, expect, test } from 'vitest';
import {
  ADAPTER,
  CODE_FILES,
  DEPLOYED_FILES,
  importsOf,
  type SourceFile,
  targetOf,
} from './source-files.ts';

type Arrow = { readonly path: string; readonly target: string; readonly isType: boolean };

const arrowsOf = (files: readonly SourceFile[]): readonly Arrow[] =>
  files.flatMap((file) =>
    importsOf(file).map(({ from, isType }) => ({
      path: file.path,
      target: targetOf(file.path, from),
      isType,
    })),
  );
const said = (arrows: readonly Arrow[]) => arrows.map(({ path, target }) => `${path} -> ${target}`);

const shared = arrowsOf(DEPLOYED_FILES.filter(({ path }) => path.startsWith('shared/')));
const functions = arrowsOf(DEPLOYED_FILES.filter(({ path }) => path.startsWith('functions/')));

const isOurs = (target: string) => /^(shared|functions|infra|commands|test)\//.test(target);
const isStore = (path: string) => /-(store|item)\.ts$/.test(path);
const isDecision = (path: string) => /\/decide-[^/]+\.ts$/.test(path);
/** What only reads an outside service's format calls nothing. */
const isReader = (path: string) => /-(webhook|feedback)\.ts$/.test(path);
const isComponent = (path: string) => path.endsWith('.tsx');

/** What takes a mail apart. */
const READING_MAIL = ['postal-mime', 'html-to-text', 'email-reply-parser'];

/** What sets type and writes PDF. */
const PRINTING = ['pdfkit', 'fontkit', 'bidi-js', 'linebreak', 'uqr'];

/** What places things in a picture; it draws nothing itself. */
const DRAWING = ['d3-scale', 'd3-shape'];

/** Of the phone numbers of all countries one file alone knows how they are written. */
const PHONE_NUMBERS = 'shared/customers/identifiers/read-phone-number.ts';

describe('shared', () => {
  test('knows neither functions nor infra nor commands nor tests', () => {
    expect(
      said(shared.filter(({ target }) => /^(functions|infra|commands|test)\//.test(target))),
    ).toEqual([]);
  });

  test('the kernel knows no word of the business', () => {
    const outside = shared.filter(
      ({ path, target }) =>
        path.startsWith('shared/kernel/') && isOurs(target) && !target.startsWith('shared/kernel/'),
    );
    expect(said(outside)).toEqual([]);
  });

  test('the table knows the kernel alone', () => {
    const outside = shared.filter(
      ({ path, target }) =>
        path.startsWith('shared/table/') &&
        isOurs(target) &&
        !/^shared\/(kernel|table)\//.test(target),
    );
    expect(said(outside)).toEqual([]);
  });

  test('a decision is pure: no store, no adapter, no package but zod, of Node only comparing', () => {
    const impure = shared.filter(
      ({ path, target, isType }) =>
        isDecision(path) &&
        !isType &&
        (isStore(target) ||
          ADAPTER.test(target) ||
          (!isOurs(target) && !['zod', 'node:util'].includes(target))),
    );
    expect(said(impure)).toEqual([]);
  });

  test('a decision calls no use case: what it imports does not wait', () => {
    const asynchronous = new Set(
      DEPLOYED_FILES.filter(({ text }) => /\basync\b|\bawait\b/.test(text)).map(({ path }) => path),
    );
    const waiting = shared.filter(
      ({ path, target, isType }) => isDecision(path) && !isType && asynchronous.has(target),
    );
    expect(said(waiting)).toEqual([]);
  });

  test('a use case gets its ports: it imports neither stores nor adapters', () => {
    const knowing = shared.filter(
      ({ path, target, isType }) =>
        !isType &&
        !isStore(path) &&
        !ADAPTER.test(path) &&
        ((/-store\.ts$/.test(target) && target !== 'shared/table/entity-store.ts') ||
          ADAPTER.test(target)),
    );
    expect(said(knowing)).toEqual([]);
  });

  test('ports hold types and what adapters throw, nothing that runs', () => {
    const running = shared.filter(({ path, isType }) => path.endsWith('/ports.ts') && !isType);
    expect(said(running)).toEqual([]);
  });

  test('only adapters know packages; zod, Temporal, ULIDs, CSV, components and print aside', () => {
    const known = shared.filter(
      ({ path, target, isType }) =>
        !isType &&
        !isOurs(target) &&
        !ADAPTER.test(path) &&
        !target.startsWith('node:') &&
        !(target === 'zod') &&
        !(path.startsWith('shared/kernel/') && ['temporal-polyfill', 'ulid'].includes(target)) &&
        !(path.startsWith('shared/csv/') && target === 'csv-parse') &&
        !(/^shared\/(mail|pages)\//.test(path) && target.startsWith('preact')) &&
        !(path.startsWith('shared/pages/charts/') && DRAWING.includes(target)) &&
        !(path === PHONE_NUMBERS && target === 'libphonenumber-js/min') &&
        !(path.startsWith('shared/inbound-mail/') && READING_MAIL.includes(target)) &&
        !(path.startsWith('shared/print/pdf/') && PRINTING.includes(target)),
    );
    expect(said(known)).toEqual([]);
  });

  test('Temporal and ULIDs come through the kernel', () => {
    const direct = arrowsOf(CODE_FILES).filter(
      ({ path, target }) =>
        ['temporal-polyfill', 'ulid'].includes(target) && !path.startsWith('shared/kernel/'),
    );
    expect(said(direct)).toEqual([]);
  });

  test('components are markup: they know no store, adapter or port', () => {
    const knowing = shared.filter(
      ({ path, target, isType }) =>
        isComponent(path) && !isType && (isStore(target) || ADAPTER.test(target)),
    );
    expect(said(knowing)).toEqual([]);
  });
});

describe('functions', () => {
  test('know neither infra nor commands nor tests', () => {
    expect(said(functions.filter(({ target }) => /^(infra|commands|test)\//.test(target)))).toEqual(
      [],
    );
  });

  test('know no other function: what they share is in functions/runtime', () => {
    const other = functions.filter(
      ({ target }) =>
        /^functions\//.test(target) &&
        !/^functions\/runtime\//.test(target) &&
        !target.endsWith('.json'),
    );
    expect(said(other)).toEqual([]);
  });

  test('get clients, stores and adapters from functions/runtime', () => {
    const direct = functions.filter(
      ({ path, target, isType }) =>
        !isType &&
        !path.startsWith('functions/runtime/') &&
        ((ADAPTER.test(target) && !isReader(target)) || target.startsWith('@aws-sdk/client-')),
    );
    expect(said(direct)).toEqual([]);
  });

  test('only the wrapper knows middy', () => {
    const knowing = arrowsOf(CODE_FILES).filter(({ target }) => target.startsWith('@middy/'));
    expect(new Set(knowing.map(({ path }) => path))).toEqual(
      new Set(['functions/runtime/public-handler.ts']),
    );
  });
});

test('zod is imported as a whole, so that its locales stay out of the bundles', () => {
  const named = CODE_FILES.filter(({ text }) => /import \{[^}]*\} from 'zod'/.test(text));
  expect(named.map(({ path }) => path)).toEqual([]);
});

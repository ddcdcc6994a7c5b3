// Nothing leaves but through the gate: what takes a `Pass` does not compile without one, and this
// looks after the ways around it.
import { expect, test } from 'vitest';
import {
  DEPLOYED_FILES,
  importsOf,
  offencesOf,
  type SourceFile,
  targetOf,
} from './source-files.ts';

const importersOf = (pattern: RegExp, files: readonly SourceFile[] = DEPLOYED_FILES) =>
  files
    .filter((file) =>
      importsOf(file).some(
        ({ from, isType }) => !isType && pattern.test(targetOf(file.path, from)),
      ),
    )
    .map(({ path }) => path);
const isGate = (path: string) => path === 'shared/permission/gate.ts';

test('a pass is made in one place, and only its type leaves that file', () => {
  expect(offencesOf(DEPLOYED_FILES, /\bnew GatePass\(/, isGate)).toEqual([]);
  expect(offencesOf(DEPLOYED_FILES, /\bGatePass\b/, isGate)).toEqual([]);
  const gate = DEPLOYED_FILES.find(({ path }) => isGate(path));
  expect(gate?.text).not.toMatch(/export (class|\{[^}]*\bGatePass\b)/);
  expect(gate?.text).toMatch(/^export type Pass = GatePass;$/m);
  // A field that only the class has: no object that merely looks like one is a pass.
  expect(gate?.text).toMatch(/^ {2}readonly #outreach/m);
});

test('nothing is called a pass that is none', () => {
  expect(offencesOf(DEPLOYED_FILES, /\bas (unknown as )?Pass\b/)).toEqual([]);
});

test('what speaks to SES is the mailer, and what makes the mailer are the letters’ resources', () => {
  expect(importersOf(/^@aws-sdk\/client-sesv?2?$/)).toEqual([
    'functions/runtime/resources-mail.ts',
    'shared/mail/ses-mailer.ts',
  ]);
  expect(importersOf(/\/ses-mailer\.ts$/)).toEqual(['functions/runtime/resources-mail.ts']);
  expect(importersOf(/^nodemailer$/)).toEqual([]);
});

test('a mail is handed over with a pass, and asks for nothing else', () => {
  const mailer = DEPLOYED_FILES.find(({ path }) => path === 'shared/mail/ses-mailer.ts');
  expect(mailer?.text).toMatch(
    /async send\(mail: Mail, pass: Pass\): Promise<void> \{\n\s+assert\(pass\.isFor\('mail', mail\.to\)/,
  );
  const handed = offencesOf(DEPLOYED_FILES, /\bmailer\.send\(/);
  expect(handed.map((each) => each.split(':')[0])).toEqual([
    'functions/runtime/resources-mail.ts',
    'shared/mail/gift-letters.ts',
    'shared/mail/sign-in-letters.ts',
    // Goes to those who work here, never to a customer.
    'shared/mail/staff-letters.ts',
  ]);
});

test('printed matter begins as a job that was let pass, or as the PDF of a mail', () => {
  const begun = offencesOf(DEPLOYED_FILES, /\bprintJobs\.save\(/);
  expect(begun.map((each) => each.split(':')[0])).toEqual([
    'shared/print/add-print-job.ts',
    // What was begun moves on.
    'shared/print/make-print-job-pdf.ts',
    'shared/print/mark-printed.ts',
  ]);
  const job = DEPLOYED_FILES.find(({ path }) => path === 'shared/print/add-print-job.ts');
  expect(job?.text).toContain("readonly way: 'mail' | Pass;");
  expect(job?.text).toContain("way === 'mail' || way.isFor('post')");
  expect(importersOf(/\/print-job-store\.ts$/)).toEqual([
    'functions/runtime/resources-print.ts',
    // Finds what is to be handed out or forgotten.
    'shared/privacy/personal-items-store.ts',
  ]);
});

test('nobody hands out a list of numbers to call', () => {
  // Who should be called is asked for one by one: `askGate` with the channel `phone`.
  expect(offencesOf(DEPLOYED_FILES, /\b(phone|call|dial)(Lists?|Queue)(Of|Store)?\b/)).toEqual([]);
  const senders =
    /^@aws-sdk\/client-(sns|pinpoint|connect|connectcampaigns\w*|end-user-messaging\w*|socialmessaging)/;
  expect(importersOf(senders)).toEqual([]);
});

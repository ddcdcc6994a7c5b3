import { beforeEach, describe, expect, test } from 'vitest';
import { moveCasePromise } from '../../shared/cases/answer-case.ts';
import type { Case } from '../../shared/cases/case.ts';
import { sayMoreOfCase, settleCase } from '../../shared/cases/settle-case.ts';
import { tellOfCase } from '../../shared/cases/tell-of-case.ts';
import { Language } from '../../shared/customers/customer.ts';
import { feedbackTokenOf } from '../../shared/feedback/feedback-token.ts';
import type { LetterToWrite } from '../../shared/mail/letter-to-write.ts';
import { sampleLetter } from '../../shared/mail/sample-letters.ts';
import { writeLetter } from '../../shared/mail/write-letter.ts';
import { MARY, on } from '../dialogue/dialogue-world.ts';
import { linksOfText } from '../mail/letter-reading.ts';
import {
  acceptedOf,
  type CaseWorld,
  caseWorld,
  LINK_KEY,
  refusalOf,
  toldEvent,
} from './case-world.ts';

let world: CaseWorld;
beforeEach(async () => {
  world = await caseWorld();
});
const refOf = ({ customerId, id: caseId }: Case) => ({ customerId, caseId });
const eventOf = (type: string) => {
  const event = world.events.find((each) => each.type === type);
  if (event === undefined) throw new Error(`no ${type}`);
  return toldEvent(event);
};
const tell = async (type: string) => refusalOf(await tellOfCase(world.ports, eventOf(type)));

describe('the customer is told', () => {
  test('once, however often the events come', async () => {
    const answered = await world.answer(await world.complain());
    await world.settle(3);
    await sayMoreOfCase(world.ports, refOf(answered), 'It is still broken.');
    await world.settle(3);
    // The first was answered before its mail could be written: two mails would only confuse.
    expect(world.letters).toMatchObject([
      { kind: 'case_answer', words: 'A new one is on its way.', staffName: 'Mary' },
      { kind: 'case_opened', isAgain: true, promisedOn: on('2027-03-03') },
    ]);
    expect(world.letters.every((letter) => letter.customer.id === world.customerId)).toBe(true);
    expect(await tell('CaseAnswered')).toBe('already_told');
  });

  test('that it was heard, and by when an answer comes', async () => {
    await world.complain();
    await world.settle();
    expect(world.letters).toMatchObject([
      { kind: 'case_opened', isAgain: false, excerpt: 'It came broken.' },
    ]);
  });

  test('of another day with the reason, and only of the last one', async () => {
    const opened = await world.complain();
    await world.settle();
    const words = { staff: MARY, text: 'We ask the potter.' };
    const first = { ...words, promisedOn: on('2027-03-08'), versionExpected: opened.version };
    const moved = acceptedOf(await moveCasePromise(world.ports, refOf(opened), first));
    const last = { ...first, promisedOn: on('2027-03-10'), versionExpected: moved.version };
    await moveCasePromise(world.ports, refOf(opened), last);
    await world.settle();
    expect(world.letters.slice(1)).toMatchObject([
      { kind: 'case_later', promisedOn: on('2027-03-10'), words: 'We ask the potter.' },
    ]);
  });

  test('nothing of what they did themselves, nor what they have settled since', async () => {
    const answered = await world.answer(await world.complain());
    await settleCase(world.ports, refOf(answered), 'It is settled.');
    expect(await tell('CaseAnswered')).toBe('nothing_to_tell');
    expect(await tell('CaseOpened')).toBe('nothing_to_tell');
    expect(await tell('CaseClosed')).toBe('nothing_to_tell');
    const stranger = { ...eventOf('CaseOpened'), customerId: 'cus_01JAAAAAAAAAAAAAAAAAAAAAAA' };
    expect(refusalOf(await tellOfCase(world.ports, stranger))).toBe('case_not_found');
  });
});

const KINDS = ['case_opened', 'case_answer', 'case_later', 'case_closed'] as const;
const shop = { name: 'Kingfisher & Sons', siteUrl: 'https://shop.example' };

describe('its letters', () => {
  test.each(KINDS)('%s opens the case without signing in, and only that case', (kind) => {
    const letter = { ...sampleLetter(kind, 'en') };
    const customer = { ...letter.customer, linkKey: LINK_KEY };
    const { text } = writeLetter({ ...letter, customer } as LetterToWrite, shop);
    const id = 'cas_01KP0000000000000000000000_01KP0000000000000000000007';
    const token = feedbackTokenOf(customer, { about: 'case', id }) ?? '';
    expect(
      linksOfText(text).filter((link) => link.includes(`/cases/${id}?token=${token}`)),
    ).not.toEqual([]);
  });

  test.each(KINDS)('%s asks for sign-in when there is no key to sign with', (kind) => {
    const letter = sampleLetter(kind, 'de');
    const { linkKey: _, ...customer } = letter.customer;
    const { text } = writeLetter({ ...letter, customer } as LetterToWrite, shop);
    expect(text).not.toContain('token=');
    expect(text).toContain('https://shop.example/cases/cas_');
  });

  test.each(Language.options)(
    'an answer asks whether it is settled, and has no other foot (%s)',
    (language) => {
      const { text } = writeLetter(sampleLetter('case_answer', language), shop);
      const links = linksOfText(text).filter((link) => link.includes('/cases/'));
      expect(text).not.toContain('/feedback?');
      expect(links.map((link) => new URL(link).searchParams.get('do'))).toEqual([
        ...['settle', 'more'],
      ]);
    },
  );
});

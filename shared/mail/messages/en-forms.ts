import { counted } from '../formats.ts';

const LOCALE = 'en-GB';
const gifts = (count: number) => counted(LOCALE, count, { one: 'gift', other: 'gifts' });
const lines = (count: number) => counted(LOCALE, count, { one: 'line', other: 'lines' });

/** About the form that comes with each catalogue, and comes back. */
export const enForms = {
  workForm: {
    subject: (edition: string) => `${edition}: your form with last year’s gifts`,
    preheader: (count: number) =>
      `${gifts(count)} of last year, with this year’s dates already filled in.`,
    title: 'Last year’s gifts, with this year’s dates.',
    lead: (edition: string, count: number) =>
      `Our catalogue “${edition}” is out, and this is your form for it: ${gifts(count)} of last year, each with its recipient, its address and the date on which it would come this year.`,
    how: 'Keep what you like, change what has changed, and strike out the rest. On the page it takes a few minutes:',
    paper:
      'Rather on paper? The form is attached. Print it, fill it in and send it back to us; we type it in, and you confirm it by e-mail.',
    nothing:
      'Nothing is ordered and nothing charged before you say so. If you do nothing, nothing happens.',
    fileName: 'gift-form.pdf',
  },
  sheet: {
    subject: 'Please confirm: the gifts on your form',
    preheader: (count: number) => `We read ${lines(count)}. It counts when you confirm it.`,
    title: 'This is what we read on your form.',
    lead: 'Thank you for sending it back. Please look whether we read everything as you meant it: it counts when you confirm it. Until then nothing is ordered, and nothing is charged.',
    unread: (count: number): string =>
      count === 1
        ? 'There is one line that we could not read in full. On the page you can complete it.'
        : `There are ${lines(count)} that we could not read in full. On the page you can complete them.`,
    noName: 'For whom?',
    noProduct: 'Which gift?',
    noDate: 'On which day?',
    more: (count: number) => `And ${lines(count)} more, on the page.`,
    total: (count: number) => `Total, ${gifts(count)}`,
  },
};

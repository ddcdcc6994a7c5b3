import { counted } from '../formats.ts';

const ideas = (count: number) => counted('en-GB', count, { one: 'idea', other: 'ideas' });

/** About products that were chosen for a customer's pictures. */
export const enProposal = {
  proposal: {
    subject: (count: number) => `${ideas(count)} for your photos`,
    subjectAgain: (count: number) => `${ideas(count)} more, after what you told us`,
    preheader: (names: string) => `We thought of ${names}.`,
    title: 'This is what we thought of.',
    titleAgain: 'We thought about it once more.',
    lead: 'Thank you for letting us see your photos. On your page the things stand beside them: take what you like, say no to the rest, or tell us what is not quite right yet.',
    leadAgain:
      'What you took is still yours, and what you turned down does not come back. Please look at these beside your photos:',
    open: 'See them beside your photos',
    reply: 'You can also answer this mail in your own words.',
    nothing: 'Nothing is ordered before you order it.',
    why: (shop: string) => `${shop} writes to you because you sent us photos and asked for ideas.`,
  },
};

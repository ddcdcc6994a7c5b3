import { topicOf } from '../dialogue/facts/topics.ts';
import { aside, type Block } from './building-blocks.tsx';
import { choice } from './feedback-foot.tsx';
import { questionLink } from './letter-links.ts';
import type { LetterToWrite } from './letter-to-write.ts';
import type { LetterVoice } from './letter-voice.ts';

/** The one question that is worth asking now, why it is asked, and an answer for each thumb. */
export function questionFoot(
  letter: LetterToWrite,
  { words, shop, formats }: LetterVoice,
): readonly Block[] {
  const asked = 'question' in letter ? letter.question : undefined;
  const topic = asked === undefined ? undefined : topicOf(asked.topic);
  if (asked === undefined || topic === undefined) return [];
  const { question, why, brings, choices = {} } = topic.words[formats.language];
  const answers =
    asked.choices.length === 0
      ? [{ label: words.question.answer, url: questionLink(shop.siteUrl, asked.token) }]
      : asked.choices.map(({ choice: code, token }) => ({
          label: choices[code] ?? code,
          url: questionLink(shop.siteUrl, token),
        }));
  return [choice(question, answers), aside(`${why} ${brings} ${words.question.free}`)];
}

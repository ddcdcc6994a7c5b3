import { KNOWN_PATH } from '../known/known-paths.ts';
import { ME_MESSAGES, type MeMessages } from '../messages/me.ts';
import type { PageVoice } from '../page-voice.ts';
import {
  BOUGHT_PATH,
  CONVERSATION_PATH,
  IDENTIFIERS_PATH,
  MY_DATA_PATH,
  PERMISSIONS_PATH,
} from '../paths.ts';

type Place = readonly [path: string, place: keyof MeMessages['about']['places']];

const PLACES: readonly Place[] = [
  [CONVERSATION_PATH, 'conversation'],
  [BOUGHT_PATH, 'bought'],
  [KNOWN_PATH, 'known'],
  [IDENTIFIERS_PATH, 'identifiers'],
  [PERMISSIONS_PATH, 'permissions'],
  [MY_DATA_PATH, 'myData'],
];

/** Where a customer reads and decides what we hold of them, each place with what it is for. */
export const AboutYou = ({ voice }: { voice: PageVoice }) => {
  const { title, places } = ME_MESSAGES[voice.language].about;
  return (
    <nav class="part about" id="about" aria-labelledby="about-title">
      <h2 id="about-title">{title}</h2>
      <ul class="plainly">
        {PLACES.map(([path, place]) => (
          <li>
            <p>
              <a href={path}>{places[place].label}</a>
              <span class="small since">{places[place].hint}</span>
            </p>
          </li>
        ))}
      </ul>
    </nav>
  );
};

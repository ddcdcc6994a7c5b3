import { type FunctionName, needsOf } from '../../infra/functions.ts';
import { ROUTES, ROUTES_BY_PAYMENTS } from '../../infra/routes.ts';
import type { Visit } from './shopper.ts';

/** Answered by pages' functions, and no page that anybody looks at. */
const NO_PAGES: ReadonlySet<FunctionName> = new Set([
  'style-sheet',
  'page-script',
  'product-picture',
  'photo-picture',
  'my-data-everything-json',
  'my-data-export-file',
  // Leads on to the form that has the number.
  'staff-find-form-page',
  // Lead to a provider and back, where there is one.
  'staff-openid-page',
  'staff-openid-return-page',
]);
/** The host's own. */
const LOCAL_PLACES = ['/local/', '/local/mails/preview'];

/** Every address at which there is a page, `/gifts/{giftId}`. */
export const PLACES: readonly string[] = [
  ...Object.entries({ ...ROUTES, ...ROUTES_BY_PAYMENTS.sandbox }).flatMap(([route, name]) => {
    const [method, path = ''] = route.split(' ');
    const isPage = method === 'GET' && needsOf(name).folder === 'pages' && !NO_PAGES.has(name);
    return isPage ? [path] : [];
  }),
  ...LOCAL_PLACES,
];

/** Where somebody is remembered: what they said, what is known, what may reach them. */
const REMEMBERING = [
  ...['/conversation', '/known', '/question', '/permissions', '/feedback', '/cases', '/photos'],
  ...['/proposals', '/regulars', '/same-again', '/me/', '/my-data', '/bought'],
  '/staff/',
];
/** Of the staff's, what is about forms on paper belongs to shopping. */
const SHOPPING_STAFF = '/staff/work-forms';

/** The two stories share the places between them: what is in none of these lists is shopping's. */
export const PLACES_BY_STORY = Object.groupBy(PLACES, (place) => {
  if (place.startsWith(SHOPPING_STAFF)) return 'shopping';
  return REMEMBERING.some((begin) => place.startsWith(begin)) ? 'remembering' : 'shopping';
});

const LOOKS = [390, 1280].flatMap((width) =>
  ['en', 'de'].map((language) => `${width} ${language}`),
);

/** Which pages were looked at, in which width and language. */
export class PlacesSeen {
  readonly #seen = new Set<string>();

  note(path: string, { width, language }: Pick<Visit, 'width' | 'language'>): void {
    const place = placeOf(path);
    if (place !== undefined) this.#seen.add(`${place} ${width} ${language}`);
  }

  /** What of a story's nobody has looked at yet. */
  unseen(story: keyof typeof PLACES_BY_STORY): readonly string[] {
    return (PLACES_BY_STORY[story] ?? [])
      .flatMap((place) => LOOKS.map((look) => `${place} ${look}`))
      .filter((look) => !this.#seen.has(look));
  }
}

/** The more exact address wins: `/sign-in/code` is no `/sign-in/{something}`. */
function placeOf(path: string): string | undefined {
  return PLACES.find((place) => place === path) ?? PLACES.find((place) => isAt(place, path));
}

function isAt(place: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = place.split('/');
  return (
    parts.length === wanted.length &&
    wanted.every((part, at) => part.startsWith('{') || part === parts[at])
  );
}

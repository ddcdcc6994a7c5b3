import type * as z from 'zod';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { AgainPage } from '../../shared/pages/again/again-page.tsx';
import { againProps, todayOf } from '../../shared/pages/again/again-props.ts';
import { AGAIN_PATH } from '../../shared/pages/paths.ts';
import type { Again } from '../../shared/work-forms/find-again.ts';
import { type BROWSER, page, pageVoice } from './page.tsx';

type AgainRequest = {
  readonly headers: z.output<typeof BROWSER>;
  readonly sessionToken?: string | undefined;
};

/** What can be given again, of all last year or of one printed form. */
export function againReply(
  { terms, clock }: Pick<GiftPorts, 'terms' | 'clock'>,
  request: AgainRequest,
  again: Again,
) {
  const voice = pageVoice(request, again.customer);
  const { horizonMonths } = terms;
  const props = againProps(again, { voice, today: todayOf(again, clock.now()), horizonMonths });
  const { title } = props;
  return page(<AgainPage {...props} />, {
    ...{ voice, title, session: request.sessionToken, path: AGAIN_PATH, isWide: true },
  });
}

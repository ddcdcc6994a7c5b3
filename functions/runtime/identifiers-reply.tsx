import { IdentifiersPage, type IdentifiersProps } from '../../shared/pages/me/identifiers-page.tsx';
import { IDENTIFIER_MESSAGES } from '../../shared/pages/messages/identifiers.ts';
import { ME_PATH } from '../../shared/pages/paths.ts';
import { page } from './page.tsx';

type Facts = IdentifiersProps & {
  readonly session: string | undefined;
  readonly status?: number;
};

/** By what a customer is known, as it stands or with what could not be taken. */
export function identifiersReply({ session, status = 200, ...props }: Facts) {
  const { title } = IDENTIFIER_MESSAGES[props.voice.language];
  const facts = { voice: props.voice, session, status, title, path: ME_PATH };
  return page(<IdentifiersPage {...props} />, facts);
}

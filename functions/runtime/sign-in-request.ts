import * as z from 'zod';
import { BROWSER, NextPath, NOTICE_QUERY } from './page.tsx';
import { EmailCookie } from './page-cookies.ts';

/** What both pages of signing in read: where to go on to, and the address that was typed. */
export const SIGN_IN_REQUEST = {
  query: z.object({ ...NOTICE_QUERY, next: NextPath }),
  headers: BROWSER,
  cookies: EmailCookie,
} as const;

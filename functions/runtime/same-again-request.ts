import * as z from 'zod';

/** The link of a mail, as it may come back from any mail program. */
export const SAME_AGAIN = z.object({ token: z.string().max(200) });

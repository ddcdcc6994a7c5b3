/** What stands before the token in an address that answers go to: `reply+<token>@…`. */
export const REPLY_PREFIX = 'reply+';

/** `undefined` for an address that is none of ours; what is returned can be anything. */
export function tokenInAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at === -1 ? address.length : at).toLowerCase();
  return local.startsWith(REPLY_PREFIX) ? local.slice(REPLY_PREFIX.length) : undefined;
}

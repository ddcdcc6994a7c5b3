/** Without its origin. @throws when the mail has no such link */
export function linkIn(text: string, path: string): string {
  const link = text.match(/https?:\/\/\S+/g)?.find((each) => each.includes(path));
  if (link === undefined) throw new Error(`no link to ${path} in: ${text}`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

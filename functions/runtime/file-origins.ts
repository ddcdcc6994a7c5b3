/** Of links into the bucket: what a page's policy has to name so that it may show or send to them. */
export function originsOf(links: readonly string[]): readonly string[] {
  return [...new Set(links.map((link) => new URL(link).origin))];
}

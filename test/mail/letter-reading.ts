// Reads a written letter the way a person or a mail program would.

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The words that are seen: no head, no preheader, no tags; one space between words. */
export function visibleText(html: string): string {
  return decoded(
    html
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<div style="display:none.*?<\/div>/s, '')
      .replace(/<!--.*?-->/gs, '')
      .replace(/<[^>]*>/g, ' '),
  );
}

/** Plain text with its whitespace folded, so that line breaks do not hide a sentence. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Letters, digits and currency signs: what must agree between the two forms. */
export function essence(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{Sc}]/gu, '');
}

export function linksOfHtml(html: string): readonly string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => decoded(url));
}

export function linksOfText(text: string): readonly string[] {
  return text.match(/https?:\/\/\S+/g) ?? [];
}

/** Without those at its foot, which ask whether it was good. */
export function ownLinksOf(text: string): readonly string[] {
  return linksOfText(text).filter((link) => !/\/(feedback|permissions\/sent)\?/.test(link));
}

function decoded(text: string): string {
  return folded(text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity));
}

/** Every piece of text that is seen, one by one: what stands between two tags. */
export function leavesOf(html: string): readonly string[] {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<div style="display:none.*?<\/div>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .split(/<[^>]*>/)
    .map(decoded)
    .filter((leaf) => leaf !== '');
}

/** Every opening tag with the names of its attributes, as a browser's tokenizer sees them. */
export function tagsOf(
  html: string,
): readonly { readonly name: string; readonly attributes: readonly string[] }[] {
  const body = html.replace(/<style>.*?<\/style>/s, '<style>').replace(/<!\[endif\]-->/g, '');
  return [...body.matchAll(/<(?!\/)([^\s>/]*)((?:"[^"]*"|[^">])*)>/g)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: rest
        .replace(/"[^"]*"/g, '')
        .split(/[\s=/]+/)
        .filter((attribute) => attribute !== '' && !name.startsWith('!--')),
    }),
  );
}

/** To where it says where a recipient's address is from; its token opens that page alone. */
export const WHERE_FROM = /https:\/\/[\w./]+\/address\?token=[0-9a-z-]{74}/;
export const withoutWhereFrom = (text: string) => text.replace(WHERE_FROM, '');

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type PageElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What it holds itself, not what its children hold. */
  readonly text: string;
};

/** Every element as a browser would build it, whatever the markup pretends. */
export function elementsOf(markup: string): readonly PageElement[] {
  const elements: PageElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const texts = child.childNodes.map((each) => ('value' in each ? each.value : ''));
      const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
      elements.push({ tag: child.tagName, attributes, text: texts.join('') });
      visit('content' in child ? child.content : child);
    }
  };
  visit(parse(markup));
  return elements;
}

/** Whatever could run, or look other than our style sheet says; in words, empty when there is none. */
export function runningParts(markup: string): readonly string[] {
  return elementsOf(markup).flatMap(({ tag, attributes, text }) => {
    const names = Object.keys(attributes).filter((name) => /^on|^style$|^srcdoc$/.test(name));
    const urls = Object.entries(attributes).filter(
      ([name, value]) =>
        ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href'].includes(name) &&
        !isOurUrl(value, tag),
    );
    const isForeign = ['style', 'iframe', 'object', 'embed', 'base', 'marquee'].includes(tag);
    const isInline = tag === 'script' && (text.trim() !== '' || attributes.src === undefined);
    return [
      ...names.map((name) => `<${tag} ${name}>`),
      ...urls.map(([name, value]) => `<${tag} ${name}="${value}">`),
      ...(isForeign || isInline ? [`<${tag}>`] : []),
    ];
  });
}

/** Within the site; the page's own icon is drawn into it. */
function isOurUrl(url: string, tag: string): boolean {
  if (/^[/#](?![/\\])/.test(url) || url === '#') return true;
  return tag === 'link' && url.startsWith('data:image/svg+xml,');
}

/** What a form of a page would send as it stands, under its address. */
export function formsOf(markup: string): ReadonlyMap<string, Record<string, string>> {
  const forms = new Map<string, Record<string, string>>();
  let open: Record<string, string> | undefined;
  for (const { tag, attributes } of elementsOf(markup)) {
    if (tag === 'form') {
      open = {};
      forms.set(attributes.action ?? '', open);
    }
    const { name, value = '', type } = attributes;
    if (tag === 'input' && type === 'hidden' && name !== undefined && open) open[name] = value;
  }
  return forms;
}

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** What a browser would send of a form as it stands, its buttons aside. */
export function fieldsOf(markup: string, action: string): Record<string, string> {
  const form = elementsBelow(parse(markup)).find(
    (element) => element.tagName === 'form' && attributeOf(element, 'action') === action,
  );
  if (form === undefined) throw new Error(`there is no form for ${action}`);
  return Object.fromEntries(
    elementsBelow(form).flatMap((element) => {
      const name = attributeOf(element, 'name');
      const value = name === undefined ? undefined : sentValueOf(element);
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function sentValueOf(element: Element): string | undefined {
  switch (element.tagName) {
    case 'textarea':
      return textOf(element);
    case 'select': {
      const options = elementsBelow(element).filter(({ tagName }) => tagName === 'option');
      const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined);
      return attributeOf(chosen ?? options[0] ?? element, 'value') ?? '';
    }
    case 'input': {
      const isTick = /^(checkbox|radio)$/.test(attributeOf(element, 'type') ?? '');
      const isLeftOut = isTick && attributeOf(element, 'checked') === undefined;
      return isLeftOut ? undefined : (attributeOf(element, 'value') ?? '');
    }
    default:
      return undefined;
  }
}

function elementsBelow(node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsBelow(child)] : [],
  );
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

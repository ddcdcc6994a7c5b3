/** How people write in a cell that they want none. */
export const NOTHING = /^(?:-|no|none|nein|keine)$/i;

/** `colour=red; size=L`, also with a colon; nothing when blank; undefined when it is neither. */
export function readChosenOptions(text: string): Readonly<Record<string, string>> | undefined {
  const chosen: [string, string][] = [];
  for (const part of text.split(/[;\n]/).filter((one) => one.trim() !== '')) {
    const [, name, value] = /^\s*([^=:]+?)\s*[=:]\s*([^=]+?)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined) return NOTHING.test(text) ? {} : undefined;
    chosen.push([name, value]);
  }
  const isEachOnce = new Set(chosen.map(([name]) => name)).size === chosen.length;
  return isEachOnce ? Object.fromEntries(chosen) : undefined;
}

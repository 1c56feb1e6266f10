/** Texts of the elements and attributes of an entry. What was read is marked, so that nothing of an entry is left out in silence. */
import { BOUNDS } from '../intake/budget.ts';
import { valuesIn, type XmlNode, type XmlValue } from '../xml/xml-node.ts';

/** All text of an element in one line; null where it is blank or the element is missing. */
export function textOf(node: XmlNode | undefined): string | null {
  if (node === undefined) return null;
  for (const text of node.texts) text.used = true;
  return oneLine(node.texts.map(({ text }) => text).join(''));
}

/** The text of the first child of this name that has one. */
export function textIn(node: XmlNode, name: string): string | null {
  return textsIn(node, name)[0] ?? null;
}

/** The texts of all children of this name. */
export function textsIn(node: XmlNode, name: string): readonly string[] {
  return childrenIn(node, name).flatMap((child) => textOf(child) ?? []);
}

export function childrenIn(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The value of an attribute in one line; null where it is blank or missing. */
export function attribute(node: XmlNode | undefined, name: string): string | null {
  const found = node?.attributes.find((each) => each.name === name);
  if (found === undefined) return null;
  found.used = true;
  return oneLine(found.text);
}

/** Values that nothing read, without those of the names that are left out on purpose. `texts`: attributes are not asked for. */
export function unreadIn(node: XmlNode, left: ReadonlySet<string>, of: 'texts' | 'all' = 'all'): readonly UnreadText[] {
  const found: UnreadText[] = [];
  collect(node, left, of, found);
  return found;
}

export interface UnreadText {
  /** Tag of the element, or name of the attribute. */
  readonly name: string;
  readonly text: string;
  readonly offset: number;
}

function collect(node: XmlNode, left: ReadonlySet<string>, of: 'texts' | 'all', found: UnreadText[]): void {
  if (left.has(node.name)) return;
  const note = (name: string, { text, start, used }: XmlValue): void => {
    const line = used ? null : oneLine(text);
    if (line !== null) found.push({ name, text: line, offset: start });
  };
  if (of === 'all') for (const value of node.attributes) if (!left.has(value.name)) note(value.name, value);
  for (const value of node.texts) note(node.tag, value);
  for (const child of node.children) collect(child, left, of, found);
}

/** Is there any text in the element? */
export function isEmpty(node: XmlNode): boolean {
  for (const { text } of valuesIn(node)) if (text.trim() !== '') return false;
  return true;
}

/** Longer texts are cut one character beyond the bound, so that `boundedEntry` names them. */
const LONGEST = BOUNDS.characters.most + 1;

/** Without line breaks and doubled blanks; null where nothing is left. */
export function oneLine(text: string): string | null {
  const line = text
    .slice(0, LONGEST)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return line === '' ? null : line;
}

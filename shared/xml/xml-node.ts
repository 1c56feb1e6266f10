/**
 * An XML element with the places of its values. Names are compared by local part, in lower case and without underscores: senders write `SSRCode`,
 * `SSR_Code` and `ISOCOuntry`, with a namespace, without one, or on the children only.
 */
import { BOUNDS } from '../intake/budget.ts';

/** The value of an attribute or the text of an element. */
export interface XmlValue {
  readonly name: string;
  readonly text: string;
  /** Byte range between the quotes or tags. */
  readonly start: number;
  readonly end: number;
  /** Read into the manifest, and therefore already checked for sensitive content. */
  used: boolean;
}

export interface XmlNode {
  /** Normalised name. */
  readonly name: string;
  /** As written, without its prefix. */
  readonly tag: string;
  /** First byte of the start tag, one past the last byte of the end tag (of the start tag until it is closed). */
  readonly start: number;
  end: number;
  readonly attributes: readonly XmlValue[];
  readonly children: XmlNode[];
  /** Pieces of text, in order. */
  readonly texts: XmlValue[];
}

const NORMAL = new Map<string, string>();

/** Local name, lower case, without underscores and hyphens. */
export function normalName(written: string): string {
  const known = NORMAL.get(written);
  if (known !== undefined) return known;
  const name = written
    .slice(written.indexOf(':') + 1)
    .replace(/[_-]/g, '')
    .toLowerCase();
  if (NORMAL.size < BOUNDS.xmlNames.most) NORMAL.set(written, name);
  return name;
}

/**
 * The first of these values that was sent and is not blank: attributes first, then children that hold only text. Names are normalised. The value is
 * marked as used.
 */
export function sentIn(node: XmlNode | null, ...names: readonly string[]): XmlValue | null {
  if (node === null) return null;
  for (const name of names) {
    for (const value of node.attributes) if (value.name === name && value.text.trim() !== '') return use(value);
  }
  for (const name of names) {
    for (const child of node.children) {
      const value = child.name === name ? textOf(child) : null;
      if (value !== null) return value;
    }
  }
  return null;
}

export function textOf(node: XmlNode | null): XmlValue | null {
  const found = node?.texts.find(({ text }) => text.trim() !== '');
  return found === undefined ? null : use(found);
}

export function textsOf(node: XmlNode): readonly XmlValue[] {
  return node.texts.filter(({ text }) => text.trim() !== '').map(use);
}

export function childOf(node: XmlNode | null, ...names: readonly string[]): XmlNode | null {
  return node?.children.find(({ name }) => names.includes(name)) ?? null;
}

export function childrenOf(node: XmlNode | null, ...names: readonly string[]): readonly XmlNode[] {
  return node?.children.filter(({ name }) => names.includes(name)) ?? [];
}

/** Every element of one of these names below `node`, in order. */
export function descendantsOf(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  const found: XmlNode[] = [];
  for (const child of node.children) {
    if (names.includes(child.name)) found.push(child);
    else for (const each of descendantsOf(child, ...names)) found.push(each);
  }
  return found;
}

/** Every value in and below `node`. */
export function* valuesIn(node: XmlNode): Generator<XmlValue> {
  yield* node.attributes;
  yield* node.texts;
  for (const child of node.children) yield* valuesIn(child);
}

function use(value: XmlValue): XmlValue {
  value.used = true;
  return value;
}

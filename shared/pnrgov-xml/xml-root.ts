/** What the root element of a message says of all of it. */
import { descendantsOf, sentIn, textOf, type XmlNode, type XmlValue } from '../xml/xml-node.ts';

/** A value of the originator of the message. */
export function originator(root: XmlNode, ...names: readonly string[]): XmlValue | null {
  return sentIn(descendantsOf(root, 'originator')[0] ?? null, ...names);
}

/** 22 all bookings, 141 those that changed, 23 an answer. */
export function functionCode(root: XmlNode): string {
  if (/rs$/.test(root.name) && !/rq$/.test(root.name)) return '23';
  return isUpdate(root) ? '141' : '22';
}

/** Does it give the bookings that changed? */
export function isUpdate(root: XmlNode): boolean {
  const value = sentIn(root, 'messagefunction', 'function', 'messagetype', 'actiontype', 'transactiontype');
  const node = descendantsOf(root, 'messagefunction')[0] ?? null;
  const text = (value ?? sentIn(node, 'code', 'function') ?? textOf(node))?.text.trim() ?? '';
  return /^(141|update|change|delta|upd)/i.test(text) || /update/.test(root.name);
}

/** The text of a value; null where it is blank. */
export function sent(value: XmlValue | null): string | null {
  return value?.text.trim() || null;
}

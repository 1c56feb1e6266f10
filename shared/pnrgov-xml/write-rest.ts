/**
 * Writes values that no field of a booking holds as remarks, element by element, so that they are kept, shown, searched and checked for sensitive
 * content.
 */
import type { Joined, SegmentWriter } from '../intake/segment-writer.ts';
import type { XmlNode, XmlValue } from '../xml/xml-node.ts';

/** Values that only count, link or classify what is read. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(
  (
    'accompaniedbyinfantind codecontext context datechangenbr idcontext numberinparty numberofpassengers ' +
    'numberofpnrs phonetype primarydocind quantity rph schemalocation servicequantity surnamerefnumber ' +
    'travelsector type'
  ).split(' '),
);

/** Writes a remark for each value in and below `node` that was not read. */
export function writeRest(writer: SegmentWriter, node: XmlNode): void {
  const values = [...node.attributes, ...node.texts].filter(isLeft);
  if (values.length > 0) {
    const texts = values.map(
      (value): Joined => ({ parts: [node.tag, value.name === '' ? ' ' : ` ${value.name} `, value] }),
    );
    writer.segment('IFT', node, ['4', '28'], ...texts);
    for (const value of values) value.used = true;
  }
  for (const child of node.children) writeRest(writer, child);
}

// A value that was blanked before is skipped.
function isLeft(value: XmlValue): boolean {
  return !value.used && /[^\s*]/.test(value.text) && !SAID_ELSEWHERE.has(value.name);
}

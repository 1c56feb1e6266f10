/**
 * The parts of OFAC's advanced list, found by their tags before any is read: parties point by number at values, places, documents and listings, which
 * stand partly behind them.
 */
import type { Span } from '../../edifact/interchange.ts';
import { normalName } from '../../xml/xml-node.ts';

/** Names in the form of `normalName`. */
export const SECTIONS = [
  'referencevaluesets',
  'locations',
  'idregdocuments',
  'distinctparties',
  'profilerelationships',
  'sanctionsentries',
  'sanctionsentrylinks',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where each section stands: from its start tag to one past its end tag or, where that is missing, to the next section or the end. */
export function sectionsOf(bytes: Uint8Array): ReadonlyMap<Section, Span> {
  const starts: { readonly name: Section; readonly at: number }[] = [];
  const ends = new Map<Section, number>();
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    if (!mayBegin(bytes, at)) continue;
    const tag = TAG.exec(String.fromCharCode(...bytes.subarray(at, at + 80)));
    const name = tag === null ? undefined : SECTIONS.find((section) => section === normalName(tag[2] as string));
    if (tag === null || name === undefined) continue;
    if (tag[1] === '/') ends.set(name, at + tag[0].length);
    else if (!starts.some((start) => start.name === name)) starts.push({ name, at });
  }
  return new Map(
    starts.map(({ name, at }, index) => {
      const next = starts[index + 1]?.at ?? bytes.length;
      const end = ends.get(name) ?? next;
      return [name, { start: at, end: end > at && end <= next ? end : next }];
    }),
  );
}

const TAG = /^<(\/?)([A-Za-z_][\w.:-]*)\s*(?:>|\/>|(?=\s))/;

/** Rules out nearly every tag without making a text: the name of a section has an `s` as its last letter, before `>`, `/` or a blank. */
function mayBegin(bytes: Uint8Array, at: number): boolean {
  for (let look = at + 1; look < at + 80; look++) {
    const byte = bytes[look] as number;
    if (byte === 0x3e || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) {
      return look > at + 9 && ((bytes[look - 1] as number) | 0x20) === 0x73;
    }
    if (byte === 0x3c || byte === 0x22) return false;
  }
  return false;
}

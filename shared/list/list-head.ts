/** The beginning of a file, by which it is recognised as a list. */
import { decoderOf } from '../xml/xml-decoder.ts';
import { normalName } from '../xml/xml-node.ts';

export interface ListHead {
  /** The first kilobytes as text, without a byte order mark. */
  readonly text: string;
  /** Name of the first element as `normalName` gives it; null: the file is no XML. */
  readonly root: string | null;
  /** Has an element of this name, in the form of `normalName`, among the first kilobytes. */
  has(element: string): boolean;
}

/** How much of a file is looked at. */
const LENGTH = 65_536;

/** The head of a file that is no UTF-16. */
export function headOf(bytes: Uint8Array): ListHead {
  const start = bytes.subarray(0, LENGTH);
  // The last character may be cut in two, so that the start alone is no UTF-8.
  let end = start.length;
  while (end > 0 && end > start.length - 4 && ((start[end - 1] as number) & 0x80) !== 0) end--;
  const whole = start.subarray(0, end);
  const text = decoderOf(whole)(whole).replace(/^\ufeff/, '');
  const elements = elementsOf(text);
  return { text, root: elements[0] ?? null, has: (element) => elements.includes(element) };
}

/** Names of the elements of XML, each once, in order; none where it is no XML. */
function elementsOf(text: string): readonly string[] {
  if (!/^\s*(?:<|[^<]{0,200}<\?xml\s)/i.test(text)) return [];
  const plain = text.replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Z][\s\S]*?>/gi, '');
  const names = new Set<string>();
  for (const [, name = ''] of plain.matchAll(/<([A-Za-z_][\w.:-]{0,80})(?=[\s/>])/g)) names.add(normalName(name));
  return [...names];
}

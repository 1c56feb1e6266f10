/** The parts of a workbook: unpacked within limits, and walked as XML in chunks. */
import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Why a workbook cannot be opened: the code of a diagnostic. */
export type WorkbookFailure = 'workbook-damaged' | 'workbook-too-large';

/** Limits of all unpacked parts together, and of one part against its packed size. */
const MAX_UNPACKED = 512 * 1024 * 1024;
const MAX_RATIO = 400;
const SMALL = 1024 * 1024;
const CHUNK = 65_536;

/** Parts by their names in lower case. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The XML parts of a workbook by their names in lower case, or why they cannot be read. */
export function unpack(bytes: Uint8Array): Parts | WorkbookFailure {
  let total = 0;
  let tooLarge = false;
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name) || tooLarge) return false;
        total += originalSize;
        tooLarge = total > MAX_UNPACKED || (originalSize > SMALL && originalSize > size * MAX_RATIO);
        return !tooLarge;
      },
    });
  } catch {
    return 'workbook-damaged';
  }
  if (tooLarge) return 'workbook-too-large';
  // Names are compared without case; some writers begin them with a slash or use backslashes.
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [partName(name), part]));
}

/** Name of a part, normalised for comparing. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Awaited between pieces of work of a few milliseconds. */
export type Pause = (() => Promise<void>) | undefined;

/** Walks a part, with names without prefix; false when it is not well-formed to its end. */
export async function walk(part: Uint8Array, handlers: Handlers, pause: Pause): Promise<boolean> {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  let whole = true;
  parser.on('error', () => {
    whole = false;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (whole) handlers.open?.(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    if (whole) handlers.close?.(local(tag.name));
  });
  parser.on('text', (text) => {
    if (whole) handlers.text?.(text);
  });
  parser.on('cdata', (text) => {
    if (whole) handlers.text?.(text);
  });
  const text = textChunks(part);
  for (const chunk of text) {
    parser.write(chunk);
    if (!whole) return false;
    await pause?.();
  }
  parser.close();
  return whole;
}

/** The text of a part in chunks that end after a `>`, where no character is split. */
function* textChunks(part: Uint8Array): Generator<string> {
  const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  if (wide) {
    yield new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part);
    return;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let from = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? 3 : 0;
  while (from < part.length) {
    let to = Math.min(from + CHUNK, part.length);
    while (to < part.length && part[to - 1] !== 0x3e) to++;
    yield decoder.decode(part.subarray(from, to));
    from = to;
  }
}

/** Name of an element or attribute without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const found = attributes[name];
  if (found !== undefined) return found;
  const prefixed = Object.keys(attributes).find((key) => local(key) === name && !key.startsWith('xmlns'));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

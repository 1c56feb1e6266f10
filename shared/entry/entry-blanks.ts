/**
 * Content of an entry that must not be stored: sensitive words and full card numbers in its remarks and in the pasted screen.
 * Source: Directive (EU) 2016/681, Article 13(4); PCI DSS requirement 3.4.
 */
import { type Blank, type CardCover, movedBlank } from '../intake/blank.ts';
import { findSensitiveText, type SensitiveFound } from '../intake/sensitive.ts';
import { type JsonNode, type JsonText, unescapedBytes } from './json-spans.ts';
import { findSensitiveScreen } from './screen-sensitive.ts';

/** Byte ranges to overwrite in the JSON of an entry; `cover` says how to replace full card numbers. */
export function entryBlanks(bytes: Uint8Array, entry: JsonNode, cover: CardCover | null): SensitiveFound {
  const blanks: Blank[] = [];
  let count = 0;
  const look = (nodes: readonly JsonText[], find: (plain: Uint8Array) => SensitiveFound): void => {
    const found = scan(bytes, nodes, find);
    for (const blank of found.blanks) blanks.push(blank);
    count += found.count;
  };
  for (const node of textsOf(child(child(entry, 'booking'), 'remarks'))) {
    look([node], (plain) => findSensitiveText(plain, 0, plain.length, cover));
  }
  look(textsOf(child(entry, 'text')), (plain) => findSensitiveScreen(plain, cover));
  return { blanks, count };
}

const LINE_FEED = 0x0a;

/** Searches texts (joined by line feeds) with their escapes decoded: letters of an escape must not be taken for letters of a word. */
function scan(
  bytes: Uint8Array,
  nodes: readonly JsonText[],
  find: (plain: Uint8Array) => SensitiveFound,
): SensitiveFound {
  const plain: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const node of nodes) {
    const text = unescapedBytes(bytes, node);
    for (let at = 0; at < text.bytes.length; at++) {
      plain.push(text.bytes[at] as number);
      starts.push(text.places[at] as number);
      ends.push(text.places[at + 1] as number);
    }
    plain.push(LINE_FEED);
    starts.push(node.end);
    ends.push(node.end);
  }
  const { blanks, count } = find(Uint8Array.from(plain));
  return {
    count,
    blanks: blanks.map((blank) => {
      const start = starts[blank.start] as number;
      const end = ends[blank.end - 1] as number;
      // A value with escapes takes more bytes than what covers it.
      const same = end - start === blank.end - blank.start;
      return movedBlank(start, end, blank, same);
    }),
  };
}

function child(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'record' ? node.fields.get(name) : undefined;
}

/** The texts at or below a node. */
function textsOf(node: JsonNode | undefined): readonly JsonText[] {
  if (node === undefined) return [];
  if (node.kind === 'text') return [node];
  if (node.kind === 'list') return node.items.flatMap(textsOf);
  return node.kind === 'record' ? [...node.fields.values()].flatMap(textsOf) : [];
}

/**
 * Values that must not be found: names, documents, telephones, e-mail addresses, locators, and typed text. Sought as whole words, in bytes of one
 * and of two per letter.
 */

export type ValueKind = 'name' | 'document' | 'phone' | 'e-mail' | 'locator' | 'typed';

/** Kind by value, in upper case. */
export type Sought = ReadonlyMap<string, ValueKind>;

/** Shorter names occur in every file by chance. */
const SHORTEST_NAME = 4;
/** A shorter name must have text around it, because it may occur by chance. */
const SURE = 6;

interface Pattern {
  readonly kind: ValueKind;
  readonly at: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'name', at: /NAD\+FL\+\+\+([A-Z ]+):([A-Z ]+)'/g },
  { kind: 'document', at: /DOC\+P:110:111\+([A-Z0-9]+)'/g },
  { kind: 'locator', at: /RFF\+AVF:([A-Z0-9]{6})'/g },
  { kind: 'locator', at: /RCI\+[A-Z0-9]{2}:([A-Z0-9]{6}):/g },
  { kind: 'phone', at: /SSR\+CTCM[^']*\/(?:\?\+)?(\d{8,15})'/g },
  { kind: 'e-mail', at: /SSR\+CTCE[^']*:\/([^'/]+)\/\/[^'/]+'/g },
  { kind: 'document', at: /SSR\+DOCS[^']*:\/P\/[A-Z]{3}\/([A-Z0-9]+)\//g },
];

/** Values of EDIFACT messages and tables. */
export function valuesOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Map<string, ValueKind> {
  const sought = new Map<string, ValueKind>();
  for (const { name, bytes } of files) {
    const text = new TextDecoder().decode(bytes);
    if (name.endsWith('.csv')) tableValues(text, sought);
    // Messages are broken into lines wherever a line is full.
    else
      for (const { kind, at } of PATTERNS)
        for (const match of text.replace(/\r?\n/g, '').matchAll(at)) add(sought, kind, match.slice(1));
  }
  return sought;
}

function tableValues(text: string, sought: Map<string, ValueKind>): void {
  const [, headings = '', ...rows] = text.split(/\r?\n/);
  const columns = headings.split(';');
  const kinds: readonly (readonly [string, ValueKind])[] = [
    ['Nom', 'name'],
    ['Prénoms', 'name'],
    ['Numéro de document', 'document'],
    ['Dossier', 'locator'],
  ];
  for (const row of rows) {
    const cells = row.split(';');
    for (const [heading, kind] of kinds) add(sought, kind, [cells[columns.indexOf(heading)] ?? '']);
  }
}

function add(sought: Map<string, ValueKind>, kind: ValueKind, values: readonly string[]): void {
  const words = kind === 'name' ? values.flatMap((value) => value.split(/[ -]/)) : values;
  for (const word of words)
    if (kind !== 'name' ? word !== '' : word.length >= SHORTEST_NAME) sought.set(word.toUpperCase(), kind);
}

/** Names; numbers of documents, telephones, locators; the part of an address before the @. */
const WORDS: readonly RegExp[] = [/[A-Za-z]{4,}/g, /[A-Za-z0-9]{6,}/g, /[A-Za-z0-9._-]{6,}/g];
const WIDE = /(?:[\x20-\x7e]\0){4,}/g;
const TEXT = /^[\x20-\x7e]{3}$/;

/** Calls `found` with every sought word of `bytes`. */
export function findIn(bytes: Uint8Array, sought: Sought, found: (value: string) => void): void {
  const narrow = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const look = (text: string, wide: boolean) => {
    for (const match of WORDS.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const [word] = match;
      const value = word.toUpperCase();
      if (sought.has(value) && (word.length >= SURE || wide || isText(text, match.index, word.length))) found(value);
    }
  };
  look(narrow, false);
  for (const [wide] of narrow.matchAll(WIDE)) {
    look(wide.replaceAll('\0', ''), true);
  }
}

/**
 * Whether there is text on both sides, or the mark of a string and the length of the word before it, as where V8 stores a string by itself. The length alone would be met by
 * chance in one of ten long runs: sealed bytes are as good as random.
 */
function isText(text: string, at: number, length: number): boolean {
  if (text[at - 2] === '"' && text.charCodeAt(at - 1) === length) return true;
  return TEXT.test(text.slice(at - 3, at)) && TEXT.test(text.slice(at + length, at + length + 3));
}

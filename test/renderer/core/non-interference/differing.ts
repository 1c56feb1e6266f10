/** Where two answers differ. */

export interface Difference {
  /** Place of the value: names and positions, joined by dots. */
  readonly path: string;
  readonly whole: unknown;
  readonly bare: unknown;
}

/** Every place at which two values differ; a list of another length differs at its `length`, and in the items that both have. Bytes are compared as lines of text. */
export function differencesOf(whole: unknown, bare: unknown, path = ''): readonly Difference[] {
  const [a, b] = [readable(whole), readable(bare)];
  if (Object.is(a, b)) return [];
  if (Array.isArray(a) && Array.isArray(b)) {
    const both = Math.min(a.length, b.length);
    const length = a.length === b.length ? [] : [{ path: placeOf(path, 'length'), whole: a.length, bare: b.length }];
    return [
      ...length,
      ...Array.from({ length: both }, (_, at) => differencesOf(a[at], b[at], placeOf(path, String(at)))).flat(),
    ];
  }
  if (isRecord(a) && isRecord(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    // The order of names is not seen.
    return names.flatMap((name) => differencesOf(a[name], b[name], placeOf(path, name)));
  }
  return [{ path, whole: a, bare: b }];
}

function placeOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    const lines = new TextDecoder().decode(value).split('\n');
    return lines[0]?.includes('airside-audit-proof') ? proofOf(lines) : lines;
  }
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** The proof of a trail: the chain by itself, and the entries that it shows, without the random texts that hide what a destroyed value was. */
function proofOf(lines: readonly string[]): unknown {
  const read = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const shown = read.filter(({ entry }) => typeof entry === 'string');
  const chain = read.map(({ entry: _, values: __, ...place }) => place);
  return { chain, shown: shown.map(({ entry, values }) => ({ entry: textOf(entry), values: textOf(values) })) };
}

function textOf(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  const { salt: _, values: __, ...rest } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return rest;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

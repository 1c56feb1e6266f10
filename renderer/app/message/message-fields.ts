/** What a message says as a list of rows, one per value that was sent, each with the path by which its place in the raw text is known. */
import type { Manifest } from '../../../shared/manifest.ts';

export interface FieldRow {
  /** Path in the manifest: `travellers.3.documents.0.number`. */
  readonly path: string;
  readonly kind: 'heading' | 'field';
  /** 0 for headings of the message's parts. */
  readonly depth: number;
  /** Name of the field or part: text `message.field.<name>`. */
  readonly name: string;
  /** Number of a person, booking, flight or list entry, from 1; null where there is only one. */
  readonly number: number | null;
  readonly value: string | null;
  /** The value is yes or no. */
  readonly flag?: boolean;
}

/** What stands in the head of the screen or would only repeat what is shown elsewhere. */
const LEFT_OUT: ReadonlySet<string> = new Set(['diagnostics', 'sensitive', 'format']);
/** Parts with entries that get a heading each. */
const PARTS: ReadonlySet<string> = new Set(['flights', 'travellers', 'bookings', 'replies']);

/** Rows of everything that was sent, in the order of the manifest; what was not sent has no row. */
export function messageFields(manifest: Manifest): readonly FieldRow[] {
  const rows: FieldRow[] = [];
  const scalars = Object.entries(manifest).filter(([name]) => !PARTS.has(name) && !LEFT_OUT.has(name));
  heading(rows, 'message', 'message', null, null, 0);
  walk(rows, Object.fromEntries(scalars), '', 1);
  for (const part of ['flights', 'travellers', 'bookings', 'replies'] as const) {
    for (const [at, entry] of manifest[part].entries()) {
      const path = `${part}.${at}`;
      heading(rows, path, part, at + 1, titleOf(entry), 0);
      walk(rows, entry, `${path}.`, 1);
    }
  }
  return rows;
}

/** A word by which a person, booking or flight is known among the others. */
function titleOf(entry: object): string | null {
  const read = (name: string): string | null => {
    const value: unknown = Reflect.get(entry, name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const name = [read('surname'), read('givenNames')].filter((part) => part !== null).join(', ');
  if (name !== '') return name;
  if (read('number') !== null)
    return `${read('carrier') ?? ''}${read('number')} ${read('origin') ?? ''} → ${read('destination') ?? ''}`;
  return read('locator') ?? read('registration');
}

function heading(
  rows: FieldRow[],
  path: string,
  name: string,
  number: number | null,
  value: string | null,
  depth: number,
): void {
  rows.push({ path, kind: 'heading', depth, name, number, value });
}

function walk(rows: FieldRow[], entry: object, prefix: string, depth: number): void {
  for (const [name, value] of Object.entries(entry)) add(rows, name, value, `${prefix}${name}`, depth, null);
}

function add(rows: FieldRow[], name: string, value: unknown, path: string, depth: number, number: number | null): void {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value)) {
    // Numbers of travellers and legs point at entries shown by name anyway.
    if (value.every((each) => typeof each === 'number')) {
      if (value.length > 0)
        rows.push({
          path,
          kind: 'field',
          depth,
          name,
          number,
          value: value.map((each) => Number(each) + 1).join(', '),
        });
      return;
    }
    value.forEach((each: unknown, at) => {
      add(rows, name, each, `${path}.${at}`, depth, value.length > 1 ? at + 1 : null);
    });
    return;
  }
  if (typeof value === 'object') {
    const before = rows.length;
    heading(rows, path, name, number, null, depth);
    walk(rows, value, `${path}.`, depth + 1);
    // Nothing of it was sent.
    if (rows.length === before + 1) rows.pop();
    return;
  }
  const flag = typeof value === 'boolean' ? { flag: value } : {};
  rows.push({ path, kind: 'field', depth, name, number, value: String(value), ...flag });
}

/** The row a place in the raw text belongs to: of that path, else the nearest one around it, else the first one within it; -1 for none. */
export function rowOfPath(rows: readonly FieldRow[], path: string): number {
  const exact = rows.findIndex((row) => row.path === path);
  if (exact >= 0) return exact;
  let best = -1;
  for (const [at, row] of rows.entries()) {
    if (path.startsWith(`${row.path}.`) && (best < 0 || row.path.length > (rows[best]?.path.length ?? 0))) best = at;
  }
  return best >= 0 ? best : rows.findIndex((row) => row.path.startsWith(`${path}.`));
}

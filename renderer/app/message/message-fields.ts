/** The content of a message as rows, one per value sent. Each row has the path that finds its place in the raw text. */
import type { Manifest } from '../../../shared/manifest.ts';

export interface FieldRow {
  /** Path in the manifest: `travellers.3.documents.0.number`. */
  readonly path: string;
  readonly kind: 'heading' | 'field';
  /** 0 for headings of the message's parts. */
  readonly depth: number;
  /** Name of the field or part; its text is `message.field.<name>`. */
  readonly name: string;
  /** Number of a person, booking, flight or list entry, from 1; null where there is only one. */
  readonly number: number | null;
  readonly value: string | null;
  /** The value is yes or no. */
  readonly flag?: boolean;
}

/** Fields that the heading shows, or that repeat others. */
const LEFT_OUT: ReadonlySet<string> = new Set(['diagnostics', 'sensitive', 'format']);
/** Parts whose entries get a heading each. */
const PARTS: ReadonlySet<string> = new Set(['flights', 'travellers', 'bookings', 'replies']);

/** Rows of everything that was sent, in the order of the manifest. Missing values have no row. */
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

/** The text that identifies a person, booking or flight among the others. */
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
    // Numbers of travellers and legs refer to entries that are shown by name.
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
    // The message contains nothing of this part.
    if (rows.length === before + 1) rows.pop();
    return;
  }
  const flag = typeof value === 'boolean' ? { flag: value } : {};
  rows.push({ path, kind: 'field', depth, name, number, value: String(value), ...flag });
}

/** Index of the row for a place in the raw text: the row of that path, else the nearest one around it, else the first one within it; -1 for none. */
export function rowOfPath(rows: readonly FieldRow[], path: string): number {
  const exact = rows.findIndex((row) => row.path === path);
  if (exact >= 0) return exact;
  let best = -1;
  for (const [at, row] of rows.entries()) {
    if (path.startsWith(`${row.path}.`) && (best < 0 || row.path.length > (rows[best]?.path.length ?? 0))) best = at;
  }
  return best >= 0 ? best : rows.findIndex((row) => row.path.startsWith(`${path}.`));
}

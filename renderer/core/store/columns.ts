/**
 * A list of similar JSON values as columns: each key is written once per list, and so are repeated values. The people of a flight take a third of the space and time of a
 * list of objects.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** `[form, …]`; see `forms`. */
type Column = readonly [number, ...Json[]];

const FORM = {
  /** The values themselves. */
  plain: 0,
  /** One value shared by all. */
  same: 1,
  /** Lists: a column of lengths and a column of all their items. */
  lists: 2,
  /** Objects with the same keys: keys and a column for each. */
  objects: 3,
  /** Some are null: a digit for each (1: not null) and a column of the others. */
  sparse: 4,
  /** Few different texts: the texts, and for each value its index. */
  words: 5,
} as const;

/** Lists shorter than this are not worth a dictionary. */
const FEWEST_FOR_WORDS = 16;

/** A list as it is written. */
export interface List {
  readonly count: number;
  readonly column: Column;
}

/** The written form of a list of JSON values; `fromList` gives an equal list back. */
export function toList(values: readonly unknown[]): List {
  // The caller gives values that JSON can hold; anything else would be lost in JSON as well.
  return { count: values.length, column: columnOf(values as readonly Json[]) };
}

/** The values that `toList` wrote. */
export function fromList({ count, column }: List): unknown[] {
  return valuesOf(column, count);
}

function columnOf(values: readonly Json[]): Column {
  const first = values[0];
  if (first === undefined) return [FORM.plain, []];
  const kind = kindOf(first);
  let alike = true;
  let same = kind === 'value';
  let nulls = 0;
  for (const value of values) {
    if (value === null) nulls++;
    if (same && value !== first) same = false;
    if (alike && kindOf(value) !== kind) alike = false;
  }
  if (same) return [FORM.same, first];
  if (alike && kind === 'list') return listsColumn(values as readonly (readonly Json[])[]);
  if (alike && kind === 'object') return objectsColumn(values as readonly Record<string, Json>[]);
  if (nulls > 0) return sparseColumn(values);
  return wordsColumn(values) ?? [FORM.plain, values];
}

function kindOf(value: Json): 'value' | 'list' | 'object' {
  if (value === null || typeof value !== 'object') return 'value';
  return Array.isArray(value) ? 'list' : 'object';
}

function listsColumn(lists: readonly (readonly Json[])[]): Column {
  const items: Json[] = [];
  for (const list of lists) for (const item of list) items.push(item);
  return [FORM.lists, columnOf(lists.map(({ length }) => length)), columnOf(items)];
}

function objectsColumn(objects: readonly Record<string, Json>[]): Column {
  const keys = Object.keys(objects[0] ?? {});
  for (const object of objects) {
    if (!sameKeys(keys, object)) return [FORM.plain, objects];
  }
  return [FORM.objects, keys, ...keys.map((key) => columnOf(objects.map((object) => object[key] as Json)))];
}

/** `for in` makes no list of keys, which saves time for objects with many keys. */
function sameKeys(keys: readonly string[], object: Record<string, Json>): boolean {
  let at = 0;
  for (const key in object) if (key !== keys[at++]) return false;
  return at === keys.length;
}

function sparseColumn(values: readonly Json[]): Column {
  let mask = '';
  for (const value of values) mask += value === null ? '0' : '1';
  return [FORM.sparse, mask, columnOf(values.filter((value) => value !== null))];
}

/** Null when there are too many different values for a dictionary to pay, or some are not texts. */
function wordsColumn(values: readonly Json[]): Column | null {
  if (values.length < FEWEST_FOR_WORDS) return null;
  const most = values.length / 4;
  const index = new Map<string, number>();
  const places: number[] = [];
  for (const value of values) {
    if (typeof value !== 'string') return null;
    const known = index.get(value);
    if (known !== undefined) {
      places.push(known);
      continue;
    }
    if (index.size >= most) return null;
    places.push(index.size);
    index.set(value, index.size);
  }
  return [FORM.words, [...index.keys()], places];
}

function valuesOf([form, ...rest]: Column, count: number): Json[] {
  const [first, second] = rest;
  if (form === FORM.plain) return first as Json[];
  if (form === FORM.same) return new Array<Json>(count).fill(first as Json);
  if (form === FORM.lists) return readLists(first as Column, second as Column, count);
  if (form === FORM.objects) return readObjects(rest, count);
  if (form === FORM.sparse) return readSparse(first as string, second as Column);
  if (form === FORM.words) return (second as number[]).map((place) => (first as Json[])[place] as Json);
  throw new Error(`unknown column form ${form}`);
}

function readLists(lengthColumn: Column, itemColumn: Column, count: number): Json[] {
  const lengths = valuesOf(lengthColumn, count) as number[];
  const items = valuesOf(
    itemColumn,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return items.slice(from - length, from);
  });
}

function readObjects([keys, ...columns]: readonly (Json | undefined)[], count: number): Json[] {
  const names = keys as string[];
  const objects = Array.from({ length: count }, (): Record<string, Json> => ({}));
  names.forEach((name, at) => {
    const values = valuesOf(columns[at] as Column, count);
    objects.forEach((object, row) => {
      object[name] = values[row] as Json;
    });
  });
  return objects;
}

function readSparse(mask: string, column: Column): Json[] {
  let count = 0;
  for (const digit of mask) if (digit === '1') count++;
  const values = valuesOf(column, count);
  let at = 0;
  return Array.from(mask, (digit) => (digit === '1' ? (values[at++] as Json) : null));
}

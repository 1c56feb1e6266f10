/** Cuts long lists out of a value, at any depth, so that whoever takes it over gets a few milliseconds of work at a time. */

/** Where a list stands in its value. */
export type ListPath = readonly (string | number)[];

/** Values of a list that was cut out. */
export interface ListPart {
  readonly path: ListPath;
  readonly values: readonly unknown[];
  /** How many values are in them, with all that they hold. */
  readonly weight: number;
}

export interface CutValue<Value> {
  /** The value with empty lists in the place of those that were cut out. */
  readonly rest: Value;
  readonly parts: readonly ListPart[];
  readonly weight: number;
}

/** The most that a part weighs, unless one value of it alone weighs more. */
const MOST = 20_000;
/** Characters that weigh as much as a value. */
const CHARACTERS = 100;

/** Cuts out each list that, with what it holds, weighs more than one part. */
export function cutLists<Value extends object>(whole: Value): CutValue<Value> {
  const parts: ListPart[] = [];
  const path: (string | number)[] = [];
  /** Of the value that was looked at last. */
  let weight = 0;

  const list = (values: readonly unknown[]): readonly unknown[] => {
    let cut: unknown[] | null = null;
    const weights: number[] = [];
    let sum = 1;
    for (const [at, value] of values.entries()) {
      path.push(at);
      const own = rest(value);
      path.pop();
      if (own !== value) {
        cut ??= values.slice();
        cut[at] = own;
      }
      weights.push(weight);
      sum += weight;
    }
    weight = sum;
    if (sum <= MOST) return cut ?? values;
    hand(cut ?? values, weights);
    weight = 1;
    return [];
  };
  const hand = (values: readonly unknown[], weights: readonly number[]) => {
    let [from, held] = [0, 0];
    for (const [at, own] of weights.entries()) {
      if (at > from && held + own > MOST) {
        parts.push({ path: [...path], values: values.slice(from, at), weight: held });
        [from, held] = [at, 0];
      }
      held += own;
    }
    parts.push({ path: [...path], values: values.slice(from), weight: held });
  };
  const fields = (value: object): object => {
    let cut: Record<string, unknown> | null = null;
    let sum = 1;
    for (const name in value) {
      const field = (value as Record<string, unknown>)[name];
      path.push(name);
      const own = rest(field);
      path.pop();
      sum += weight;
      if (own === field) continue;
      cut ??= { ...value };
      cut[name] = own;
    }
    weight = sum;
    return cut ?? value;
  };
  const rest = (value: unknown): unknown => {
    weight = typeof value === 'string' ? 1 + value.length / CHARACTERS : 1;
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
    return Array.isArray(value) ? list(value) : fields(value);
  };

  return { rest: fields(whole) as Value, parts, weight };
}

/** Puts the parts into the value again, in which the lists are empty. */
export function putBack(value: object, parts: readonly ListPart[]): void {
  // A list within a list is there only once the outer one is filled.
  for (const { path, values } of [...parts].sort((a, b) => a.path.length - b.path.length)) {
    let at: unknown = value;
    for (const name of path) at = (at as Readonly<Record<string | number, unknown>>)[name];
    for (const each of values) (at as unknown[]).push(each);
  }
}

/** Writes JSON and knows where in the text everything stands, so that a problem at an offset can be shown beside what caused it. */

export type JsonPath = readonly (string | number)[];

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly path: JsonPath;
}

export interface PlacedJson {
  readonly text: string;
  /** The innermost value, or key with its value, that an offset lies in; the empty path outside of everything. */
  readonly pathAt: (offset: number) => JsonPath;
}

/** One line of JSON. `undefined` in a map is left out, elsewhere it is null, as `JSON.stringify` has it. */
export function writePlacedJson(value: unknown): PlacedJson {
  const stretches: Stretch[] = [];
  let text = '';
  const write = (each: unknown, path: JsonPath): void => {
    const start = text.length;
    if (Array.isArray(each)) {
      text += '[';
      each.forEach((item: unknown, index) => {
        if (index > 0) text += ',';
        write(item, [...path, index]);
      });
      text += ']';
    } else if (typeof each === 'object' && each !== null) {
      text += '{';
      let first = true;
      for (const [key, item] of Object.entries(each)) {
        if (item === undefined) continue;
        if (!first) text += ',';
        first = false;
        const at = text.length;
        text += `${JSON.stringify(key)}:`;
        write(item, [...path, key]);
        stretches.push({ start: at, end: text.length, path: [...path, key] });
      }
      text += '}';
    } else text += JSON.stringify(each ?? null);
    stretches.push({ start, end: text.length, path });
  };
  write(value, []);
  return {
    text,
    pathAt: (offset) => {
      let best: Stretch | null = null;
      for (const stretch of stretches) {
        if (offset < stretch.start || offset >= stretch.end) continue;
        if (best === null || stretch.end - stretch.start < best.end - best.start) best = stretch;
      }
      return best?.path ?? [];
    },
  };
}

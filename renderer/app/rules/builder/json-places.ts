/** Writes JSON and knows the path of each place in the text, so that a problem at an offset can be shown at its cause. */

export type JsonPath = readonly (string | number)[];

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly path: JsonPath;
}

export interface PlacedJson {
  readonly text: string;
  /** Path of the innermost value (or key with value) at an offset; the empty path outside the text. */
  readonly pathAt: (offset: number) => JsonPath;
}

/** One line of JSON. As with `JSON.stringify`, `undefined` is left out in a map and null elsewhere. */
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

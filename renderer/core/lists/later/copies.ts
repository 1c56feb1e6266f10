/** Copies of lists, as heads of flights and screenings name them: `LFW-1@3 LFW-2@7`. */

/** The number of the copy by the id of its list. */
export type Copies = ReadonlyMap<string, number>;

export function readCopies(names: string): Copies {
  return new Map(
    names
      .split(' ')
      .filter(Boolean)
      .map((name) => {
        const at = name.lastIndexOf('@');
        return [name.slice(0, at), Number(name.slice(at + 1))];
      }),
  );
}

/** Of each list the later copy: numbers only rise. */
export function laterOf(one: Copies, other: Copies): Copies {
  return new Map([...one, ...[...other].map(([list, copy]) => [list, Math.max(copy, one.get(list) ?? 0)] as const)]);
}

/** Is a copy among the wanted ones later than that of the same list? */
export function areBehind(copies: Copies, wanted: Copies): boolean {
  return [...wanted].some(([list, copy]) => (copies.get(list) ?? 0) < copy);
}

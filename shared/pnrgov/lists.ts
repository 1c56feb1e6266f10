/**
 * Short lists of a booking. Most hold one value or none, so each array is created with its exact size: an array that grows from empty reserves room
 * for seventeen values, which is most of the memory of a large message.
 */

/** Limit of one list of a booking; a hostile file could otherwise make every look-up slow. */
export const MOST = 1000;

/** The shared empty list; never changed. */
export const NONE: never[] = [];

/** Adds to a list; use the returned list. */
export function append<T>(list: T[], value: T): T[] {
  switch (list.length) {
    case 0:
      return [value];
    case 1:
      return [list[0] as T, value];
    case 2:
      return [list[0] as T, list[1] as T, value];
    default:
      list.push(value);
      return list;
  }
}

/** Adds a value if it is new, up to `MOST`; use the returned list. */
export function appendNew<T extends string>(list: T[], value: T): T[] {
  return list.length < MOST && !list.includes(value) ? append(list, value) : list;
}

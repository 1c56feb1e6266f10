/**
 * Short lists of a booking. Most hold one value or none, so they are made to measure: an array grown from nothing takes
 * room for seventeen, which is most of the memory of a large message.
 */

/** No booking holds more of one kind; a file that does would make every look-up slow. */
export const MOST = 1000;

/** Stands for every empty list until something is added; never changed. */
export const NONE: never[] = [];

/** Adds to a list; use the list that is returned. */
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

/** Adds a value that is not in the list yet, up to `MOST`; use the list that is returned. */
export function appendNew<T extends string>(list: T[], value: T): T[] {
  return list.length < MOST && !list.includes(value) ? append(list, value) : list;
}

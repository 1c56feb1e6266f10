/**
 * Bag tags as they are shown. One bag may come twice: as the ten digits of its licence plate (`0071528740`), and as its serial, with the carrier (`ET528740`) or without (`528740`). Source: IATA Resolution 740:
 * the last six digits are the serial, the three before them the numeric code of the carrier.
 */

const PLATE = /^\d{4}(\d{6})$/;
const SHORT = /^(?:[A-Z0-9]{2,3})?(\d{6})$/;

/** Each bag once, by its licence plate where that is known; the order stays. */
export function shownTags(tags: readonly string[]): readonly string[] {
  const plates = new Set(tags.flatMap((tag) => PLATE.exec(tag)?.[1] ?? []));
  const shown = tags.filter((tag) => {
    const serial = PLATE.test(tag) ? undefined : SHORT.exec(tag)?.[1];
    if (serial === undefined) return true;
    // Beside the serial with its carrier, the serial alone tells less.
    return !plates.has(serial) && !(tag === serial && tags.some((each) => each !== tag && isSameBag(each, tag)));
  });
  return [...new Set(shown)];
}

/** Do two tags name one bag: the same, or the same serial, once with more of it than the other time? Written in capitals, without blanks. */
export function isSameBag(one: string, other: string): boolean {
  if (one === other) return true;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  const serial = PLATE.test(short) ? undefined : SHORT.exec(short)?.[1];
  if (serial === undefined) return false;
  const isAlone = short === serial;
  return serial === (PLATE.exec(long)?.[1] ?? (isAlone ? SHORT.exec(long)?.[1] : undefined));
}

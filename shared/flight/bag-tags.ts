/**
 * Bag tags as they are shown. One bag may come twice: as carrier and serial (`ET528740`), and as the ten digits of its licence plate (`0071528740`). Source: IATA Resolution 740:
 * the last six digits are the serial, the three before them the numeric code of the carrier.
 */

const PLATE = /^\d{4}(\d{6})$/;
const WITH_CARRIER = /^[A-Z0-9]{2,3}(\d{6})$/;

/** Each bag once, by its licence plate where that is known; the order stays. */
export function shownTags(tags: readonly string[]): readonly string[] {
  const plates = new Set(tags.flatMap((tag) => PLATE.exec(tag)?.[1] ?? []));
  const shown = tags.filter((tag) => {
    const serial = PLATE.test(tag) ? undefined : WITH_CARRIER.exec(tag)?.[1];
    return serial === undefined || !plates.has(serial);
  });
  return [...new Set(shown)];
}

/** Do two tags name one bag: the same, or the same serial, once as carrier and serial and once as a licence plate? Written in capitals, without blanks. */
export function isSameBag(one: string, other: string): boolean {
  if (one === other) return true;
  const [plate, short] = PLATE.test(one) ? [one, other] : [other, one];
  const serial = PLATE.test(short) ? undefined : WITH_CARRIER.exec(short)?.[1];
  return serial !== undefined && serial === PLATE.exec(plate)?.[1];
}

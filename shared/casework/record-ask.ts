/** What waits for an officer's answer in the records of a case, and the part of the case where it is given. */

/** A row per kind. An exhibit was handed to them, an entry names them that somebody else typed, or one that they or their agency typed is disputed. */
const PART_OF_ASK = {
  receipt: 'exhibits',
  entry: 'inspection',
  'exhibit-entry': 'exhibits',
  'entry-disputed': 'inspection',
  'exhibit-disputed': 'exhibits',
} as const;

export type RecordAsk = keyof typeof PART_OF_ASK;

/** The part of the case; null: it is on the case itself. */
export function partOfAsk(waits: string | null): (typeof PART_OF_ASK)[RecordAsk] | null {
  return waits !== null && Object.hasOwn(PART_OF_ASK, waits) ? PART_OF_ASK[waits as RecordAsk] : null;
}

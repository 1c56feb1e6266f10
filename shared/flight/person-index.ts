/**
 * Finds the earlier entry that a later message refers to, by the keys that border agencies prescribe for updates of a passenger list:
 * carrier's reference, then document, then name with birth date. Lists with less use name with locator or seat, and versions of one list
 * the name alone.
 */
import { SAME_NAME } from '../name/compare-names.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import { documentsDiffer } from './merge-evidence.ts';
import { nameLikeness } from './name-likeness.ts';
import type { TravellerRecord } from './traveller-record.ts';

export interface PersonIndex {
  add(record: TravellerRecord): void;
  remove(record: TravellerRecord): void;
  /** The record of another list about the same person that `accept` takes. `accept` is told when only the name agrees. */
  find(
    record: TravellerRecord,
    accept: (other: TravellerRecord, byNameOnly: boolean) => boolean,
  ): TravellerRecord | undefined;
}

/** How many records with one key are compared; the earliest come first, so that a file that repeats one person stays cheap. */
const MOST_ALIKE = 64;

/** Records that share a key, in the order they were added; a removed record leaves a gap. */
interface Alike {
  readonly records: (TravellerRecord | null)[];
  /** Index of the first record that is no gap. */
  head: number;
}

/** An index over the live records of one channel. */
export function personIndex(records: Iterable<TravellerRecord>): PersonIndex {
  const byKey = new Map<string, Alike>();

  function add(record: TravellerRecord): void {
    for (const key of personKeys(record)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, { records: [record], head: 0 });
      else same.records.push(record);
    }
  }

  function remove(record: TravellerRecord): void {
    for (const key of personKeys(record)) {
      const same = byKey.get(key);
      const at = same?.records.indexOf(record, same.head) ?? -1;
      if (same === undefined || at < 0) continue;
      same.records[at] = null;
      while (same.records[same.head] === null) same.head += 1;
    }
  }

  function find(
    record: TravellerRecord,
    accept: (other: TravellerRecord, byNameOnly: boolean) => boolean,
  ): TravellerRecord | undefined {
    for (const key of personKeys(record)) {
      const same = byKey.get(key);
      if (same === undefined) continue;
      let left = MOST_ALIKE;
      for (let at = same.head; at < same.records.length && left > 0; at += 1) {
        const other = same.records[at] ?? null;
        if (other === null) continue;
        left -= 1;
        if (other.list === record.list || !isSamePerson(key, record, other)) continue;
        if (accept(other, key[0] === 'N')) return other;
      }
    }
    return undefined;
  }

  for (const record of records) add(record);
  return { add, remove, find };
}

/** Did an officer decide that these are two people? */
export function keptApart(officer: OfficerTies | null, record: TravellerRecord, other: TravellerRecord): boolean {
  return officer !== null && (officer.apart(record.id, [other.id]) || officer.apart(record.id, other.replaced));
}

/** The keys of the documents of a record. */
export function documentKeys({ traveller }: TravellerRecord): readonly string[] {
  return traveller.documents.flatMap(({ number, issuer }) => (number === null ? [] : [`D${issuer ?? ''}|${number}`]));
}

/** Strongest first; the first letter is the kind of key. */
function personKeys(record: TravellerRecord): string[] {
  const { reference, dateOfBirth, locator, seat } = record.traveller;
  const keys: string[] = [];
  if (reference !== null) keys.push(`R${reference}`);
  keys.push(...documentKeys(record));
  if (record.line === '') return keys;
  if (dateOfBirth !== null) keys.push(`B${record.line}|${dateOfBirth}`);
  if (locator !== null) keys.push(`L${record.line}|${locator}`);
  if (seat !== null) keys.push(`S${record.line}|${seat}`);
  keys.push(`N${record.line}`);
  return keys;
}

/** A reference or document needs more: a corrected name, or a closing entry without a name, is enough. */
function isSamePerson(key: string, a: TravellerRecord, b: TravellerRecord): boolean {
  const birthA = a.traveller.dateOfBirth;
  const birthB = b.traveller.dateOfBirth;
  if (key[0] === 'R') {
    if (a.line === '' || b.line === '' || (birthA !== null && birthA === birthB)) return true;
    return nameLikeness(a, b) >= SAME_NAME;
  }
  if (key[0] === 'D') return a.line === '' || b.line === '' || nameLikeness(a, b) >= SAME_NAME;
  if (
    key[0] === 'N' &&
    (documentsDiffer(a.traveller, b.traveller) || differ(a.traveller.locator, b.traveller.locator))
  ) {
    return false;
  }
  return key[0] === 'B' || birthA === null || birthB === null || birthA === birthB;
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

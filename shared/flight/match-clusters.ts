/**
 * Finds the cluster of an entry whose name is not exactly the same: by a similar name or, within one booking, by being the only entry left.
 * Candidates come from maps, so the work grows linearly with the number of travellers.
 */
import { isAnotherName } from '../name/another-name.ts';
import { SAME_NAME } from '../name/compare-names.ts';
import { type Apart, best, birthDiffers, type Cluster, join, lookedAt, MOST_ALIKE, sexDiffers } from './cluster.ts';
import { documentsDiffer, TIE } from './merge-evidence.ts';
import { nameLikeness } from './name-likeness.ts';
import type { TravellerRecord } from './traveller-record.ts';

export interface TieMaps {
  add(cluster: Cluster): void;
  /** Clusters that share a tie other than the name with one of the records for which the maps were made. */
  candidates(record: TravellerRecord): readonly Cluster[];
}

const NO_LOCATORS: readonly { readonly locator: string }[] = [];
/** Keys of candidates; one map per key avoids building combined keys. */
const TIED_BY = ['reference', 'locator', 'dateOfBirth', 'seat'] as const;

/**
 * Maps clusters by the values that they may share with these entries. Few entries are left to be matched, and most clusters share nothing with them: only values of
 * the entries have a place in the maps.
 */
export function tieMaps(clusters: readonly Cluster[], records: readonly TravellerRecord[]): TieMaps {
  const asked = valuesOf(records);
  const byDocument = new Map<string, Cluster[]>();
  const byLocator = new Map<string, Cluster[]>();
  const byField = TIED_BY.map((field) => ({
    field,
    map: field === 'locator' ? byLocator : new Map<string, Cluster[]>(),
  }));

  function add(cluster: Cluster): void {
    for (const { traveller, booking } of lookedAt(cluster)) {
      for (const { number } of traveller.documents) addTo(byDocument, number, asked, cluster);
      for (const { field, map } of byField) addTo(map, traveller[field], asked, cluster);
      for (const { locator } of booking?.booking.otherLocators ?? NO_LOCATORS)
        addTo(byLocator, locator, asked, cluster);
    }
  }

  function candidates({ traveller, booking }: TravellerRecord): readonly Cluster[] {
    const found = new Set<Cluster>();
    for (const { number } of traveller.documents) addFrom(byDocument, number, found);
    for (const { field, map } of byField) addFrom(map, traveller[field], found);
    for (const { locator } of booking?.booking.otherLocators ?? NO_LOCATORS) addFrom(byLocator, locator, found);
    return [...found];
  }

  for (const cluster of clusters) add(cluster);
  return { add, candidates };
}

/** All values by which a cluster may be a candidate of one of the entries. */
function valuesOf(records: readonly TravellerRecord[]): ReadonlySet<string> {
  const values = new Set<string>();
  const add = (value: string | null): void => {
    if (value !== null) values.add(value);
  };
  for (const { traveller, booking } of records) {
    for (const { number } of traveller.documents) add(number);
    for (const field of TIED_BY) add(traveller[field]);
    for (const { locator } of booking?.booking.otherLocators ?? NO_LOCATORS) add(locator);
  }
  return values;
}

function addTo(map: Map<string, Cluster[]>, key: string | null, asked: ReadonlySet<string>, cluster: Cluster): void {
  if (key === null || !asked.has(key)) return;
  const same = map.get(key);
  if (same === undefined) map.set(key, [cluster]);
  else if (same.length < MOST_ALIKE && !same.includes(cluster)) same.push(cluster);
}

function addFrom(map: ReadonlyMap<string, readonly Cluster[]>, key: string | null, found: Set<Cluster>): void {
  const tied = key === null ? undefined : map.get(key);
  if (tied !== undefined) for (const cluster of tied) found.add(cluster);
}

/** A cluster that an entry belongs to. */
export interface Found {
  readonly cluster: Cluster;
  readonly ties: number;
  /** Similarity of the names, 0…100; 0 where the document tells that it is one person. */
  readonly score: number;
}

/** The candidate with the most similar name; of equals, the one with the stronger tie. */
export function alike(record: TravellerRecord, candidates: readonly Cluster[], apart: Apart | null): Found | null {
  let chosen: Found | null = null;
  for (const cluster of candidates) {
    // One push does not book a person twice under two spellings; a reservation list may spell a booked name differently.
    if (record.channel === 'pnr' && cluster.booked && cluster.records.some(({ kind }) => kind === record.kind))
      continue;
    const score = likeness(cluster, record);
    if (score < SAME_NAME) continue;
    const { ties } = best(record, [cluster], score, apart);
    if (ties === 0 || isTwin(cluster, record, ties, score)) continue;
    if (chosen === null || score > chosen.score || (score === chosen.score && ties > chosen.ties)) {
      chosen = { cluster, ties, score };
    }
  }
  return chosen;
}

/** Similarity of the names, 0…100. A cluster joined by an officer is compared by each of its names. */
function likeness({ decided, records }: Cluster, record: TravellerRecord): number {
  const first = nameLikeness(records[0] as TravellerRecord, record);
  return decided ? records.reduce((most, other) => Math.max(most, nameLikeness(other, record)), first) : first;
}

/**
 * Twins and spouses share booking, surname and more. Similar names with different sexes are two people unless a document or reference ties
 * them.
 */
function isTwin(cluster: Cluster, record: TravellerRecord, ties: number, score: number): boolean {
  if (score === 100 || (ties & (TIE.document | TIE.reference)) !== 0) return false;
  return sexDiffers(cluster.records[0] as TravellerRecord, record);
}

/**
 * The candidate of the same document and birth date whose name is written otherwise: by ear, by another tradition, with a slip (`ZHU/MIN` and `SHU/MIN`).
 * More is forgiven than where a name alone decides: two people who share a misread number are hardly born on one day and named so alike. Twins are kept
 * apart by a list that has both, and by the sex.
 */
export function spelledOtherwise(
  record: TravellerRecord,
  candidates: readonly Cluster[],
  apart: Apart | null,
): Found | null {
  const both = TIE.document | TIE.birth;
  const near = candidates.filter((cluster) => {
    const first = cluster.records[0] as TravellerRecord;
    const isBooked = record.channel === 'pnr' && cluster.records.some(({ kind }) => kind === record.kind);
    if (isBooked || cluster.records.some(({ list }) => list === record.list)) return false;
    if ((first.traveller.type === 'infant') !== (record.traveller.type === 'infant')) return false;
    return !sexDiffers(first, record) && !isAnotherName(first.traveller, record.traveller);
  });
  const { cluster, ties } = best(record, near, 0, apart);
  return cluster !== null && (ties & both) === both ? { cluster, ties, score: 0 } : null;
}

/**
 * Joins entries of bookings that no list names. A person with two names (ticket and document) is joined when document or reference agree
 * and another tie does too, or when list and booking each have exactly one person left. Returns the entries left alone.
 */
export function leftovers(
  left: readonly TravellerRecord[],
  candidates: (record: TravellerRecord) => readonly Cluster[],
  apart: Apart | null,
): readonly TravellerRecord[] {
  const alone: TravellerRecord[] = [];
  const perLocator = new Map<string, TravellerRecord[]>();
  for (const record of left) {
    const free = candidates(record).filter((cluster) => isFree(cluster, record));
    const tied = best(record, free, 0, apart);
    const strong = tied.ties & (TIE.document | TIE.reference);
    if (tied.cluster !== null && strong !== 0 && tied.ties !== strong) {
      join(tied.cluster, record, tied.ties, 0);
      continue;
    }
    const { locator } = record.traveller;
    if (locator === null) alone.push(record);
    else perLocator.set(locator, append(perLocator.get(locator), record));
  }
  for (const [locator, records] of perLocator) {
    const record = records[0] as TravellerRecord;
    const free = candidates(record).filter(
      (cluster) => isFree(cluster, record) && lookedAt(cluster).some((each) => each.traveller.locator === locator),
    );
    const [cluster] = free;
    const ties = cluster === undefined ? 0 : best(record, [cluster], 0, apart).ties;
    if (records.length === 1 && free.length === 1 && cluster !== undefined && ties !== 0)
      join(cluster, record, ties, 0);
    else for (const each of records) alone.push(each);
  }
  return alone;
}

function append<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

/**
 * Could this traveller of a list be the person of a booking with another name? Not when birth date, sex or document differ too. Not with an
 * infant either, whom documents and bookings often list with a parent.
 */
function isFree(cluster: Cluster, record: TravellerRecord): boolean {
  const first = cluster.records[0] as TravellerRecord;
  if (cluster.booked || record.channel !== 'pnr') return false;
  const { type } = first.traveller;
  if (type === 'crew' || type === 'transit-crew') return false;
  if ((type === 'infant') !== (record.traveller.type === 'infant')) return false;
  if (documentsDiffer(first.traveller, record.traveller)) return false;
  return !birthDiffers(first, record) && !sexDiffers(first, record);
}

/** Entries that count as one person, and the check whether another entry may be joined to them. */
import { SAME_NAME } from '../name/compare-names.ts';
import type { MergeEvidence } from './flight.ts';
import { confidenceOf, documentsDiffer, evidenceOf, TIE, tiesBetween } from './merge-evidence.ts';
import { nameLikeness } from './name-likeness.ts';
import type { TravellerRecord } from './traveller-record.ts';

export interface Cluster {
  records: TravellerRecord[];
  evidence: readonly MergeEvidence[];
  confidence: number | null;
  otherName: TravellerRecord | null;
  booked: boolean;
  /** Did an officer join any of the entries? */
  decided: boolean;
}

/** Whether officers keep two entries apart. */
export type Apart = (a: TravellerRecord, b: TravellerRecord) => boolean;

/** How much confidence a join loses when the birth dates differ: one may be mistyped. */
const BIRTH_DIFFERS = 20;

const NO_EVIDENCE: readonly MergeEvidence[] = [];

/**
 * How many entries, or groups of entries, with one thing in common are compared one by one. No real flight has so many. Without the limit,
 * a file that repeats a person a hundred thousand times would need ten thousand million comparisons.
 */
export const MOST_ALIKE = 64;

/** A cluster of one entry. */
export function clusterOf(record: TravellerRecord, decided: boolean): Cluster {
  return {
    records: [record],
    evidence: NO_EVIDENCE,
    confidence: null,
    otherName: null,
    booked: record.channel === 'pnr',
    decided,
  };
}

/** The entries of a cluster that another entry is compared with. */
export function lookedAt({ records }: Cluster): readonly TravellerRecord[] {
  return records.length <= MOST_ALIKE ? records : records.slice(0, MOST_ALIKE);
}

/**
 * May these be joined at all? One message names a person twice only with the same name and the same document or birth date, and without
 * contradictions.
 */
function mayJoin(cluster: Cluster, record: TravellerRecord, ties: number, score: number, apart: Apart | null): boolean {
  if (apart !== null && cluster.records.some((other) => apart(other, record))) return false;
  const records = lookedAt(cluster);
  if (!cluster.decided) {
    for (const other of records) if (!fits(other, record, ties, score)) return false;
    return true;
  }
  // Entries joined by an officer may contradict each other: the new entry needs to fit one of them.
  return records.some((other) => {
    const own = tiesOf(other, record);
    return own !== 0 && fits(other, record, own, score);
  });
}

/**
 * Do both entries of one list name the same person? Two people with one name may be born on one day, but have their own documents and
 * references.
 */
function isNamedTwice({ traveller: a }: TravellerRecord, { traveller: b }: TravellerRecord, ties: number): boolean {
  if ((ties & TIE.document) !== 0) return true;
  if ((ties & TIE.birth) === 0 || documentsDiffer(a, b)) return false;
  return a.reference === null || b.reference === null || a.reference === b.reference;
}

function fits(other: TravellerRecord, record: TravellerRecord, ties: number, score: number): boolean {
  const differs = birthDiffers(other, record);
  if (other.list === record.list && (score < 100 || differs || !isNamedTwice(other, record, ties))) return false;
  if (!differs) return true;
  // Two people with one name may have been given one seat, or a date may be mistyped: a booking or document must decide.
  if ((ties & (TIE.document | TIE.reference | TIE.locator)) === 0) return false;
  return !documentsDiffer(other.traveller, record.traveller);
}

/** What two entries have in common; a booking has every locator that any of its systems gave it. */
function tiesOf(a: TravellerRecord, b: TravellerRecord): number {
  const ties = tiesBetween(a.traveller, b.traveller);
  if ((ties & TIE.locator) !== 0) return ties;
  return isLinked(a, b) || isLinked(b, a) ? ties | TIE.locator : ties;
}

function isLinked({ booking }: TravellerRecord, { traveller }: TravellerRecord): boolean {
  if (booking === null || traveller.locator === null) return false;
  const others = booking.booking.otherLocators;
  return others.length > 0 && others.some(({ locator }) => locator === traveller.locator);
}

export function birthDiffers(a: TravellerRecord, b: TravellerRecord): boolean {
  const one = a.traveller.dateOfBirth;
  const other = b.traveller.dateOfBirth;
  return one !== null && other !== null && one !== other;
}

/** The cluster with the strongest tie to a record, among those with an agreeing name, and its score. */
export function best(
  record: TravellerRecord,
  among: readonly Cluster[],
  score: number,
  apart: Apart | null,
): { readonly cluster: Cluster | null; readonly ties: number } {
  let chosen: Cluster | null = null;
  let strongest = 0;
  for (const cluster of among) {
    let ties = 0;
    for (const other of lookedAt(cluster)) ties |= tiesOf(other, record);
    if (ties > strongest && mayJoin(cluster, record, ties, score, apart)) {
      chosen = cluster;
      strongest = ties;
    }
  }
  return { cluster: chosen, ties: strongest };
}

export function sexDiffers(a: TravellerRecord, b: TravellerRecord): boolean {
  const one = a.traveller.sex;
  const other = b.traveller.sex;
  return one !== null && other !== null && one !== 'X' && other !== 'X' && one !== other;
}

/** Joins an entry to a cluster by the ties and the similarity of the names (0…100). */
export function join(cluster: Cluster, record: TravellerRecord, ties: number, score: number): void {
  const sameName = score >= SAME_NAME;
  const first = cluster.records[0] as TravellerRecord;
  const further = evidenceOf(ties, sameName);
  // Most travellers are joined once and share the evidence list of their ties.
  cluster.evidence = cluster.evidence.length === 0 ? further : [...new Set([...cluster.evidence, ...further])];
  if (first.channel !== record.channel) {
    const sure = confidenceOf(ties, score, sameName) - (birthDiffers(first, record) ? BIRTH_DIFFERS : 0);
    cluster.confidence = cluster.confidence === null ? sure : Math.min(cluster.confidence, sure);
    if (!sameName) cluster.otherName ??= record;
  }
  cluster.booked ||= record.channel === 'pnr';
  // Most clusters have two entries, so the array is built at this length: one that grows reserves sixteen more places.
  if (cluster.records.length === 1) cluster.records = [first, record];
  else cluster.records.push(record);
}

/** Joins an entry by an officer's decision, and adds the evidence of the ties. */
export function joinByOfficer(cluster: Cluster, record: TravellerRecord): void {
  const first = cluster.records[0] as TravellerRecord;
  const score = nameLikeness(first, record);
  const sameName = score >= SAME_NAME;
  const ties = tiesOf(first, record);
  const further = ties === 0 ? [] : evidenceOf(ties, sameName).filter((kind) => kind !== 'locator-last');
  cluster.evidence = [...new Set([...cluster.evidence, 'officer' as const, ...further])];
  if (cluster.records.some(({ channel }) => channel !== record.channel)) {
    cluster.confidence = 100;
    if (!sameName && first.channel !== record.channel) cluster.otherName ??= record;
  }
  cluster.booked ||= record.channel === 'pnr';
  cluster.records = [...cluster.records, record];
}

/** Entries held to be one person, and whether a further one may be joined to them. */
import { compareNameLines, SAME_NAME } from '../name/compare-names.ts';
import type { MergeEvidence } from './flight.ts';
import { confidenceOf, documentsDiffer, evidenceOf, TIE, tiesBetween } from './merge-evidence.ts';
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

/** By how much a join is less sure where the birth dates differ: one may be mistyped. */
const BIRTH_DIFFERS = 20;

const NO_EVIDENCE: readonly MergeEvidence[] = [];

/**
 * How many entries, or groups of entries, that are alike in one thing are looked at one by one. No flight comes near; a file that says the
 * same person a hundred thousand times would otherwise be compared with itself ten thousand million times.
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

/** The entries of a cluster that a further one is compared with. */
export function lookedAt({ records }: Cluster): readonly TravellerRecord[] {
  return records.length <= MOST_ALIKE ? records : records.slice(0, MOST_ALIKE);
}

/** May these be joined at all? One message names a person twice only with the same document or birth date, and nothing against it, under the same name. */
function mayJoin(cluster: Cluster, record: TravellerRecord, ties: number, score: number, apart: Apart | null): boolean {
  if (apart !== null && cluster.records.some((other) => apart(other, record))) return false;
  const records = lookedAt(cluster);
  if (!cluster.decided) {
    for (const other of records) if (!fits(other, record, ties, score)) return false;
    return true;
  }
  // Those whom an officer joined may contradict each other: the entry belongs to whichever of them it fits.
  return records.some((other) => {
    const own = tiesOf(other, record);
    return own !== 0 && fits(other, record, own, score);
  });
}

/** Does one list name the same person in both entries? Two persons of one name may be born on one day, but have documents and references of their own. */
function isNamedTwice({ traveller: a }: TravellerRecord, { traveller: b }: TravellerRecord, ties: number): boolean {
  if ((ties & TIE.document) !== 0) return true;
  if ((ties & TIE.birth) === 0 || documentsDiffer(a, b)) return false;
  return a.reference === null || b.reference === null || a.reference === b.reference;
}

function fits(other: TravellerRecord, record: TravellerRecord, ties: number, score: number): boolean {
  const differs = birthDiffers(other, record);
  if (other.list === record.list && (score < 100 || differs || !isNamedTwice(other, record, ties))) return false;
  if (!differs) return true;
  // One seat given to two persons of one name, or a mistyped date: a booking or document must tell.
  if ((ties & (TIE.document | TIE.reference | TIE.locator)) === 0) return false;
  return !documentsDiffer(other.traveller, record.traveller);
}

/** What two entries have in common; a booking is known by every locator that any of its systems gave it. */
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

/** The cluster of the strongest tie to a record, among those whose names agree with a score. */
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

/** Joins an entry to a cluster by what they have in common and how alike the names are (0…100). */
export function join(cluster: Cluster, record: TravellerRecord, ties: number, score: number): void {
  const sameName = score >= SAME_NAME;
  const first = cluster.records[0] as TravellerRecord;
  const further = evidenceOf(ties, sameName);
  // Most travellers are joined once: they share the list of what their ties stand for.
  cluster.evidence = cluster.evidence.length === 0 ? further : [...new Set([...cluster.evidence, ...further])];
  if (first.channel !== record.channel) {
    const sure = confidenceOf(ties, score, sameName) - (birthDiffers(first, record) ? BIRTH_DIFFERS : 0);
    cluster.confidence = cluster.confidence === null ? sure : Math.min(cluster.confidence, sure);
    if (!sameName) cluster.otherName ??= record;
  }
  cluster.booked ||= record.channel === 'pnr';
  // Most have two entries, so an array of exactly this length: one that grows takes room for sixteen more.
  if (cluster.records.length === 1) cluster.records = [first, record];
  else cluster.records.push(record);
}

/** Joins an entry because an officer said so; what speaks for it besides is told too. */
export function joinByOfficer(cluster: Cluster, record: TravellerRecord): void {
  const first = cluster.records[0] as TravellerRecord;
  const score = compareNameLines(first.line, record.line).score;
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

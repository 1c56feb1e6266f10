/**
 * Joins the entries of all messages about one flight into travellers: API, table and PNR entries of one person become one.
 *
 * Three rounds, each linear in the number of travellers, since candidates come from maps: entries with exactly the same name, then similar
 * names, then those left over within one booking, which may be one person under two names.
 */
import { IN_A_STEP, type Steps } from '../steps.ts';
import { type Apart, best, type Cluster, clusterOf, join, joinByOfficer, MOST_ALIKE } from './cluster.ts';
import { type OfficerTies, resolveTies } from './decisions-in-force.ts';
import type { MergeEvidence, TravellerId } from './flight.ts';
import { alike, leftovers, spelledOtherwise, tieMaps } from './match-clusters.ts';
import type { TravellerRecord } from './traveller-record.ts';

/** Entries that count as one person; the first one gives the name. */
export interface MergedEntries {
  readonly records: readonly TravellerRecord[];
  readonly evidence: readonly MergeEvidence[];
  /** The least certain join between two channels, 0…100; null with one channel only. */
  readonly confidence: number | null;
  /** The entry with a name that differs by more than title, order or spelling. */
  readonly otherName: TravellerRecord | null;
}

/**
 * Joins entries in the given order: those of lists first, then those of bookings. Travellers come in the order of their first entry.
 * Officers' decisions override evidence: entries they joined start as one, entries they parted are never joined.
 */
export function* mergeTravellers(
  listed: readonly TravellerRecord[],
  booked: readonly TravellerRecord[],
  officer: OfficerTies | null = null,
): Steps<readonly MergedEntries[]> {
  const decided = officer === null ? null : decidedGroups(listed, booked, officer);
  const merger = new Merger(decided?.groupOf ?? null, decided?.apart ?? null);
  const unsure = listed.filter((record) => !merger.settle(record) && !merger.openListed(record));
  const unmatched = booked.filter((record) => !merger.settle(record));
  if (unsure.length + unmatched.length > 0) yield* merger.match(unsure, unmatched);
  return merger.clusters;
}

class Merger {
  readonly clusters: Cluster[] = [];
  readonly #groupOf: ReadonlyMap<TravellerRecord, readonly TravellerRecord[]> | null;
  readonly #apart: Apart | null;
  /** Clusters by the name lines of their entries. */
  readonly #byLine = new Map<string, Cluster | Cluster[]>();

  constructor(groupOf: ReadonlyMap<TravellerRecord, readonly TravellerRecord[]> | null, apart: Apart | null) {
    this.#groupOf = groupOf;
    this.#apart = apart;
  }

  /** First round: joins an entry by an officer's decision or by exactly the same name; false when neither applies. */
  settle(record: TravellerRecord): boolean {
    return this.#joinDecided(record) || this.#joinByLine(record);
  }

  /** Opens a cluster for an entry of the first list; false for another list, which may spell a name differently. */
  openListed(record: TravellerRecord): boolean {
    // A list does not name a person twice, so similar names are searched only between lists of different senders and between channels.
    if (this.clusters.length > 0 && this.clusters[0]?.records[0]?.list !== record.list) return false;
    this.#open(record, false);
    return true;
  }

  /** Second and third round: similar names, then those left over within one booking. */
  *match(unsure: readonly TravellerRecord[], unmatched: readonly TravellerRecord[]): Steps<void> {
    const apart = this.#apart;
    const ties = tieMaps(this.clusters, [...unsure, ...unmatched]);
    const joinAlike = (record: TravellerRecord): boolean => {
      const candidates = ties.candidates(record);
      const found = alike(record, candidates, apart) ?? spelledOtherwise(record, candidates, apart);
      if (found !== null) join(found.cluster, record, found.ties, found.score);
      return found !== null;
    };
    const openAndTie = (record: TravellerRecord): void => {
      if (!this.#joinByLine(record)) ties.add(this.#open(record, false));
    };
    for (const [at, record] of unsure.entries()) {
      if (!joinAlike(record)) openAndTie(record);
      if (at % IN_A_STEP === 0) yield;
    }
    const left: TravellerRecord[] = [];
    for (const [at, record] of unmatched.entries()) {
      if (!joinAlike(record)) left.push(record);
      if (at % IN_A_STEP === 0) yield;
    }
    for (const record of leftovers(left, ties.candidates, apart)) openAndTie(record);
  }

  /** Did an officer join this entry with others? The first of them brings in all of them. */
  #joinDecided(record: TravellerRecord): boolean {
    const group = this.#groupOf?.get(record);
    if (group === undefined) return false;
    if (group[0] !== record) return true;
    const cluster = this.#open(record, true);
    for (const member of group.slice(1)) {
      joinByOfficer(cluster, member);
      this.#nameCluster(member.line, cluster);
    }
    return true;
  }

  #joinByLine(record: TravellerRecord): boolean {
    const found = record.line === '' ? undefined : this.#byLine.get(record.line);
    if (found === undefined) return false;
    const { cluster, ties } = best(record, Array.isArray(found) ? found : [found], 100, this.#apart);
    if (cluster !== null) join(cluster, record, ties, 100);
    return cluster !== null;
  }

  #open(record: TravellerRecord, decided: boolean): Cluster {
    const cluster = clusterOf(record, decided);
    this.clusters.push(cluster);
    this.#nameCluster(record.line, cluster);
    return cluster;
  }

  #nameCluster(line: string, cluster: Cluster): void {
    if (line === '') return;
    const same = this.#byLine.get(line);
    if (same === undefined) this.#byLine.set(line, cluster);
    else if (Array.isArray(same)) {
      if (same.length < MOST_ALIKE && !same.includes(cluster)) same.push(cluster);
    } else if (same !== cluster) this.#byLine.set(line, [same, cluster]);
  }
}

/** Officers' decisions about the entries in force, in the order of the entries. */
function decidedGroups(
  listed: readonly TravellerRecord[],
  booked: readonly TravellerRecord[],
  officer: OfficerTies,
): { readonly groupOf: ReadonlyMap<TravellerRecord, readonly TravellerRecord[]>; readonly apart: Apart | null } {
  const records = [...listed, ...booked];
  const byId = new Map<TravellerId, TravellerRecord>();
  for (const record of records) for (const id of [record.id, ...record.replaced]) byId.set(id, record);
  const { groups, apart, parted } = resolveTies(officer.decided, (id) => byId.get(id));
  const order = new Map(records.map((record, at) => [record, at]));
  const groupOf = new Map<TravellerRecord, readonly TravellerRecord[]>();
  for (const group of groups) {
    const sorted = [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (const record of sorted) groupOf.set(record, sorted);
  }
  return { groupOf, apart: parted.size === 0 ? null : apart };
}

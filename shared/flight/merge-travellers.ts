/**
 * Joins the entries of all messages about one flight into travellers: API, table and PNR entries of one person become one.
 *
 * Three rounds, each linear in the number of travellers, since candidates come from maps: entries with exactly the same name,
 * then names alike, then those left over within one booking, which may be one person under two names.
 */
import { compareNameLines, SAME_NAME } from '../name/compare-names.ts';
import { type OfficerTies, resolveTies } from './decisions-in-force.ts';
import type { MergeEvidence, TravellerId } from './flight.ts';
import { confidenceOf, documentsDiffer, evidenceOf, TIE, tiesBetween } from './merge-evidence.ts';
import type { TravellerRecord } from './traveller-record.ts';

/** Entries held to be one person; the first one is the one that names it. */
export interface MergedEntries {
  readonly records: readonly TravellerRecord[];
  readonly evidence: readonly MergeEvidence[];
  /** The least sure join between two channels, 0…100; null when one channel only. */
  readonly confidence: number | null;
  /** The entry whose name differs by more than title, order or spelling. */
  readonly otherName: TravellerRecord | null;
}

interface Cluster {
  records: TravellerRecord[];
  evidence: readonly MergeEvidence[];
  confidence: number | null;
  otherName: TravellerRecord | null;
  booked: boolean;
  /** Did an officer join any of the entries? */
  decided: boolean;
}

/** By how much a join is less sure where the birth dates differ: one may be mistyped. */
const BIRTH_DIFFERS = 20;

const NO_EVIDENCE: readonly MergeEvidence[] = [];

/**
 * How many entries, or groups of entries, that are alike in one thing are looked at one by one. No flight comes near; a file that says the
 * same person a hundred thousand times would otherwise be compared with itself ten thousand million times.
 */
const MOST_ALIKE = 64;

/**
 * Joins entries, in the order given: those of lists first, then those of bookings. Travellers come in the order of their first entry. What
 * officers decided goes before any evidence: whom they joined are one from the start, whom they keep apart never meet.
 */
export function mergeTravellers(
  listed: readonly TravellerRecord[],
  booked: readonly TravellerRecord[],
  officer: OfficerTies | null = null,
): readonly MergedEntries[] {
  const clusters: Cluster[] = [];
  const byLine = new Map<string, Cluster | Cluster[]>();
  const decided = officer === null ? null : decidedGroups(listed, booked, officer);
  const apart = decided?.apart ?? null;

  function open(record: TravellerRecord): Cluster {
    const cluster: Cluster = {
      records: [record],
      evidence: NO_EVIDENCE,
      confidence: null,
      otherName: null,
      booked: record.channel === 'pnr',
      decided: false,
    };
    clusters.push(cluster);
    nameCluster(record.line, cluster);
    return cluster;
  }

  function nameCluster(line: string, cluster: Cluster): void {
    if (line === '') return;
    const same = byLine.get(line);
    if (same === undefined) byLine.set(line, cluster);
    else if (Array.isArray(same)) {
      if (same.length < MOST_ALIKE && !same.includes(cluster)) same.push(cluster);
    } else if (same !== cluster) byLine.set(line, [same, cluster]);
  }

  /** Did an officer join this entry with others? They are all taken in with the first of them. */
  function isDecided(record: TravellerRecord): boolean {
    const group = decided?.groupOf.get(record);
    if (group === undefined) return false;
    if (group[0] !== record) return true;
    const cluster = open(record);
    cluster.decided = true;
    for (const member of group.slice(1)) {
      joinByOfficer(cluster, member);
      nameCluster(member.line, cluster);
    }
    return true;
  }

  function joinByLine(record: TravellerRecord): boolean {
    const found = record.line === '' ? undefined : byLine.get(record.line);
    if (found === undefined) return false;
    const { cluster, ties } = best(record, Array.isArray(found) ? found : [found], 100, apart);
    if (cluster === null) return false;
    join(cluster, record, ties, 100);
    return true;
  }

  // A list does not name a person twice, so fuzzy names are only looked for between lists of different senders and between channels.
  const unsure: TravellerRecord[] = [];
  for (const record of listed) {
    if (isDecided(record) || joinByLine(record)) continue;
    if (clusters.length > 0 && clusters[0]?.records[0]?.list !== record.list) unsure.push(record);
    else open(record);
  }
  const unmatched: TravellerRecord[] = [];
  for (const record of booked) if (!isDecided(record) && !joinByLine(record)) unmatched.push(record);

  if (unsure.length + unmatched.length > 0) {
    const ties = tieMaps(clusters);
    const joinAlike = (record: TravellerRecord): boolean => {
      const cluster = alike(record, ties.candidates(record), apart);
      if (cluster === null) return false;
      join(cluster.cluster, record, cluster.ties, cluster.score);
      return true;
    };
    const openAndTie = (record: TravellerRecord): void => {
      if (!joinByLine(record)) ties.add(open(record));
    };
    for (const record of unsure) if (!joinAlike(record)) openAndTie(record);
    const left = unmatched.filter((record) => !joinAlike(record));
    for (const record of leftovers(left, ties.candidates, apart)) openAndTie(record);
  }
  return clusters;
}

type Apart = (a: TravellerRecord, b: TravellerRecord) => boolean;

/** What officers decided about the entries that still count, in the order of these. */
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

/** Joins an entry because an officer said so; what speaks for it besides is told too. */
function joinByOfficer(cluster: Cluster, record: TravellerRecord): void {
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

/** The entries of a cluster that a further one is compared with. */
function lookedAt({ records }: Cluster): readonly TravellerRecord[] {
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

function birthDiffers(a: TravellerRecord, b: TravellerRecord): boolean {
  const one = a.traveller.dateOfBirth;
  const other = b.traveller.dateOfBirth;
  return one !== null && other !== null && one !== other;
}

/** The cluster of the strongest tie to a record, among those whose names agree with a score. */
function best(
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

/** The candidate with the most similar name; the stronger tie decides between equals. */
function alike(
  record: TravellerRecord,
  candidates: readonly Cluster[],
  apart: Apart | null,
): { readonly cluster: Cluster; readonly ties: number; readonly score: number } | null {
  let chosen: { cluster: Cluster; ties: number; score: number } | null = null;
  for (const cluster of candidates) {
    // One push does not book a person twice under two spellings; a reservation list may well spell a booked name otherwise.
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

/** How alike the names are, 0…100. Whom an officer joined goes by each of the names. */
function likeness({ decided, records }: Cluster, { line }: TravellerRecord): number {
  const first = compareNameLines((records[0] as TravellerRecord).line, line).score;
  return decided
    ? records.reduce((most, other) => Math.max(most, compareNameLines(other.line, line).score), first)
    : first;
}

/** Twins and spouses share booking, surname and more: names alike of another sex are two persons unless a document or reference says not. */
function isTwin(cluster: Cluster, record: TravellerRecord, ties: number, score: number): boolean {
  if (score === 100 || (ties & (TIE.document | TIE.reference)) !== 0) return false;
  return sexDiffers(cluster.records[0] as TravellerRecord, record);
}

function sexDiffers(a: TravellerRecord, b: TravellerRecord): boolean {
  const one = a.traveller.sex;
  const other = b.traveller.sex;
  return one !== null && other !== null && one !== 'X' && other !== 'X' && one !== other;
}

function join(cluster: Cluster, record: TravellerRecord, ties: number, score: number): void {
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

interface TieMaps {
  add(cluster: Cluster): void;
  /** Clusters that share anything but the name with a record. */
  candidates(record: TravellerRecord): readonly Cluster[];
}

/** What candidates are found by; a map each, so that no keys need be put together. */
const NO_LOCATORS: readonly { readonly locator: string }[] = [];
const TIED_BY = ['reference', 'locator', 'dateOfBirth', 'seat'] as const;

function tieMaps(clusters: readonly Cluster[]): TieMaps {
  const byDocument = new Map<string, Cluster[]>();
  const byLocator = new Map<string, Cluster[]>();
  const byField = TIED_BY.map((field) => ({
    field,
    map: field === 'locator' ? byLocator : new Map<string, Cluster[]>(),
  }));

  function add(cluster: Cluster): void {
    for (const { traveller, booking } of lookedAt(cluster)) {
      for (const { number } of traveller.documents) addTo(byDocument, number, cluster);
      for (const { field, map } of byField) addTo(map, traveller[field], cluster);
      for (const { locator } of booking?.booking.otherLocators ?? NO_LOCATORS) addTo(byLocator, locator, cluster);
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

function addTo(map: Map<string, Cluster[]>, key: string | null, cluster: Cluster): void {
  if (key === null) return;
  const same = map.get(key);
  if (same === undefined) map.set(key, [cluster]);
  else if (same.length < MOST_ALIKE && !same.includes(cluster)) same.push(cluster);
}

function addFrom(map: ReadonlyMap<string, readonly Cluster[]>, key: string | null, found: Set<Cluster>): void {
  const tied = key === null ? undefined : map.get(key);
  if (tied !== undefined) for (const cluster of tied) found.add(cluster);
}

/**
 * Entries of bookings that no list names. One person under two names (ticket and document) is joined where document or reference agree
 * and something else does too, or where list and booking each have exactly one person left. Gives those that stay alone.
 */
function leftovers(
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
 * Could this traveller of a list still be the person of a booking, under another name? Not where birth date, sex or document differ too, nor
 * with an infant, whom documents and bookings often put beside a parent.
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

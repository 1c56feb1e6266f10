/** All lists in force, ready to be compared with travellers: keys of documents and contacts, and names, in few bytes. */
import type { IsoDate } from '../../manifest.ts';
import { birthDay, birthEvidence } from '../../name/birth-evidence.ts';
import { type KeyTable, KeyTableBuilder, keyOf } from '../../name/key-table.ts';
import { firstNotBelow } from '../../past/sorted.ts';
import { allSteps, type Steps } from '../../steps.ts';
import type { ListEntry, ListedBirth } from '../list-entry.ts';
import { isListValid, type ListInForce } from '../list-in-force.ts';
import { compareBirths } from './birth-line.ts';
import { compareEntry, NAMED_KINDS } from './compare-entry.ts';
import { type ComparedEntry, comparedEntry, entryContent, packEntry, unpackEntry } from './compared-entry.ts';
import { type ComparedBooking, type ComparedTraveller, KEY, vehicleForm } from './contact-forms.ts';
import { eachSentForm, entryKeys, vehiclesIn } from './entry-keys.ts';
import type { EvidenceField } from './evidence.ts';
import { compareMatches, type ListMatch } from './list-match.ts';
import { ListedNames, type NamedPerson, type NearestName, nameFound, nearestName } from './listed-names.ts';
import { CLASS_ROWS, matchOutcome } from './match-class.ts';
import { mayReach, nameClass } from './name-class.ts';
import { PackedTexts } from './packed-texts.ts';

/** What the entries of a list have that facts ask about. */
export type ListFacet = 'person' | 'sanctions' | 'document' | 'contact' | 'card' | 'agency';

const FACET_OF_FIELD: Readonly<Partial<Record<EvidenceField, ListFacet>>> = {
  phone: 'contact',
  email: 'contact',
  address: 'contact',
  card: 'card',
  agency: 'agency',
};

/** By what time and law matches are judged. */
export interface MatchTerms {
  /** The day of the flight, or of a check at the desk; null: not known, so that everything counts as valid. */
  readonly on: IsoDate | null;
  /** Does the legal frame cite the force of this foreign list here? */
  hasForce(list: ListInForce): boolean;
  /** Only these lists are asked, by id; left out: all. */
  readonly among?: ReadonlySet<string>;
  /** Names are compared only where the match could reach an outcome: nobody is found by a name with another date of birth. Left out: all are. */
  readonly reaching?: true;
}

/** An entry that names a vehicle, with its list and the plate or number as it writes it. */
export interface VehicleInList {
  readonly list: ListInForce;
  readonly entry: ComparedEntry;
  readonly listed: string;
}

/** Comparing so many entries takes about a millisecond. */
const ENTRIES_IN_A_STEP = 16;

/** Takes in lists one entry at a time, so that no list need be in memory as a whole. */
export class ListIndexBuilder {
  readonly #lists: ListInForce[] = [];
  /** Row of the first entry of each list. */
  readonly #starts: number[] = [];
  readonly #entries = new PackedTexts();
  readonly #keys = new KeyTableBuilder();
  readonly #facets: Set<ListFacet>[] = [];

  /** The entries that follow are those of this list. */
  begin(list: ListInForce): void {
    this.#lists.push(list);
    this.#starts.push(this.#entries.length);
    this.#facets.push(new Set());
  }

  /** Throws an Error before the first list has begun. */
  add(entry: ListEntry): void {
    const facets = this.#facets.at(-1);
    if (facets === undefined) throw new Error('no list has begun');
    const compared = comparedEntry(entry);
    const row = this.#entries.add(packEntry(compared));
    if (NAMED_KINDS.has(compared.kind)) {
      facets.add('person');
      if (this.#lists.at(-1)?.law === 'sanctions') facets.add('sanctions');
    }
    if (compared.kind === 'document') facets.add('document');
    for (const { field, kind, form } of entryKeys(compared)) {
      const facet = field === null ? undefined : FACET_OF_FIELD[field];
      if (facet !== undefined) facets.add(facet);
      this.#keys.add(keyOf(kind, form), row);
    }
  }

  /** The index of what was added, all at once. */
  done(): ListIndex {
    return allSteps(this.steps());
  }

  /** The same in steps of a millisecond or so. Nothing can be added afterwards. */
  *steps(): Steps<ListIndex> {
    const facets = new Map(this.#lists.map(({ id }, at) => [id, this.#facets[at] as ReadonlySet<ListFacet>]));
    return new ListIndex({
      lists: this.#lists,
      facets,
      starts: this.#starts,
      entries: this.#entries,
      keys: yield* this.#keys.steps(),
      names: yield* ListedNames.steps(namesIn(this.#entries)),
    });
  }
}

interface IndexParts {
  readonly lists: readonly ListInForce[];
  readonly facets: ReadonlyMap<string, ReadonlySet<ListFacet>>;
  readonly starts: readonly number[];
  readonly entries: PackedTexts;
  readonly keys: KeyTable;
  readonly names: ListedNames;
}

interface BornNear {
  has(row: number): boolean;
  /** Known only of short lists. */
  readonly isNobody: boolean;
}

const NOBODY_NAMED: ReadonlyMap<number, NearestName> = new Map();
/** In a longer list, somebody was born near any day. */
const MOST_ASKED = 200;

export class ListIndex {
  readonly lists: readonly ListInForce[];
  /** By list. */
  readonly facets: ReadonlyMap<string, ReadonlySet<ListFacet>>;
  readonly #starts: readonly number[];
  readonly #entries: PackedTexts;
  readonly #keys: KeyTable;
  readonly #names: ListedNames;
  /** By row, where somebody was compared with it. */
  readonly #births: (readonly ListedBirth[])[] = [];
  /** By date of birth, in a short list: was nobody of it born near that day? */
  readonly #bornFar = new Map<IsoDate, boolean>();

  constructor({ lists, facets, starts, entries, keys, names }: IndexParts) {
    this.lists = lists;
    this.facets = facets;
    this.#starts = starts;
    this.#entries = entries;
    this.#keys = keys;
    this.#names = names;
  }

  /** All entries of a few lists at once. */
  static of(lists: Iterable<{ readonly list: ListInForce; readonly entries: Iterable<ListEntry> }>): ListIndex {
    const builder = new ListIndexBuilder();
    for (const { list, entries } of lists) {
      builder.begin(list);
      for (const entry of entries) builder.add(entry);
    }
    return builder.done();
  }

  /** Number of entries. */
  get size(): number {
    return this.#entries.length;
  }

  /** Bytes that entries and keys take; names come on top. */
  get bytes(): number {
    return this.#entries.bytes + this.#keys.bytes;
  }

  /** Every entry that may be this traveller or names something of theirs, the strongest first. */
  matchesOf(traveller: ComparedTraveller, booking: ComparedBooking | null, terms: MatchTerms): readonly ListMatch[] {
    return allSteps(this.matching(traveller, booking, terms));
  }

  /** As `matchesOf` in steps: a frequent name alone may be that of thousands. */
  *matching(
    traveller: ComparedTraveller,
    booking: ComparedBooking | null,
    terms: MatchTerms,
  ): Steps<readonly ListMatch[]> {
    const rows = new Set<number>();
    const add = (row: number): Set<number> => rows.add(row);
    eachSentForm(traveller, booking, (kind, form) => this.#keys.find(keyOf(kind, form), add));
    const near = terms.reaching === true ? this.#bornNear(traveller) : null;
    const named = near?.isNobody === true ? NOBODY_NAMED : yield* this.#names.finding(traveller, near?.has ?? null);
    for (const row of named.keys()) rows.add(row);
    const matches: ListMatch[] = [];
    let compared = 0;
    for (const row of rows) {
      const list = this.#listOf(row);
      if (terms.among !== undefined && !terms.among.has(list.id)) continue;
      compared += 1;
      if (compared % ENTRIES_IN_A_STEP === 0) yield;
      if (terms.on !== null && !isListValid(list, terms.on)) continue;
      const entry = unpackEntry(this.#entries.at(row));
      if (terms.on !== null && entry.validUntil !== null && entry.validUntil < terms.on) continue;
      const nearest = named.get(row) ?? nearestName(entry, traveller);
      const name = nearest === null ? null : nameFound(entry, nearest);
      const evidence = compareEntry(entry, traveller, booking, name);
      if (evidence === null) continue;
      matches.push({
        list: list.id,
        entry: entry.id,
        kind: entry.kind,
        reference: entry.reference,
        name: entry.names[0]?.name ?? null,
        class: evidence.classes[0],
        ...evidence,
        score: name?.score ?? 0,
        rarity: name?.rarity ?? 0,
        outcome: matchOutcome(evidence.classes, list, entry.outcome, terms.hasForce(list)),
        handling: entry.handling ?? list.handling,
        instruction: entry.instruction ?? list.instruction,
        warning: entry.warning,
        content: entryContent(entry),
      });
    }
    return matches.sort(compareMatches);
  }

  /**
   * May there be an entry whose match by one of these names, in any order, reaches an outcome? Says no for most in some microseconds, and never where `mayBeNamed` says yes.
   */
  mayHaveName(written: readonly string[], dateOfBirth: IsoDate | null): boolean {
    const near = this.#bornNear({ dateOfBirth });
    return near?.isNobody !== true && this.#names.mayFind(written, near?.has ?? null);
  }

  /** Is there an entry whose match by the name of this person may reach an outcome? Documents and contacts are not asked. */
  *mayBeNamed(person: NamedPerson): Steps<boolean> {
    const near = this.#bornNear(person);
    if (near?.isNobody === true) return false;
    const named = yield* this.#names.finding(person, near?.has ?? null);
    for (const [row, nearest] of named) {
      const entry = unpackEntry(this.#entries.at(row));
      const name = nameFound(entry, nearest);
      const birth = compareBirths(entry.births, person.dateOfBirth).evidence;
      if (CLASS_ROWS[nameClass(name, name.listed.quality === 'weak', birth)].ceiling !== 'clear') return true;
    }
    return false;
  }

  /** The entries with this plate or identification number of a vehicle, and how they write it; they serve a check at the desk only. */
  vehicles(written: string): readonly VehicleInList[] {
    const form = vehicleForm(written);
    const rows = new Set<number>();
    const add = (row: number): Set<number> => rows.add(row);
    if (form !== null) this.#keys.find(keyOf(KEY.vehicle, form), add);
    return [...rows].flatMap((row) => {
      const entry = unpackEntry(this.#entries.at(row));
      const listed = vehiclesIn(entry).find((each) => vehicleForm(each) === form);
      return listed === undefined ? [] : [{ list: this.#listOf(row), entry, listed }];
    });
  }

  /** The rows whose date of birth leaves a match by name some outcome; null: all do. */
  #bornNear({ dateOfBirth }: Pick<NamedPerson, 'dateOfBirth'>): BornNear | null {
    if (dateOfBirth === null) return null;
    const own = [birthDay(dateOfBirth)];
    const has = (row: number): boolean => {
      this.#births[row] ??= unpackEntry(this.#entries.at(row)).births;
      return mayReach(birthEvidence(this.#births[row] as readonly ListedBirth[], own));
    };
    if (this.size > MOST_ASKED) return { has, isNobody: false };
    let isNobody = this.#bornFar.get(dateOfBirth);
    if (isNobody === undefined) {
      isNobody = !Array.from({ length: this.size }, (_, row) => row).some(has);
      this.#bornFar.set(dateOfBirth, isNobody);
    }
    return { has, isNobody };
  }

  #listOf(row: number): ListInForce {
    return this.lists[firstNotBelow(this.#starts, row + 1) - 1] as ListInForce;
  }
}

function* namesIn(entries: PackedTexts): Generator<{ readonly row: number; readonly entry: ComparedEntry }> {
  for (let row = 0; row < entries.length; row += 1) {
    const entry = unpackEntry(entries.at(row));
    if (NAMED_KINDS.has(entry.kind)) yield { row, entry };
  }
}

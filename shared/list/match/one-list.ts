/** One list, ready to be compared with travellers: keys of documents and contacts, and names, in few bytes. */
import type { IsoDate } from '../../manifest.ts';
import { birthDay, birthEvidence } from '../../name/birth-evidence.ts';
import { type KeyTable, KeyTableBuilder, keyOf } from '../../name/key-table.ts';
import type { Steps } from '../../steps.ts';
import type { ListEntry, ListedBirth } from '../list-entry.ts';
import { isEntryValid, type ListInForce } from '../list-in-force.ts';
import { compareBirths } from './birth-line.ts';
import { compareEntry, NAMED_KINDS } from './compare-entry.ts';
import { type ComparedEntry, comparedEntry, entryContent, packEntry, unpackEntry } from './compared-entry.ts';
import { type ComparedBooking, type ComparedTraveller, KEY, vehicleForm } from './contact-forms.ts';
import { eachSentForm, entryKeys, vehiclesIn } from './entry-keys.ts';
import type { EvidenceField } from './evidence.ts';
import type { ListMatch } from './list-match.ts';
import {
  ListedNames,
  type NamedPerson,
  type NearestName,
  nameFound,
  nearestName,
  type OwnName,
  ownNames,
} from './listed-names.ts';
import { CLASS_ROWS, matchOutcome } from './match-class.ts';
import { mayReach, nameClass } from './name-class.ts';
import { PackedTexts } from './packed-texts.ts';

/** By what time and law matches are judged. */
export interface MatchTerms {
  /** The day of the flight, or of a check at the desk; null: not known, so that everything counts as valid. */
  readonly on: IsoDate | null;
  /** Does the legal frame cite the force of this foreign list here? */
  hasForce(list: ListInForce): boolean;
  /** Only these lists are asked, by id: no other one takes any time. Left out: all. */
  readonly among?: { has(list: string): boolean };
  /** Names are compared only where the match could reach an outcome: nobody is found by a name with another date of birth. Left out: all are. */
  readonly reaching?: true;
}

/** An entry that names a vehicle, with its list and the plate or number as it writes it. */
export interface VehicleInList {
  readonly list: ListInForce;
  readonly entry: ComparedEntry;
  readonly listed: string;
}

/** What the entries of a list have that facts ask about. */
export type ListFacet = 'person' | 'sanctions' | 'document' | 'contact' | 'card' | 'agency';

const FACET_OF_FIELD: Readonly<Partial<Record<EvidenceField, ListFacet>>> = {
  phone: 'contact',
  email: 'contact',
  address: 'contact',
  card: 'card',
  agency: 'agency',
};

/** A traveller as every list is asked: the keys of what they sent, and their names. */
export interface Asked {
  readonly traveller: ComparedTraveller;
  readonly booking: ComparedBooking | null;
  readonly keys: readonly number[];
  readonly names: readonly OwnName[];
}

export function askedOf(traveller: ComparedTraveller, booking: ComparedBooking | null): Asked {
  const keys: number[] = [];
  eachSentForm(traveller, booking, (kind, form) => keys.push(keyOf(kind, form)));
  return { traveller, booking, keys, names: ownNames(traveller) };
}

/** Comparing so many entries takes about a millisecond. */
const ENTRIES_IN_A_STEP = 16;

/** Takes in a list one entry at a time, so that no list need be in memory as a whole. */
export class OneListBuilder {
  readonly #entries = new PackedTexts();
  readonly #keys = new KeyTableBuilder();
  readonly #facets = new Set<ListFacet>();

  add(entry: ListEntry): void {
    const compared = comparedEntry(entry);
    const row = this.#entries.add(packEntry(compared));
    if (NAMED_KINDS.has(compared.kind)) this.#facets.add('person');
    if (compared.kind === 'document') this.#facets.add('document');
    for (const { field, kind, form } of entryKeys(compared)) {
      const facet = field === null ? undefined : FACET_OF_FIELD[field];
      if (facet !== undefined) this.#facets.add(facet);
      this.#keys.add(keyOf(kind, form), row);
    }
  }

  /** The index of what was added, in steps of a millisecond or so. Nothing can be added afterwards. */
  *steps(list: ListInForce): Steps<OneList> {
    return new OneList(list, {
      facets: this.#facets,
      entries: this.#entries,
      keys: yield* this.#keys.steps(),
      names: yield* ListedNames.steps(namesIn(this.#entries)),
    });
  }
}

interface Contents {
  readonly facets: ReadonlySet<ListFacet>;
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

export class OneList {
  readonly list: ListInForce;
  readonly #contents: Contents;
  /** By row, where somebody was compared with it. */
  readonly #births: (readonly ListedBirth[])[] = [];
  /** By date of birth, in a short list: was nobody of it born near that day? */
  readonly #bornFar = new Map<IsoDate, boolean>();

  constructor(list: ListInForce, contents: Contents) {
    this.list = list;
    this.#contents = contents;
  }

  /** The same entries under other terms. */
  under(list: ListInForce): OneList {
    return new OneList(list, this.#contents);
  }

  get facets(): ReadonlySet<ListFacet> {
    const { facets } = this.#contents;
    return this.list.law === 'sanctions' && facets.has('person') ? new Set([...facets, 'sanctions']) : facets;
  }

  /** Number of entries. */
  get size(): number {
    return this.#contents.entries.length;
  }

  /** Bytes that entries and keys take; names come on top. */
  get bytes(): number {
    return this.#contents.entries.bytes + this.#contents.keys.bytes;
  }

  /** Adds every entry that may be this traveller or names something of theirs. */
  *matching(
    { traveller, booking, keys, names }: Asked,
    terms: Pick<MatchTerms, 'on' | 'hasForce' | 'reaching'>,
    matches: ListMatch[],
  ): Steps<void> {
    const { list } = this;
    const rows = new Set<number>();
    const add = (row: number): Set<number> => rows.add(row);
    for (const key of keys) this.#contents.keys.find(key, add);
    const near = terms.reaching === true ? this.#bornNear(traveller) : null;
    const named =
      near?.isNobody === true ? NOBODY_NAMED : yield* this.#contents.names.finding(names, near?.has ?? null);
    for (const row of named.keys()) rows.add(row);
    let compared = 0;
    for (const row of rows) {
      compared += 1;
      if (compared % ENTRIES_IN_A_STEP === 0) yield;
      const entry = this.#entryAt(row);
      if (terms.on !== null && !isEntryValid(entry, terms.on)) continue;
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
        notice: entry.notice,
        isTyped: entry.typed === true,
        content: entryContent(entry),
      });
    }
  }

  /** See `ListIndex.mayHaveName`. */
  mayHaveName(written: readonly string[], dateOfBirth: IsoDate | null): boolean {
    const near = this.#bornNear({ dateOfBirth });
    return near?.isNobody !== true && this.#contents.names.mayFind(written, near?.has ?? null);
  }

  /** See `ListIndex.mayBeNamed`. */
  *mayBeNamed(person: NamedPerson): Steps<boolean> {
    const near = this.#bornNear(person);
    if (near?.isNobody === true) return false;
    const named = yield* this.#contents.names.finding(ownNames(person), near?.has ?? null);
    for (const [row, nearest] of named) {
      const entry = this.#entryAt(row);
      const name = nameFound(entry, nearest);
      const birth = compareBirths(entry.births, person.dateOfBirth).evidence;
      if (CLASS_ROWS[nameClass(name, name.listed.quality === 'weak', birth)].ceiling !== 'clear') return true;
    }
    return false;
  }

  /** The entries with a vehicle of this form. */
  vehicles(form: string): readonly VehicleInList[] {
    const rows = new Set<number>();
    const add = (row: number): Set<number> => rows.add(row);
    this.#contents.keys.find(keyOf(KEY.vehicle, form), add);
    return [...rows].flatMap((row) => {
      const entry = this.#entryAt(row);
      const listed = vehiclesIn(entry).find((each) => vehicleForm(each) === form);
      return listed === undefined ? [] : [{ list: this.list, entry, listed }];
    });
  }

  /** The rows whose date of birth leaves a match by name some outcome; null: all do. */
  #bornNear({ dateOfBirth }: Pick<NamedPerson, 'dateOfBirth'>): BornNear | null {
    if (dateOfBirth === null) return null;
    const own = [birthDay(dateOfBirth)];
    const has = (row: number): boolean => {
      this.#births[row] ??= this.#entryAt(row).births;
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

  #entryAt(row: number): ComparedEntry {
    return unpackEntry(this.#contents.entries.at(row));
  }
}

function* namesIn(entries: PackedTexts): Generator<{ readonly row: number; readonly entry: ComparedEntry }> {
  for (let row = 0; row < entries.length; row += 1) {
    const entry = unpackEntry(entries.at(row));
    if (NAMED_KINDS.has(entry.kind)) yield { row, entry };
  }
}

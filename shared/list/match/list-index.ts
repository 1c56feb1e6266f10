/** All lists in force, ready to be compared with travellers. Each list has its own index, so that one that changes leaves the others as they are. */
import type { IsoDate } from '../../manifest.ts';
import { allSteps, type Steps } from '../../steps.ts';
import type { ListEntry } from '../list-entry.ts';
import { isListValid, type ListInForce } from '../list-in-force.ts';
import { type ComparedBooking, type ComparedTraveller, vehicleForm } from './contact-forms.ts';
import { compareMatches, type ListMatch } from './list-match.ts';
import type { NamedPerson } from './listed-names.ts';
import {
  askedOf,
  type ListFacet,
  type MatchTerms,
  type OneList,
  OneListBuilder,
  type VehicleInList,
} from './one-list.ts';

export class ListIndex {
  readonly #all: readonly OneList[];

  constructor(all: readonly OneList[]) {
    this.#all = all;
  }

  /** All entries of a few lists at once. */
  static of(lists: Iterable<{ readonly list: ListInForce; readonly entries: Iterable<ListEntry> }>): ListIndex {
    const all: OneList[] = [];
    for (const { list, entries } of lists) {
      const builder = new OneListBuilder();
      for (const entry of entries) builder.add(entry);
      all.push(allSteps(builder.steps(list)));
    }
    return new ListIndex(all);
  }

  get lists(): readonly ListInForce[] {
    return this.#all.map(({ list }) => list);
  }

  /** What the entries of a list have that facts ask about; nothing of a list that is not here. */
  facetsOf(list: string): ReadonlySet<ListFacet> {
    return this.#all.find((each) => each.list.id === list)?.facets ?? NO_FACETS;
  }

  /** Number of entries. */
  get size(): number {
    return this.#all.reduce((sum, { size }) => sum + size, 0);
  }

  /** Bytes that entries and keys take; names come on top. */
  get bytes(): number {
    return this.#all.reduce((sum, { bytes }) => sum + bytes, 0);
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
    const asked = askedOf(traveller, booking);
    const matches: ListMatch[] = [];
    for (const one of this.#all) {
      const { list } = one;
      if (terms.among !== undefined && !terms.among.has(list.id)) continue;
      if (terms.on !== null && !isListValid(list, terms.on)) continue;
      yield* one.matching(asked, terms, matches);
    }
    return matches.sort(compareMatches);
  }

  /**
   * May there be an entry whose match by one of these names, in any order, reaches an outcome? Says no for most in some microseconds, and never where `mayBeNamed` says yes.
   */
  mayHaveName(written: readonly string[], dateOfBirth: IsoDate | null): boolean {
    return this.#all.some((one) => one.mayHaveName(written, dateOfBirth));
  }

  /** Is there an entry whose match by the name of this person may reach an outcome? Documents and contacts are not asked. */
  *mayBeNamed(person: NamedPerson): Steps<boolean> {
    for (const one of this.#all) if (yield* one.mayBeNamed(person)) return true;
    return false;
  }

  /** The entries with this plate or identification number of a vehicle, and how they write it; they serve a check at the desk only. */
  vehicles(written: string): readonly VehicleInList[] {
    const form = vehicleForm(written);
    return form === null ? [] : this.#all.flatMap((one) => one.vehicles(form));
  }
}

const NO_FACETS: ReadonlySet<ListFacet> = new Set();

/** The entries that are new or changed since flights were compared, and whom of a flight they may mean, as far as its link record tells. */
import type { ListEntry } from '../../../../shared/list/list-entry.ts';
import type { ListInForce } from '../../../../shared/list/list-in-force.ts';
import { comparedEntry } from '../../../../shared/list/match/compared-entry.ts';
import { entryKeys } from '../../../../shared/list/match/entry-keys.ts';
import { ListIndex } from '../../../../shared/list/match/list-index.ts';
import { type OneList, OneListBuilder } from '../../../../shared/list/match/one-list.ts';
import type { KeyedHash } from '../../../../shared/past/keyed-hash.ts';
import type { FlightLinks } from '../../../../shared/search/flight-links.ts';
import { formHash } from '../../../../shared/search/form-hash.ts';
import { type LinkedPerson, linkedPersons } from '../../../../shared/search/linked-person.ts';
import type { Steps } from '../../../../shared/steps.ts';

/** Comparing so many travellers takes less than a millisecond. */
const TRAVELLERS_IN_A_STEP = 8;

/** Takes in the entries, list by list. */
export class NewEntriesBuilder {
  readonly #lists: (readonly [list: ListInForce, builder: OneListBuilder])[] = [];
  readonly #forms = new Set<number>();
  readonly #hash: KeyedHash;

  /** `hash`: that of link records. */
  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  /** The entries that follow are those of this list. */
  begin(list: ListInForce): void {
    this.#lists.push([list, new OneListBuilder()]);
  }

  /** Throws an Error before the first list has begun. */
  add(entry: ListEntry): void {
    const [, builder] = this.#lists.at(-1) ?? [];
    if (builder === undefined) throw new Error('no list has begun');
    builder.add(entry);
    for (const { kind, form } of entryKeys(comparedEntry(entry))) this.#forms.add(formHash(this.#hash, kind, form));
  }

  *steps(): Steps<NewEntries> {
    const lists: OneList[] = [];
    for (const [list, builder] of this.#lists) lists.push(yield* builder.steps(list));
    return new NewEntries(new ListIndex(lists), this.#forms);
  }
}

export class NewEntries {
  readonly index: ListIndex;
  readonly #forms: ReadonlySet<number>;

  constructor(index: ListIndex, forms: ReadonlySet<number>) {
    this.index = index;
    this.#forms = forms;
  }

  /**
   * The rows of a flight's travellers who may match; no other traveller does. Null: any may, since the record is of an earlier release, or the flight has a document or contact that an
   * entry names.
   */
  *rowsOn(links: FlightLinks): Steps<ReadonlySet<number> | null> {
    if (links.forms === null || links.forms.some((form) => this.#forms.has(form))) return null;
    const rows = new Set<number>();
    for (const [row, person] of linkedPersons(links).entries()) {
      if (row % TRAVELLERS_IN_A_STEP === 0) yield;
      const { written, otherName, dateOfBirth } = person;
      const names = otherName === null ? [written] : [written, otherName];
      if (this.index.mayHaveName(names, dateOfBirth) && (yield* this.#isNamed(person))) rows.add(row);
    }
    return rows;
  }

  *#isNamed({ parted, otherName, dateOfBirth }: LinkedPerson): Steps<boolean> {
    const names = parted();
    for (const name of names) {
      if (yield* this.index.mayBeNamed({ ...name, otherName, dateOfBirth })) return true;
    }
    return names.length === 0;
  }
}

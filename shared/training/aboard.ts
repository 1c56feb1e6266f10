/** Who is aboard the flights of a sample, by what a list may say of them: name and birth, document, telephone. */
import { documentNumber, lookAlikeForm } from '../list/match/document-form.ts';
import type { IsoDate } from '../manifest.ts';
import { birthDay, birthEvidence, readBirths } from '../name/birth-evidence.ts';
import { NameIndex } from '../name/name-index.ts';
import { type NameWords, nameWords } from '../name/name-words.ts';
import type { ListRow } from './list-row.ts';
import type { SampleFlight, SampleTraveller } from './model.ts';

/** Births of those with one name; null where the messages may leave it out. */
type Births = (IsoDate | null)[];

export class Aboard {
  /** By family name and the others, parted by a slash. */
  readonly #names = new Map<string, Births>();
  /** All names in their order; null: one was added since. */
  #index: NameIndex | null = null;
  readonly #values = new Map<string, number>();

  /** Adds the travellers and crew of a flight. Who is on two flights counts twice. */
  add(flight: SampleFlight): void {
    const isBirthSent = flight.scheduled.channels !== 'pnr';
    for (const member of flight.crew) this.#addPerson(member, isBirthSent);
    for (const { travellers, phone } of flight.bookings) {
      for (const traveller of travellers) {
        this.#addPerson(traveller, isBirthSent);
        // Everybody in a booking has its telephone.
        if (phone !== null) this.#count(phone);
      }
    }
  }

  /** How many an entry names by document or telephone, or may mean by one of its names: alike, with no birth known that differs. */
  meant(row: ListRow): number {
    const { surname, givenNames, weakAlias, birth, documentNumber: number, issuer, phone } = row;
    const values = [number === undefined ? undefined : documentForm(number, issuer), phone];
    const byValue = values.map((value) => (value === undefined ? 0 : (this.#values.get(value) ?? 0)));
    const names = [
      ...(surname === undefined ? [] : [nameWords({ surname, givenNames: givenNames ?? null })]),
      ...(weakAlias === undefined ? [] : [nameWords({ whole: weakAlias })]),
    ];
    return [...byValue, this.#meantByName(names, birth)].reduce((sum, each) => sum + each, 0);
  }

  #meantByName(names: readonly NameWords[], birth: string | undefined): number {
    if (names.length === 0) return 0;
    this.#index ??= NameIndex.build([...this.#names.keys()].map(wordsOfKey));
    const alike = new Set<number>();
    for (const words of names) for (const { name } of this.#index.find(words)) alike.add(name);
    const listed = readBirths(birth ?? '');
    const all = [...this.#names.values()];
    return [...alike]
      .flatMap((name) => all[name] ?? [])
      .filter((sent) => birthEvidence(listed, sent === null ? [] : [birthDay(sent)]) !== 'differs').length;
  }

  #addPerson(
    { surname, givenNames, bookedAs, birth, document, bookedDocument }: SampleTraveller,
    isBirthSent: boolean,
  ) {
    for (const name of bookedAs === null ? [{ surname, givenNames }] : [{ surname, givenNames }, bookedAs]) {
      const key = `${name.surname}/${name.givenNames}`;
      const births = this.#names.get(key) ?? [];
      this.#names.set(key, births);
      births.push(isBirthSent ? birth : null);
    }
    this.#index = null;
    this.#count(documentForm(document.number, document.issuer));
    if (bookedDocument !== undefined) this.#count(documentForm(bookedDocument.number, bookedDocument.issuer));
  }

  #count(value: string): void {
    this.#values.set(value, (this.#values.get(value) ?? 0) + 1);
  }
}

function wordsOfKey(key: string): NameWords {
  const [surname = '', givenNames = ''] = key.split('/');
  return nameWords({ surname, givenNames });
}

function documentForm(number: string, issuer: string | undefined): string {
  return `${issuer} ${lookAlikeForm(documentNumber(number) ?? number)}`;
}

/** Who is aboard the flights of a sample, by what a list may say of them: name and birth, document, telephone, e-mail. */
import { compareBirths } from '../list/match/compare-births.ts';
import { documentNumber, lookAlikeForm } from '../list/match/document-form.ts';
import type { IsoDate } from '../manifest.ts';
import { readBirths } from '../name/birth-evidence.ts';
import { compareNameWords } from '../name/compare-name-words.ts';
import { type NameWords, nameWords } from '../name/name-words.ts';
import type { ListRow } from './list-row.ts';
import type { SampleFlight, SampleTraveller } from './model.ts';

interface Namesakes {
  readonly words: NameWords;
  /** Of each who has the name; null where the messages may leave it out. */
  readonly births: (IsoDate | null)[];
}

export class Aboard {
  readonly #names = new Map<string, Namesakes>();
  readonly #values = new Map<string, number>();

  /** Adds the travellers and crew of a flight. Who is on two flights counts twice. */
  add(flight: SampleFlight): void {
    const isBirthSent = flight.scheduled.channels !== 'pnr';
    for (const member of flight.crew) this.#addPerson(member, isBirthSent);
    for (const { travellers, phone, email } of flight.bookings) {
      for (const traveller of travellers) {
        this.#addPerson(traveller, isBirthSent);
        // Everybody in a booking has its telephone and e-mail.
        for (const value of [phone, email]) if (value !== null) this.#count(value);
      }
    }
  }

  /** How many an entry names by document, telephone or e-mail, or may mean by one of its names: alike, with no birth known that differs. */
  meant(row: ListRow): number {
    const { surname, givenNames, weakAlias, birth, documentNumber: number, issuer, phone, email } = row;
    const values = [number === undefined ? undefined : documentForm(number, issuer), phone, email];
    const byValue = values.map((value) => (value === undefined ? 0 : (this.#values.get(value) ?? 0)));
    const names = [
      ...(surname === undefined ? [] : [nameWords({ surname, givenNames: givenNames ?? null })]),
      ...(weakAlias === undefined ? [] : [nameWords({ whole: weakAlias })]),
    ];
    return [...byValue, this.#meantByName(names, birth)].reduce((sum, each) => sum + each, 0);
  }

  #meantByName(names: readonly NameWords[], birth: string | undefined): number {
    if (names.length === 0) return 0;
    const listed = readBirths(birth ?? '');
    let count = 0;
    for (const { words, births } of this.#names.values()) {
      if (names.every((name) => compareNameWords(words, name).strength === 'none')) continue;
      count += births.filter((sent) => compareBirths(listed, sent).closeness !== 'differs').length;
    }
    return count;
  }

  #addPerson(
    { surname, givenNames, bookedAs, birth, document, bookedDocument }: SampleTraveller,
    isBirthSent: boolean,
  ) {
    for (const name of bookedAs === null ? [{ surname, givenNames }] : [{ surname, givenNames }, bookedAs]) {
      const key = `${name.surname}/${name.givenNames}`;
      const known = this.#names.get(key) ?? { words: nameWords(name), births: [] };
      this.#names.set(key, known);
      known.births.push(isBirthSent ? birth : null);
    }
    this.#count(documentForm(document.number, document.issuer));
    if (bookedDocument !== undefined) this.#count(documentForm(bookedDocument.number, bookedDocument.issuer));
  }

  #count(value: string): void {
    this.#values.set(value, (this.#values.get(value) ?? 0) + 1);
  }
}

function documentForm(number: string, issuer: string | undefined): string {
  return `${issuer} ${lookAlikeForm(documentNumber(number) ?? number)}`;
}

/** The entries of the sample list whose persons are aboard: one row each, with the evidence by which it is found and how far that reaches. */
import type { MatchClass } from '../list/match/match-class.ts';
import { compareNameWords } from '../name/compare-name-words.ts';
import { nameWords } from '../name/name-words.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { ListRow } from './list-row.ts';
import type { SampleBooking, SampleTraveller } from './model.ts';
import type { Random } from './random.ts';
import { respelled } from './respell.ts';

/** Somebody aboard who may be put on the list. */
export interface Candidate {
  readonly traveller: SampleTraveller;
  readonly booking: SampleBooking;
  /** Full years on the day of the flight. */
  readonly age: number;
  /** Flies alone, and the booking is sent. */
  readonly isBooked: boolean;
}

export interface ListedPlant {
  readonly evidence: MatchClass;
  readonly outcome: Outcome;
  /** The entry about a candidate; null: this one does not do. */
  entry(candidate: Candidate, random: Random): ListRow | null;
}

const ADULT = 18;

export const LISTED_PLANTS: readonly ListedPlant[] = [
  {
    evidence: 'name-birth',
    outcome: 'intercept',
    entry: ({ traveller, age }) =>
      age < ADULT || isFirstOfJanuary(traveller)
        ? null
        : {
            ...named(traveller),
            birth: traveller.birth,
            outcome: 'intercept',
            handling: 'stop',
            reason: 'Warrant of arrest',
            instruction: 'Two officers; call the judicial police before anything is said',
            warning: 'May be armed',
          },
  },
  {
    evidence: 'name-birth',
    outcome: 'inspect',
    entry(candidate, random) {
      const { traveller, age } = candidate;
      const other = age < ADULT || isFirstOfJanuary(traveller) ? null : otherSpelling(traveller, random);
      return other === null
        ? null
        : { ...named(traveller), ...other, birth: traveller.birth, outcome: 'inspect', reason: 'Known courier' };
    },
  },
  {
    evidence: 'name-birth',
    outcome: 'inspect',
    entry: ({ traveller, age }) =>
      age >= ADULT || age < 2
        ? null
        : {
            ...named(traveller),
            birth: traveller.birth,
            outcome: 'inspect',
            handling: 'safeguard',
            reason: 'A parent objects to the departure of this minor',
            instruction: 'Speak with the adult and the minor apart; call the duty magistrate',
          },
  },
  {
    evidence: 'document',
    outcome: 'inspect',
    entry: ({ traveller }) => documentRow(traveller.document, 'stolen', 'Stolen from its holder'),
  },
  {
    evidence: 'document-soft',
    outcome: 'inspect',
    entry({ traveller }) {
      const { number, type, issuer } = traveller.document;
      const at = number.indexOf('0', 2);
      if (at < 0) return null;
      const misread = `${number.slice(0, at)}O${number.slice(at + 1)}`;
      return documentRow({ number: misread, type, issuer }, 'lost', 'Reported lost by telephone');
    },
  },
  {
    evidence: 'contact',
    outcome: 'inspect',
    entry: ({ booking, isBooked }) =>
      !isBooked || booking.phone === null
        ? null
        : { kind: 'contact', phone: booking.phone, outcome: 'inspect', reason: 'Number of a recruiter of couriers' },
  },
  {
    evidence: 'name-year',
    outcome: 'watch',
    entry: ({ traveller, age }) =>
      age < ADULT
        ? null
        : { ...named(traveller), birth: traveller.birth.slice(0, 4), outcome: 'inspect', reason: 'Asked for abroad' },
  },
  {
    evidence: 'name',
    outcome: 'watch',
    entry: ({ traveller, age }) =>
      age < ADULT ? null : { ...named(traveller), outcome: 'inspect', reason: 'Named by an informant' },
  },
  {
    evidence: 'weak-alias',
    outcome: 'watch',
    entry: ({ traveller, age }) =>
      age < ADULT
        ? null
        : {
            kind: 'person',
            surname: 'UNKNOWN',
            weakAlias: `${traveller.surname}, ${traveller.givenNames}`,
            outcome: 'inspect',
            reason: 'Organises journeys under this name',
          },
  },
];

function named({ surname, givenNames, sex, nationality }: SampleTraveller): ListRow {
  return { kind: 'person', surname, givenNames, sex, nationality };
}

/** A row about a document of which nobody is named. */
export function documentRow(
  { type, number, issuer }: Pick<SampleTraveller['document'], 'type' | 'number' | 'issuer'>,
  documentStatus: string,
  reason: string,
): ListRow {
  return {
    kind: 'document',
    documentType: type,
    documentNumber: number,
    issuer,
    documentStatus,
    outcome: 'inspect',
    reason,
    instruction: 'Keep the document and call its issuer',
  };
}

/** Of those born on 1 January often no more than the year is known. */
function isFirstOfJanuary({ birth }: SampleTraveller): boolean {
  return birth.endsWith('-01-01');
}

const SPELLINGS = 8;

/** The name as another office wrote it, in which the comparison still knows it; null where no try gives one. */
function otherSpelling(
  { surname, givenNames }: SampleTraveller,
  random: Random,
): { readonly surname: string; readonly givenNames: string } | null {
  const own = nameWords({ surname, givenNames });
  for (let attempt = 0; attempt < SPELLINGS; attempt += 1) {
    const other = respelled(random, surname, givenNames);
    if (compareNameWords(own, nameWords(other)).strength === 'full') return other;
  }
  return null;
}

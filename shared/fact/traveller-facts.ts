/** Facts about who a traveller is. */
import type { Channel } from '../flight/flight.ts';
import { isAnotherName } from '../name/another-name.ts';
import type { WrittenName } from '../name/compare-names.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { without } from './document-facts.ts';
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, SET, TEXT, YEARS } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

/** Texts typed where a name is unknown, or to test a system. */
const PLACEHOLDERS = new Set([
  ...['FNU', 'LNU', 'NFN', 'NLN', 'UNKNOWN', 'UNK', 'TBA', 'TBD', 'TEST', 'TESTING', 'DUMMY', 'NONAME', 'NULL', 'NIL'],
  ...['NOFIRSTNAME', 'NOLASTNAME', 'NOGIVENNAME', 'NOSURNAME', 'PASSENGER', 'PAX', 'XXX', 'ANONYMOUS'],
]);

const LONGEST_PLACEHOLDER = Math.max(...[...PLACEHOLDERS].map(({ length }) => length));

export const travellerFacts: FactTable<TravellerSubject> = {
  'traveller.type': {
    ...fact(0, 1, TEXT, 'identity', ['traveller.type'], {
      words: ['passenger', 'crew', 'transit-passenger', 'transit-crew', 'infant'],
      protectedValues: ['infant'],
    }),
    answer: ({ traveller }) => traveller.type,
  },
  'traveller.ageYears': {
    ...fact(1, 1, YEARS, 'identity', ['traveller.dateOfBirth'], { sensitivity: 'alone' }),
    answer: (subject) => subject.age ?? withoutBirth(subject),
  },
  'traveller.sex': {
    ...fact(2, 1, TEXT, 'identity', ['traveller.sex'], { sensitivity: 'alone', words: ['M', 'F', 'X'] }),
    answer: ({ traveller, on }) => traveller.sex ?? absent(on.coverage.sex),
  },
  'traveller.nationality': {
    ...fact(3, 1, TEXT, 'identity', ['traveller.nationality'], { sensitivity: 'alone', codes: 'country' }),
    answer: ({ traveller, on }) => traveller.nationality ?? absent(on.coverage.nationality),
  },
  'traveller.residence': {
    ...fact(4, 1, TEXT, 'identity', ['traveller.residence'], { sensitivity: 'personal', codes: 'country' }),
    answer: ({ traveller, on }) => traveller.residence ?? absent(on.coverage.residence),
  },
  'traveller.minor': {
    ...fact(5, 1, FLAG, 'identity', ['traveller.dateOfBirth'], { sensitivity: 'alone' }),
    answer: (subject) => subject.minor ?? withoutBirth(subject),
  },
  'traveller.placeholderName': {
    ...fact(6, 1, FLAG, 'identity', ['traveller.surname', 'traveller.givenNames']),
    answer: ({ traveller, surname }) => hasPlaceholderSurname(surname) || isPlaceholderGiven(traveller.givenNames),
  },
  'traveller.bornFirstJanuary': {
    ...fact(7, 1, FLAG, 'identity', ['traveller.dateOfBirth'], { sensitivity: 'personal' }),
    answer: ({ traveller, on }) =>
      traveller.dateOfBirth === null ? absent(on.coverage.birth) : traveller.dateOfBirth.endsWith('-01-01'),
  },
  'traveller.status': {
    ...fact(8, 1, TEXT, 'time', ['traveller.status'], {
      words: ['booked', 'checked-in', 'boarded', 'not-boarded', 'cancelled'],
    }),
    answer: ({ traveller }) => traveller.status,
  },
  'traveller.verified': {
    ...fact(9, 1, FLAG, 'identity', ['traveller.verified'], { needs: ['api'] }),
    answer: ({ traveller, listed, on }) => traveller.verified ?? absent(listed && on.coverage.verified),
  },

  'identity.documentSharedOnFlight': {
    ...fact(20, 1, FLAG, 'identity', ['traveller.documents.number', 'traveller.surname', 'traveller.givenNames'], {
      changed: 9,
    }),
    pointsAt: { where: 'flight', by: 'document' },
    answer: (subject) => {
      if (subject.sharesDocument) return true;
      return subject.traveller.documents.length > 0 ? false : without(subject);
    },
  },
  'identity.nameDiffers': {
    ...fact(21, 1, FLAG, 'identity', ['traveller.surname', 'traveller.givenNames'], { needs: ['api', 'pnr'] }),
    answer: ({ traveller, listed, booked, on }) => {
      if (listed && booked) return traveller.otherName !== null;
      return on.coverage.list && on.coverage.pnr ? NOT_APPLICABLE : NOT_SENT;
    },
  },
  'identity.anotherName': {
    ...fact(281, 6, FLAG, 'identity', ['traveller.surname', 'traveller.givenNames'], {
      needs: ['api', 'pnr'],
      changed: 9,
    }),
    answer: ({ traveller, listed, booked, on }) => {
      if (listed && booked)
        return traveller.otherName !== null && isAnotherName(traveller, writtenName(traveller.otherName));
      return on.coverage.list && on.coverage.pnr ? NOT_APPLICABLE : NOT_SENT;
    },
  },
  'identity.channels': {
    ...fact(22, 1, SET, 'identity', [], { words: ['api', 'pnr', 'table'] }),
    answer: ({ traveller }) => channelsOf(traveller.sources),
  },
  'identity.apiWithoutPnr': {
    ...fact(23, 1, FLAG, 'identity', [], { needs: ['api', 'pnr'] }),
    answer: ({ crew, listed, booked, on }) => {
      // Crew have no booking to be found in.
      if (crew) return NOT_APPLICABLE;
      return on.coverage.list && on.coverage.pnr ? listed && !booked : NOT_SENT;
    },
  },
  'identity.pnrWithoutApi': {
    ...fact(24, 1, FLAG, 'identity', [], { needs: ['api', 'pnr'] }),
    answer: ({ traveller, listed, booked, on }) => {
      if (traveller.status === 'cancelled') return NOT_APPLICABLE;
      return on.coverage.list && on.coverage.pnr ? booked && !listed : NOT_SENT;
    },
  },
};

/** `otherName` of a traveller is written surname/given names. */
function writtenName(text: string): WrittenName {
  const slash = text.indexOf('/');
  return { surname: text.slice(0, slash) || null, givenNames: text.slice(slash + 1) || null };
}

function withoutBirth({ traveller, on }: TravellerSubject): Answer {
  return traveller.dateOfBirth === null ? absent(on.coverage.birth) : EMPTY;
}

const CHANNELS: Readonly<Record<Channel, number>> = { api: 1, pnr: 2, table: 4 };
/** All eight sets of channels, built once and shared by the travellers. */
const CHANNEL_SETS = Array.from({ length: 8 }, (_, bits) =>
  Object.entries(CHANNELS).flatMap(([channel, bit]) => ((bits & bit) === 0 ? [] : [channel])),
);

function channelsOf(sources: TravellerSubject['traveller']['sources']): readonly string[] {
  let bits = 0;
  for (const { channel } of sources) bits |= CHANNELS[channel];
  return CHANNEL_SETS[bits] ?? [];
}

/** A missing or one-letter surname is a placeholder; several words are none. */
function hasPlaceholderSurname(words: readonly string[]): boolean {
  const [name = ''] = words;
  return name.length < 2 ? words.length < 2 : words.length === 1 && isPlaceholder(name);
}

/** A missing given name is that of a one-word name. */
function isPlaceholderGiven(written: string | null): boolean {
  if (written === null) return false;
  const name = normaliseName(written);
  return name.length < 2 ? name.length === 0 : isPlaceholder(name);
}

function isPlaceholder(name: string): boolean {
  return (name.length <= LONGEST_PLACEHOLDER && PLACEHOLDERS.has(name)) || isOneLetter(name);
}

function isOneLetter(name: string): boolean {
  if (name.length < 3) return false;
  for (let at = 1; at < name.length; at += 1) if (name.charCodeAt(at) !== name.charCodeAt(0)) return false;
  return true;
}

/** Facts about a traveller's documents. With several documents, facts about one document use the one that counts for travel. */
import type { IsoDate } from '../manifest.ts';
import { dayNumber } from '../time/civil.ts';
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { DATE, DAYS, type FactTable, FLAG, fact, HOURS, PIECES, TEXT } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

/** Code of the fictitious state on specimen documents (ICAO 9303 part 3). */
const SPECIMEN = 'UTO';
/** "Unspecified nationality" is a nationality a document may state, but no state issues documents under it. */
const NO_STATE = 'XXX';

export const documentFacts: FactTable<TravellerSubject> = {
  'document.sent': {
    ...fact(10, 1, FLAG, 'identity', ['traveller.documents']),
    answer: (subject) => subject.document !== null || (without(subject) === EMPTY ? false : NOT_SENT),
  },
  'document.count': {
    ...fact(11, 1, PIECES, 'identity', ['traveller.documents']),
    answer: (subject) => {
      const { length } = subject.traveller.documents;
      return length > 0 || without(subject) === EMPTY ? length : NOT_SENT;
    },
  },
  'document.type': {
    ...fact(12, 1, TEXT, 'identity', ['traveller.documents.type']),
    answer: (subject) => subject.document?.type ?? field(subject, subject.on.coverage.documentType),
  },
  'document.issuer': {
    ...fact(13, 1, TEXT, 'identity', ['traveller.documents.issuer'], {
      sensitivity: 'personal',
      codes: 'country',
      protectedValues: 'all',
    }),
    answer: (subject) => subject.document?.issuer ?? field(subject, subject.on.coverage.issuer),
  },
  'document.daysToExpiry': {
    ...fact(14, 1, DAYS, 'identity', ['traveller.documents.expiry']),
    answer: daysToExpiry,
  },
  'document.expired': {
    ...fact(15, 1, FLAG, 'identity', ['traveller.documents.expiry']),
    answer: (subject) => {
      const { document, traveller, on } = subject;
      // A visa is no travel document, whatever its date.
      if (document?.type === 'V') return NOT_APPLICABLE;
      if (document === null || document.expiry === null || on.date === null) return daysToExpiry(subject);
      const day = on.date;
      if (document.expiry >= day) return false;
      // A traveller who renewed a passport is often sent with both. ISO dates compare as texts.
      return traveller.documents.every(
        ({ type, expiry }) => type !== document.type || (expiry !== null && expiry < day),
      );
    },
  },
  'document.specimen': {
    ...fact(16, 1, FLAG, 'identity', ['traveller.documents.issuer', 'traveller.nationality']),
    answer: (subject) => {
      const { traveller, document } = subject;
      if (traveller.nationality === SPECIMEN) return true;
      if (document === null) return without(subject);
      for (const { issuer } of traveller.documents) if (issuer === SPECIMEN || issuer === NO_STATE) return true;
      return document.issuer === null ? absent(subject.on.coverage.issuer) : false;
    },
  },
  'document.numberSuspicious': {
    ...fact(17, 1, FLAG, 'identity', ['traveller.documents.number']),
    answer: (subject) => {
      let numbered = false;
      for (const { type, number } of subject.traveller.documents) {
        if (number === null) continue;
        if (type !== 'V' && isSuspicious(number)) return true;
        numbered = true;
      }
      return numbered ? false : without(subject);
    },
  },
  'document.issuerIsNationality': {
    ...fact(18, 1, FLAG, 'identity', ['traveller.documents.issuer', 'traveller.nationality'], {
      sensitivity: 'personal',
    }),
    compares: ['document.issuer', 'traveller.nationality'],
    answer: (subject) => {
      const { traveller, document, on } = subject;
      if (document === null || document.issuer === null) return field(subject, on.coverage.issuer);
      if (traveller.nationality === null) return absent(on.coverage.nationality);
      return document.issuer === traveller.nationality;
    },
  },
  'document.expiry': {
    ...fact(83, 2, DATE, 'identity', ['traveller.documents.expiry']),
    answer: (subject) => dateOf(subject, subject.document?.expiry ?? null, subject.on.coverage.expiry),
  },
  'document.issued': {
    ...fact(84, 2, DATE, 'identity', ['traveller.documents.issued']),
    answer: (subject) => dateOf(subject, subject.document?.issued ?? null, subject.on.coverage.issued),
  },
  'document.ageDays': {
    ...fact(19, 1, DAYS, 'identity', ['traveller.documents.issued']),
    answer: (subject) => {
      const { document, on } = subject;
      if (document === null || document.issued === null) return field(subject, on.coverage.issued);
      return on.day === null ? NOT_SENT : on.day - dayNumber(document.issued);
    },
  },
  'document.checkDigitWrong': fact(112, 3, FLAG, 'identity', ['traveller.documents.number'], { needs: ['api'] }),
  'document.changes': fact(113, 3, PIECES, 'identity', ['traveller.documents'], { needs: ['history'] }),
  'document.lastChangeHours': fact(114, 3, HOURS, 'time', ['traveller.documents'], { needs: ['history'] }),
};

function dateOf(subject: TravellerSubject, date: IsoDate | null, covered: boolean): Answer {
  return date === null ? field(subject, covered) : dayNumber(date);
}

function daysToExpiry(subject: TravellerSubject): Answer {
  const { document, on } = subject;
  if (document === null || document.expiry === null) return field(subject, on.coverage.expiry);
  return on.day === null ? NOT_SENT : dayNumber(document.expiry) - on.day;
}

/**
 * Why there is no document. When nobody on the flight has one, the airline does not send them. When others have one, a person on the list
 * has none. A booking carries documents only sometimes, so it says nothing of a person who is not on the list.
 */
export function without({ listed, on }: TravellerSubject): typeof EMPTY {
  return absent(on.coverage.documents && (listed || !on.coverage.list));
}

function field(subject: TravellerSubject, covered: boolean): typeof EMPTY {
  return subject.document === null ? without(subject) : absent(covered);
}

/** Nearly all numbers have only digits, ASCII signs and capital letters; those stay as they are. */
function isUpperCase(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 90) return false;
  return true;
}

const WORDS = ['NULL', 'NIL', 'NONE', 'PASSPORT', 'PASSEPORT', 'UNKNOWN', 'TEST', 'NOTAVAIL', 'XXXX', 'ABCDEF'];

const SHORTEST_WORD = 3;

/** Does a document number look made up: a word, one digit repeated, digits counting up or down, or too short? */
export function isSuspicious(number: string): boolean {
  const written = isUpperCase(number) ? number : number.toUpperCase();
  if (written.length < 4) return true;
  let letters = 0;
  let digits = 0;
  let before = -1;
  let step: number | null = null;
  let even = true;
  for (let at = 0; at < written.length; at += 1) {
    const digit = written.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) {
      letters += 1;
      continue;
    }
    digits += 1;
    if (before >= 0) {
      const change = (digit - before + 10) % 10;
      step ??= change;
      if (change !== step) even = false;
    }
    before = digit;
  }
  if (digits >= 6 && even && (step === 0 || step === 1 || step === 9)) return true;
  return letters >= SHORTEST_WORD && WORDS.some((word) => written.includes(word));
}

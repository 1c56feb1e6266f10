/** Facts about the people who travel together in a booking. */
import { ordered } from './bag-facts.ts';
import { type BookedParty, countDifferent, isBooked } from './booking-facts.ts';
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, PERSONS, PIECES, TEXT, YEARS } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';
import { haveSurnameInCommon } from './share-surname.ts';

export const partyFacts: FactTable<BookedParty> = {
  'booking.adults': {
    ...fact(157, 3, PERSONS, 'links', ['traveller.dateOfBirth', 'booking.travellers'], {
      needs: ['pnr'],
      sensitivity: 'alone',
    }),
    answer: (party) => countOfAge(party, false),
  },
  'booking.minors': {
    ...fact(158, 3, PERSONS, 'links', ['traveller.dateOfBirth', 'booking.travellers'], {
      needs: ['pnr'],
      sensitivity: 'alone',
    }),
    answer: (party) => countOfAge(party, true),
  },
  'booking.minorsOtherSurname': {
    ...fact(
      273,
      4,
      PERSONS,
      'links',
      ['traveller.dateOfBirth', 'traveller.surname', 'traveller.locator', 'booking.travellers'],
      { needs: ['pnr'], sensitivity: 'personal', changed: 11 },
    ),
    answer: ({ company, on }) => {
      let strangers = 0;
      for (const member of company) {
        if (member.minor === null) return absent(on.coverage.birth);
        const isParent = (other: TravellerSubject): boolean =>
          other.minor === false && haveSurnameInCommon(member, other);
        if (member.minor && !company.some(isParent)) strangers += 1;
      }
      return strangers;
    },
  },
  'booking.ageSpanYears': {
    ...fact(159, 3, YEARS, 'links', ['traveller.dateOfBirth', 'booking.travellers'], {
      needs: ['pnr'],
      sensitivity: 'alone',
    }),
    answer: ({ members, on }) => {
      let youngest = Number.POSITIVE_INFINITY;
      let oldest = Number.NEGATIVE_INFINITY;
      for (const { age } of members) {
        if (age === null) return absent(on.coverage.birth);
        youngest = Math.min(youngest, age);
        oldest = Math.max(oldest, age);
      }
      return members.length === 0 ? NOT_SENT : oldest - youngest;
    },
  },
  'booking.nationalities': {
    ...fact(160, 3, PIECES, 'links', ['traveller.nationality', 'booking.travellers'], {
      needs: ['pnr'],
      sensitivity: 'alone',
    }),
    answer: ({ members, on }) => {
      for (const { traveller } of members) if (traveller.nationality === null) return absent(on.coverage.nationality);
      return members.length === 0 ? absent(on.coverage.nationality) : countDifferent(members, nationalityOf);
    },
  },
  'booking.absentMembers': {
    ...fact(161, 3, PERSONS, 'links', ['booking.travellers'], { needs: ['pnr'] }),
    answer: ({ booking, members }) => Math.max(0, booking.partySize - members.length),
  },
  'booking.membersNotBoarded': {
    ...fact(162, 3, PERSONS, 'links', ['booking.travellers', 'traveller.status'], { needs: ['pnr'] }),
    answer: ({ members }) => {
      let left = 0;
      let told = false;
      for (const { traveller } of members) {
        if (traveller.status === 'not-boarded') left += 1;
        if (traveller.status === 'not-boarded' || traveller.status === 'boarded') told = true;
      }
      return told ? left : NOT_SENT;
    },
  },
  'booking.minorService': {
    ...fact(163, 3, FLAG, 'links', ['booking.services'], { needs: ['pnr'], sensitivity: 'personal' }),
    answer: (party) => ordered(party, MINOR_CARE),
  },
};

const nationalityOf = ({ traveller }: TravellerSubject): string | null => traveller.nationality;

/** Facts about one member of the party. */
export const partyMemberFacts: FactTable<TravellerSubject> = {
  // What is not known does not make a child of anybody: rules that judge adults leave out only those who are known to be none.
  'booking.dependent': {
    ...fact(
      275,
      6,
      FLAG,
      'links',
      ['traveller.type', 'traveller.dateOfBirth', 'traveller.locator', 'booking.travellers'],
      { sensitivity: 'personal', changed: 11 },
    ),
    answer: ({ traveller, minor, party }) =>
      traveller.type === 'infant' ||
      (minor === true && party !== null && party.company.some((member) => member.minor === false)),
  },
  'booking.minorWithoutService': {
    ...fact(
      164,
      3,
      FLAG,
      'links',
      ['traveller.dateOfBirth', 'traveller.locator', 'booking.travellers', 'booking.services'],
      { needs: ['pnr'], sensitivity: 'personal', changed: 11 },
    ),
    answer: ({ minor, party }) => {
      if (party === null || !isBooked(party)) return NOT_SENT;
      if (minor === null) return NOT_SENT;
      if (!minor || party.company.some((member) => member.minor === false)) return false;
      if (party.company.some((member) => member.minor === null)) return NOT_SENT;
      const care = ordered(party, MINOR_CARE);
      return typeof care === 'boolean' ? !care : NOT_SENT;
    },
  },
  'booking.frequentFlyerTier': {
    ...fact(165, 3, TEXT, 'history', ['traveller.frequentFlyer'], { needs: ['pnr'] }),
    answer: ({ traveller, on }) => {
      if (traveller.frequentFlyer !== null) return traveller.frequentFlyer.tier ?? EMPTY;
      return traveller.booking !== null && on.coverage.frequentFlyer ? NOT_APPLICABLE : NOT_SENT;
    },
  },
};

/** Unaccompanied minor (AIRIMP), young passenger travelling alone. */
const MINOR_CARE = new Set(['UMNR', 'YPTA']);

/** A count without every member's age would be too low without showing it. */
function countOfAge({ members, on }: BookedParty, minors: boolean): Answer {
  let count = 0;
  for (const { minor } of members) {
    if (minor === null) return absent(on.coverage.birth);
    if (minor === minors) count += 1;
  }
  return count;
}

/** Facts about check-in, seat, boarding and the state's answer to an API message. */
import { minuteNumber } from '../time/civil.ts';
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, HOURS, NUMBER, TEXT } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';
import { leadingNumber } from './leading-number.ts';

export const checkInFacts: FactTable<TravellerSubject> = {
  'traveller.transit': {
    ...fact(87, 3, FLAG, 'identity', ['traveller.type']),
    answer: ({ traveller }) => traveller.type === 'transit-passenger' || traveller.type === 'transit-crew',
  },
  'traveller.joinedEarlier': {
    ...fact(88, 3, FLAG, 'route', ['traveller.embarkation', 'flights.origin']),
    answer: ({ traveller, on }) => differs(traveller.embarkation, on.flight.leg.origin),
  },
  'traveller.travelsOn': {
    ...fact(89, 3, FLAG, 'route', ['traveller.debarkation', 'flights.destination']),
    answer: ({ traveller, on }) => differs(traveller.debarkation, on.flight.leg.destination),
  },
  'traveller.residenceIsNationality': {
    ...fact(90, 3, FLAG, 'identity', ['traveller.residence', 'traveller.nationality'], { sensitivity: 'personal' }),
    compares: ['traveller.residence', 'traveller.nationality'],
    answer: ({ traveller, on }) => {
      if (traveller.residence === null) return absent(on.coverage.residence);
      return traveller.nationality === null
        ? absent(on.coverage.nationality)
        : traveller.residence === traveller.nationality;
    },
  },
  'traveller.addressCountry': {
    ...fact(91, 3, TEXT, 'contact', ['traveller.address'], { sensitivity: 'personal', codes: 'country' }),
    answer: ({ traveller, on }) => traveller.address?.country ?? absent(on.coverage.address),
  },
  'traveller.checkInHours': {
    ...fact(92, 3, HOURS, 'time', ['traveller.checkedIn', 'flights.departure'], { needs: ['reference'] }),
    answer: checkInHours,
  },
  'traveller.boardingNumber': {
    ...fact(93, 3, NUMBER, 'links', ['traveller.boardingNumber']),
    answer: ({ traveller, on }) =>
      traveller.boardingNumber === null
        ? absent(on.coverage.boardingNumber)
        : (leadingNumber(traveller.boardingNumber) ?? EMPTY),
  },
  'traveller.seatRow': {
    ...fact(94, 3, NUMBER, 'links', ['traveller.seat']),
    answer: ({ traveller, on }) =>
      traveller.seat === null ? absent(on.coverage.seat) : (leadingNumber(traveller.seat) ?? EMPTY),
  },
  'traveller.notBoarded': {
    ...fact(95, 3, FLAG, 'time', ['traveller.status']),
    answer: notBoarded,
  },
  'traveller.knownToState': {
    ...fact(96, 3, FLAG, 'identity', ['traveller.governmentReference'], { sensitivity: 'personal' }),
    answer: ({ traveller, on }) =>
      traveller.governmentReference !== null || (on.coverage.governmentReference ? false : NOT_SENT),
  },
  'traveller.stateReply': {
    ...fact(97, 3, TEXT, 'list', [], {
      sensitivity: 'personal',
      words: ['board', 'do-not-board', 'selectee', 'insufficient-data', 'override', 'unknown'],
    }),
    answer: ({ traveller, on }) => traveller.replies.at(-1)?.answer ?? absent(on.coverage.replies),
  },
};

/** Known once the traveller boarded, or once a message says that they did not. */
export function notBoarded({ traveller }: TravellerSubject): boolean | typeof NOT_SENT {
  switch (traveller.status) {
    case 'not-boarded':
      return true;
    case 'boarded':
      return false;
    case 'cancelled':
      return NOT_APPLICABLE;
    default:
      return NOT_SENT;
  }
}

function differs(place: string | null, own: string | null): Answer {
  return place === null || own === null ? NOT_SENT : place !== own;
}

/** Full hours. A check-in after the scheduled departure counts as made at departure. */
function checkInHours({ traveller, on }: TravellerSubject): Answer {
  if (traveller.checkedIn === null) return absent(on.coverage.checkedIn);
  const minute = minuteNumber(traveller.checkedIn);
  const { departureUtc } = on.flight;
  return minute === null || departureUtc === null ? NOT_SENT : Math.max(0, Math.floor((departureUtc - minute) / 60));
}

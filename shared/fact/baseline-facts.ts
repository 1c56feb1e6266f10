/** Facts about how usual a value is on this route; `shared/past/norms.ts` computes the norms. */
import { PARTY, UNKNOWN } from '../past/appearances.ts';
import type { Measure } from '../past/norms.ts';
import { type Answer, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, fact, PERCENT } from './fact-row.ts';
import type { PastSubject } from './past-subjects.ts';

export const baselineFacts: FactTable<PastSubject> = {
  'baseline.leadHoursPercentile': {
    ...fact(264, 3, PERCENT, 'time', ['booking.created'], { needs: ['baseline'] }),
    answer: (subject) => ofParty(subject, 'leadHours', 'leadHours'),
  },
  'baseline.stayPercentile': {
    ...fact(267, 3, PERCENT, 'time', ['booking.segments'], { needs: ['baseline'] }),
    answer: (subject) => ofParty(subject, 'stayNights', 'stayNights'),
  },
  'baseline.bagKgPercentile': {
    ...fact(265, 3, PERCENT, 'bags', ['traveller.bags'], { needs: ['baseline'] }),
    answer: (subject) => ofRow(subject, 'bagKg', 'bagKg', false),
  },
  'baseline.bagCountPercentile': {
    ...fact(266, 3, PERCENT, 'bags', ['traveller.bags'], { needs: ['baseline'] }),
    answer: (subject) => ofRow(subject, 'bagCount', 'bagCount', false),
  },
  'baseline.crewBagKgPercentile': {
    ...fact(271, 3, PERCENT, 'bags', ['traveller.bags', 'traveller.crewDuty'], { needs: ['baseline'] }),
    answer: (subject) => ofRow(subject, 'bagKg', 'crewBagKg', true),
  },
  'baseline.crewStayPercentile': {
    ...fact(272, 3, PERCENT, 'time', ['booking.segments', 'traveller.crewDuty'], { needs: ['baseline'] }),
    answer: (subject) => {
      if (!subject.subject.crew) return NOT_APPLICABLE;
      return ofParty(subject, 'stayNights', 'crewStayNights');
    },
  },
  'baseline.farePercentOfMedian': {
    ...fact(268, 3, PERCENT, 'payment', ['booking.payments.amount'], { needs: ['baseline'] }),
    answer: (subject) => {
      const { now, norms } = subject.on;
      const party = partyOf(subject);
      const fare = now.fare[party] ?? 0;
      const currency = now.words[now.currency[party] ?? 0] ?? '';
      if (fare === 0 || currency === '') return NOT_SENT;
      const median = norms.medianFare(currency);
      return median === null ? NOT_SENT : Math.min(MOST_PERCENT, Math.round((100 * fare) / median));
    },
  },
  'baseline.cashSharePercent': {
    ...fact(269, 3, PERCENT, 'payment', ['booking.payments.method'], { needs: ['baseline'] }),
    answer: (subject) => {
      return isPaid(subject) ? (subject.on.norms.cashShare() ?? NOT_SENT) : NOT_SENT;
    },
  },
  'baseline.carrierCashPercent': {
    ...fact(279, 6, PERCENT, 'payment', ['booking.payments.method'], { needs: ['baseline'] }),
    answer: (subject) => {
      const { now, norms } = subject.on;
      return now.carrier === null || !isPaid(subject) ? NOT_SENT : (norms.cashShareOfCarrier(now.carrier) ?? NOT_SENT);
    },
  },
  'baseline.agencyCashPercent': {
    ...fact(280, 6, PERCENT, 'payment', ['booking.payments.method', 'booking.agency'], { needs: ['baseline'] }),
    answer: (subject) => {
      const { now, norms } = subject.on;
      const agency = now.agency[partyOf(subject)] ?? 0;
      return agency === 0 || !isPaid(subject) ? NOT_SENT : (norms.cashShareOfAgency(agency) ?? NOT_SENT);
    },
  },
  'baseline.agencyLiftPercent': {
    ...fact(270, 3, PERCENT, 'links', ['booking.agency'], { needs: ['baseline', 'history'] }),
    answer: (subject) => {
      const agency = subject.on.now.agency[partyOf(subject)] ?? 0;
      if (agency === 0) return NOT_SENT;
      const lift = subject.on.norms.agencyLift(agency);
      return lift === null ? NOT_SENT : Math.min(MOST_PERCENT, lift);
    },
  },
};

const MOST_PERCENT = 100_000;

function partyOf({ on, row }: PastSubject): number {
  return on.now.party[row] ?? UNKNOWN;
}

/** The norms of payment apply only to a booking whose payment is known. */
function isPaid(subject: PastSubject): boolean {
  return ((subject.on.now.partyFlags[partyOf(subject)] ?? 0) & PARTY.paid) !== 0;
}

function ofParty(subject: PastSubject, column: 'leadHours' | 'stayNights', measure: Measure): Answer {
  const { now, norms } = subject.on;
  return percentile(now[column][partyOf(subject)] ?? UNKNOWN, (value) => norms.percentile(measure, value));
}

/** Travellers are compared with travellers, and crew with crew. */
function ofRow(
  { on, row, subject }: PastSubject,
  column: 'bagKg' | 'bagCount',
  measure: Measure,
  crew: boolean,
): Answer {
  if (subject.crew !== crew) return NOT_APPLICABLE;
  return percentile(on.now[column][row] ?? UNKNOWN, (value) => on.norms.percentile(measure, value));
}

function percentile(value: number, rank: (value: number) => number | null): Answer {
  return value === UNKNOWN ? NOT_SENT : (rank(value) ?? NOT_SENT);
}

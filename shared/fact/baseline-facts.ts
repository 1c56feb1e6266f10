/** Facts about how usual a value is on this route; `shared/past/norms.ts` computes the norms. What a booking has is asked once for its travellers. */
import { PARTY, UNKNOWN } from '../past/appearances.ts';
import type { Measure } from '../past/norms.ts';
import { type Answer, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, fact, PERCENT } from './fact-row.ts';
import type { PastParty } from './past-link-facts.ts';
import type { FlightPast, PastSubject } from './past-subjects.ts';

export const memberBaselineFacts: FactTable<PastSubject> = {
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
    answer: ({ on, row, subject }) => {
      if (!subject.crew) return NOT_APPLICABLE;
      return ofParty(on, on.now.party[row] ?? UNKNOWN, 'stayNights', 'crewStayNights');
    },
  },
};

export const baselineFacts: FactTable<PastParty> = {
  'baseline.leadHoursPercentile': {
    ...fact(264, 3, PERCENT, 'time', ['booking.created'], { needs: ['baseline'] }),
    answer: ({ on, at }) => ofParty(on, at, 'leadHours', 'leadHours'),
  },
  'baseline.stayPercentile': {
    ...fact(267, 3, PERCENT, 'time', ['booking.segments'], { needs: ['baseline'] }),
    answer: ({ on, at }) => ofParty(on, at, 'stayNights', 'stayNights'),
  },
  'baseline.farePercentOfMedian': {
    ...fact(268, 3, PERCENT, 'payment', ['booking.payments.amount'], { needs: ['baseline'] }),
    answer: ({ on: { now, norms }, at }) => {
      const fare = now.fare[at] ?? 0;
      const currency = now.words[now.currency[at] ?? 0] ?? '';
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
      const agency = now.agency[subject.at] ?? 0;
      return agency === 0 || !isPaid(subject) ? NOT_SENT : (norms.cashShareOfAgency(agency) ?? NOT_SENT);
    },
  },
  'baseline.agencyLiftPercent': {
    ...fact(270, 3, PERCENT, 'links', ['booking.agency'], { needs: ['baseline', 'history'] }),
    answer: ({ on: { now, norms }, at }) => {
      const agency = now.agency[at] ?? 0;
      if (agency === 0) return NOT_SENT;
      const lift = norms.agencyLift(agency);
      return lift === null ? NOT_SENT : Math.min(MOST_PERCENT, lift);
    },
  },
};

const MOST_PERCENT = 100_000;

/** The norms of payment apply only to a booking whose payment is known. */
function isPaid({ on, at }: PastParty): boolean {
  return ((on.now.partyFlags[at] ?? 0) & PARTY.paid) !== 0;
}

function ofParty(on: FlightPast, party: number, column: 'leadHours' | 'stayNights', measure: Measure): Answer {
  return percentile(on, measure, on.now[column][party] ?? UNKNOWN);
}

/** Travellers are compared with travellers, and crew with crew. */
function ofRow(
  { on, row, subject }: PastSubject,
  column: 'bagKg' | 'bagCount',
  measure: Measure,
  crew: boolean,
): Answer {
  if (subject.crew !== crew) return NOT_APPLICABLE;
  return percentile(on, measure, on.now[column][row] ?? UNKNOWN);
}

function percentile({ norms }: FlightPast, measure: Measure, value: number): Answer {
  return value === UNKNOWN ? NOT_SENT : (norms.percentile(measure, value) ?? NOT_SENT);
}

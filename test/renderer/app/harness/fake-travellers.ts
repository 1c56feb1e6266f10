/** Invented travellers of one flight: their queue, the reasons, and the messages about them. */
import type { EvidenceView } from '../../../../renderer/core/calls/evidence.ts';
import type { FlightRow } from '../../../../renderer/core/calls/flight-views.ts';
import type { QueueRow } from '../../../../renderer/core/calls/queue.ts';
import type { ReasonView } from '../../../../renderer/core/calls/reason-view.ts';
import type { TravellerView } from '../../../../renderer/core/calls/traveller.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import type { Outcome } from '../../../../shared/screening/outcome.ts';

const OTHER_MARKS = {
  ...{ isChild: false, isMetAsChild: false, isHeld: false },
  ...{ doubted: [], isCompanionUnnamed: false, readers: null },
} as const;
/** Of whom nothing is to be known but the name. */
export const NO_MARKS = { ...OTHER_MARKS, handling: null, immunity: null } as const;

/** The time of all events. */
export const AT = '2026-11-24T14:22:00Z';

const leaf = (fact: string, actual: unknown, result: boolean | 'unknown' = true) => ({
  path: 'all.0',
  fact,
  operator: 'is',
  expected: actual,
  actual,
  state: result === 'unknown' ? ('not-sent' as const) : ('value' as const),
  result,
});

function sumOf(indicators: number, taken: number) {
  return { indicators, asked: taken, taken, limited: false };
}

/** The reasons of their flags. */
export const REASONS: readonly ReasonView[] = [
  {
    rule: 'customs.cash-one-way-late',
    kind: 'indicator',
    mandate: 'customs',
    family: 'payment',
    weight: 40,
    handling: null,
    owner: 'Joint task force, supervisors',
    title: { en: 'Paid in cash, one way, booked late', fr: 'Payé en espèces, aller simple, réservé tard' },
    leaves: [leaf('booking.payment', ['cash']), leaf('itinerary.oneWay', true), leaf('booking.leadHours', 19)],
    state: 'hit',
    mark: null,
    mute: { state: 'may', weak: false, past: false, after: 'watch' },
    countsIn: ['customs', 'joint'],
    beside: null,
  },
  {
    rule: 'customs.heavy-for-stay',
    kind: 'indicator',
    mandate: 'customs',
    family: 'bags',
    weight: 30,
    handling: null,
    owner: 'Joint task force, supervisors',
    title: { en: 'Heavy bags for a short stay', fr: 'Bagages lourds pour un court séjour' },
    leaves: [leaf('bags.weightKg', 41), leaf('itinerary.stayNights', 2)],
    state: 'hit',
    mark: null,
    mute: { state: 'may', weak: false, past: false, after: 'watch' },
    countsIn: ['customs', 'joint'],
    beside: null,
  },
  {
    rule: 'police.shared-phone',
    kind: 'indicator',
    mandate: 'police',
    family: 'links',
    weight: 30,
    handling: null,
    owner: 'Joint task force, supervisors',
    title: { en: 'Phone shared with other bookings', fr: 'Téléphone partagé avec d’autres réservations' },
    leaves: [leaf('links.phoneBookings', 3)],
    state: 'hit',
    mark: null,
    mute: { state: 'may', weak: false, past: false, after: 'watch' },
    countsIn: ['police', 'joint'],
    beside: null,
  },
  {
    rule: 'immigration.document-expired',
    kind: 'indicator',
    mandate: 'immigration',
    family: 'identity',
    weight: 60,
    handling: null,
    owner: 'Joint task force, supervisors',
    title: { en: 'Document expired', fr: 'Document expiré' },
    leaves: [leaf('document.expired', null, 'unknown')],
    state: 'unknown',
    mark: null,
    mute: null,
    countsIn: [],
    beside: null,
  },
];

const NAMES = [
  'DUARTE PINTO, HELDER MANUEL',
  'OKAFOR, CHIDI EMMANUEL',
  'ADEYEMI, FOLAKE',
  'SANTOS FERREIRA, ANA LUCIA',
  'NGUYEN, THI MAI VAN',
  'KOUASSI, YAO SERGE',
  'TRAORE, AMINATA',
  'MBEKI, SIPHO J',
];

/** The queue. */
export function makeRows(now: number, cases: ReadonlyMap<string, Case>): readonly QueueRow[] {
  return Array.from({ length: 40 }, (_, index) => {
    const level: Outcome = index === 0 ? 'intercept' : index < 9 ? 'inspect' : 'watch';
    const found = cases.get(`m1:${index}`) ?? null;
    return {
      traveller: `m1:${index}`,
      flight: 'ET-508-ADD-2026-11-24',
      place: 'queue',
      name: `${NAMES[index % NAMES.length]}${index >= NAMES.length ? ` ${index}` : ''}`,
      outcome: level,
      otherwise: null,
      outcomes: {
        customs: index % 3 === 0 ? 'clear' : level,
        police: index % 2 === 0 ? level : 'watch',
        immigration: 'clear',
        joint: level,
      },
      scores: { customs: 82 - index, police: 61 - index, immigration: 5, joint: 90 - index },
      attendance: ['customs', 'police'],
      handling: index === 0 ? 'observe and report' : null,
      immunity: null,
      situation: index === 0 ? 'held-for-duty' : 'own-mandates',
      movement:
        (['arriving', 'transferring', 'departing', 'staying-on-board', 'crew'] as const)[index % 5] ?? 'arriving',
      carrier: 'ET',
      flightNumber: '508',
      origin: 'ADD',
      destination: 'LFW',
      due: now + 18 + Math.floor(index / 3) * 73,
      dueBy: 'scheduled',
      dueLocal: '14:40',
      reasons: REASONS.slice(0, 3).map(({ rule, title, leaves }) => ({ rule, title, leaves })),
      letGo: null,
      metBeside: null,
      caseId: found?.id ?? null,
      mutes: [],
      ...OTHER_MARKS,
      linkedTo: [],
      changed: null,
      caseState: found?.state ?? null,
      caseOwner: found?.assigned ?? null,
      caseHandedTo: found?.handedTo ?? null,
    } satisfies QueueRow;
  });
}

/** The flight of all travellers. */
export function makeFlight(now: number): FlightRow {
  return {
    id: 'ET-508-ADD-2026-11-24',
    leg: {
      carrier: 'ET',
      number: 508,
      suffix: null,
      origin: 'ADD',
      destination: 'LFW',
      departure: '2026-11-24T09:05',
      arrival: '2026-11-24T14:40',
      operating: null,
      registration: null,
    },
    departureUtc: now - 300,
    arrivalUtc: now + 18,
    zone: 'Africa/Lome',
    channels: ['api', 'pnr'],
    movement: 'arriving',
    travellers: 132,
    crew: 8,
    byOutcome: { clear: 120, watch: 9, inspect: 2, intercept: 1 },
    messages: 3,
    cancelled: false,
    state: 'complete',
    expected: true,
    late: false,
    times: {
      departure: { kind: 'scheduled', local: '2026-11-24T09:05', utc: now - 300 },
      arrival: { kind: 'scheduled', local: '2026-11-24T14:40', utc: now + 18 },
    },
    patch: {},
    completeness: null,
  };
}

/** The view of one traveller of the queue. */
export function makeTraveller(
  rows: readonly QueueRow[],
  flight: string,
  id: string,
  cases: ReadonlyMap<string, Case>,
): TravellerView {
  const row = rows.find((each) => each.traveller === id) ?? rows[0];
  if (row === undefined) throw new Error('no rows');
  const [surname, givenNames] = row.name.split(', ');
  const none = { count: null, weightKg: null, tags: [], pool: null };
  const segment = { carrier: 'ET', suffix: null, operating: null, class: 'Y', status: 'HK' };
  return {
    masked: false,
    doubts: [],
    identity: 'confirmed',
    flight: { id: flight, leg: makeFlight(0).leg, departureUtc: 0, arrivalUtc: 0 },
    put: {},
    traveller: {
      id,
      aliases: [],
      type: 'passenger',
      surname: surname ?? null,
      givenNames: givenNames ?? null,
      title: null,
      sex: 'M',
      dateOfBirth: '1991-03-12',
      nationality: 'NGA',
      residence: null,
      birthPlace: null,
      documents: [{ type: 'P', number: 'A07731544', issuer: 'NGA', expiry: '2029-05-04', issued: null }],
      locator: '7QKX2P',
      seat: '31A',
      embarkation: 'GRU',
      debarkation: 'LFW',
      bags: { ...none, count: 2, weightKg: 41 },
      reference: null,
      ticket: null,
      verified: null,
      phones: ['+5511900004410'],
      emails: ['CHIDI@EXAMPLE.ORG'],
      address: null,
      frequentFlyer: null,
      status: 'checked-in',
      checkedIn: null,
      boardingNumber: null,
      clearance: null,
      crewDuty: null,
      governmentReference: null,
      replies: [],
      sources: [
        { message: 'm1', channel: 'api', index: 0, booking: null },
        { message: 'm2', channel: 'pnr', index: 0, booking: 0 },
      ],
      booking: 0,
      confidence: 98,
      evidence: ['document', 'locator-name'],
      otherName: null,
    },
    age: 35,
    movement: row.movement,
    booking: {
      locator: '7QKX2P',
      carrier: 'ET',
      created: '2026-11-23T19:35Z',
      changed: null,
      ticketed: null,
      cancelled: false,
      otherLocators: [],
      segments: [
        {
          ...segment,
          number: 507,
          origin: 'GRU',
          destination: 'ADD',
          departure: '2026-11-23T14:35',
          arrival: '2026-11-24T06:55',
        },
        {
          ...segment,
          number: 508,
          origin: 'ADD',
          destination: 'LFW',
          departure: '2026-11-24T09:05',
          arrival: '2026-11-24T14:40',
        },
      ],
      gaps: 0,
      payments: [
        { method: 'cash', amount: 1311.4, currency: 'USD', card: null, last4: null, token: null, payer: null },
      ],
      tickets: ['0712441907731'],
      phones: [],
      emails: [],
      addresses: [],
      agency: { iata: '57661204', city: 'SAO', country: 'BRA', office: null, type: 'T', agent: null },
      split: null,
      changes: 0,
      services: [],
      remarks: [],
      travellers: [0, 1],
      partySize: 3,
      message: 'm2',
    },
    toMeet: null,
    companions: [{ ...NO_MARKS, id: 'm1:2', name: 'ADEYEMI, FOLAKE', seat: '18F', outcome: 'inspect', score: 74 }],
    scores: row.scores,
    thresholds: {
      customs: { watch: 30, inspect: 60 },
      police: { watch: 30, inspect: 60 },
      immigration: { watch: 30, inspect: 60 },
      joint: { watch: 40, inspect: 70 },
    },
    sums: {
      customs: sumOf(70, 0),
      police: sumOf(30, 0),
      immigration: sumOf(0, 0),
      joint: sumOf(100, 0),
    },
    outcomes: row.outcomes,
    outcome: row.outcome,
    otherwise: row.otherwise,
    attendance: row.attendance,
    handling: row.handling,
    situation: row.situation,
    investigator: null,
    oneFamily: [],
    untold: [],
    askDuty: [],
    reasons: REASONS.map((reason) => ({ ...reason, readers: null })),
    readers: null,
    later: [],
    unjudged: ['history', 'list'],
    ruleSet: { version: 1, hash: 'a3f0c2' },
    case: cases.get(id) ?? null,
    credit: null,
    incident: [],
    leads: true,
    present: ['customs', 'police'],
    meeting: null,
    receivers: { officers: [], agencies: ['customs', 'police'] },
    caseIsBeside: false,
    caseReaders: null,
    ...{ isChild: false, isMetAsChild: false, isHeld: false },
    otherCases: [],
    due: row.due,
    dueBy: row.dueBy,
    dueLocal: row.dueLocal,
    facts: [
      { fact: 'booking.payment', used: false, state: 'value', value: ['cash'] },
      { fact: 'booking.leadHours', used: false, state: 'value', value: 19 },
      { fact: 'itinerary.oneWay', used: false, state: 'value', value: true },
      { fact: 'booking.changes', used: false, state: 'not-sent', value: null },
    ],
  };
}

const RAW = [
  "RCI+ET:7QKX2P::231126:1935'",
  "SSR+CTCM:HK::ET:::::/5511900004410'",
  "DAT+700:231126:2002+710:231126:1938'",
  "ORG+1A:GRU+57661204:SAO+++T+BR:BRL'",
  "TIF+OKAFOR+CHIDIEMMANUELMR:A:1'",
  "SSR+DOCS:HK:1:ET:::::/P/NGA/A07731544/NGA/12MAR91/M/04MAY29/OKAFOR/CHIDI/EMMANUEL'",
  "TKT+0712441907731:T:1'",
  "FOP+CA::1311.40'",
  "TVL+231126:1435:241126:0655+GRU+ADD+ET+507'",
  "TVL+241126:0905:241126:1440+ADD+LFW+ET+508'",
  "TBD++2:41:700++HP+ET:0071884410:2:LFW'",
];

/** The messages about one traveller. */
export function makeEvidence(facts: readonly string[]): readonly EvidenceView[] {
  const payment = facts.includes('booking.payment');
  const lines = RAW.map((text, index) => ({
    number: 41 + index,
    text,
    marks: text.startsWith('FOP')
      ? [{ start: 0, end: 15, path: 'booking.payments', strong: payment }]
      : text.startsWith('TBD')
        ? [{ start: 5, end: 9, path: 'traveller.bags', strong: facts.includes('bags.weightKg') }]
        : [],
  }));
  return [
    {
      message: 'm1',
      format: 'PAXLST',
      channel: 'api',
      fileName: 'ET508-24NOV-API.edi',
      receivedAt: AT,
      lines: lines.slice(4, 6),
    },
    { message: 'm2', format: 'PNRGOV', channel: 'pnr', fileName: 'ET508-24NOV-PNR.edi', receivedAt: AT, lines },
  ];
}

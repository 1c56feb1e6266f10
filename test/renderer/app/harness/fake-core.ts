/** A core without a store, for looking at the screens and testing them alone: a few made-up travellers, held in memory. */
import type { CoreClient } from '../../../../renderer/client/core-client.ts';
import type { EvidenceView } from '../../../../renderer/core/api/evidence.ts';
import type { FlightRow } from '../../../../renderer/core/api/flights.ts';
import type { ImportReport } from '../../../../renderer/core/api/import.ts';
import type { QueueRow } from '../../../../renderer/core/api/queue.ts';
import type { SessionView } from '../../../../renderer/core/api/session.ts';
import type { ReasonView, TravellerView } from '../../../../renderer/core/api/traveller.ts';
import type { CallFailure, Topic } from '../../../../renderer/core/api.ts';
import { permissionsOf } from '../../../../renderer/core/permissions.ts';
import type { AnyCallName, Input, Output } from '../../../../renderer/core/rpc-protocol.ts';
import type { Case, CaseEvent } from '../../../../shared/casework/case.ts';
import { failed, success } from '../../../../shared/result.ts';
import type { Outcome } from '../../../../shared/screening/screening.ts';
import { fakeFlightDesk } from './fake-flight-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { FakeFailure, fakeRuleBuilder } from './fake-rule-builder.ts';
import { type FakeVaultOptions, fakeVault } from './fake-vault.ts';

export interface FakeOptions {
  readonly empty?: boolean;
  readonly unit?: boolean;
  readonly store?: 'live' | 'practice';
  readonly failure?: CallFailure;
  readonly vault?: FakeVaultOptions;
  /** UTC minute the made-up flights arrive around. */
  readonly now: number;
}

const AT = '2026-11-24T14:22:00Z';

/** The client, and what else may happen. */
export interface FakeCore extends CoreClient {
  readonly intercept: () => void;
}

/** Makes the fake. */
export function createFakeCore(options: FakeOptions): FakeCore {
  const listeners = new Map<Topic, Set<() => void>>();
  const changed = (...topics: Topic[]) => {
    for (const topic of topics) for (const listener of listeners.get(topic) ?? []) listener();
  };
  const cases = new Map<string, Case>();
  let officer: SessionView['officer'] = {
    id: 'LFW-01',
    name: 'A. Mensah',
    agency: 'customs',
    role: 'analyst',
    controlOfficer: false,
    secondLine: false,
  };
  let unit = options.unit === false ? null : { code: 'LFW', airports: ['LFW'] };
  let empty = options.empty === true;
  const rows = (): readonly QueueRow[] => (empty ? [] : makeRows(options.now, cases));

  const session = (): SessionView => ({
    store: options.store ?? 'practice',
    unit,
    officer,
    trail: null,
    damaged: [],
    officers: [officer, { id: 'LFW-02', name: 'E. Lawson', agency: 'police' }],
    mustChange: false,
    permissions: permissionsOf(officer, options.store ?? 'practice'),
    zone: unit === null ? null : 'Africa/Lome',
    city: unit === null ? null : 'Lomé',
    ruleSet: { version: 1, hash: 'a3f0c2', rules: 18, held: 0 },
    counts: {
      flights: empty ? 0 : 12,
      travellers: empty ? 0 : 1512,
      flagged: rows().length,
      byOutcome: {
        clear: empty ? 0 : 1512 - rows().length,
        watch: rows().filter((row) => row.outcome === 'watch').length,
        inspect: rows().filter((row) => row.outcome === 'inspect').length,
        intercept: rows().filter((row) => row.outcome === 'intercept').length,
      },
    },
  });

  const change = (id: string, event: CaseEvent, patch: Partial<Case>): Case => {
    const found = [...cases.values()].find((each) => each.id === id);
    if (found === undefined) throw new Error(`no case ${id}`);
    const next: Case = { ...found, ...patch, timeline: [...found.timeline, event] };
    cases.set(next.traveller, next);
    changed('cases', 'queue');
    return next;
  };
  const plain = (kind: 'released' | 'selected' | 'deselected' | 'closed' | 'reopened', note: string | null) =>
    ({ kind, officer: officer.id, at: AT, note }) satisfies CaseEvent;

  const diagnostics = Array.from({ length: 60 }, (_, index) => ({
    severity: index % 9 === 0 ? ('error' as const) : index % 3 === 0 ? ('info' as const) : ('warning' as const),
    code: index % 2 === 0 ? 'count-mismatch' : 'unknown-code',
    params: { stated: 7, found: 6, code: 'XQQ' },
    offset: 1204 + index * 311,
    segment: index % 2 === 0 ? 'CNT' : 'NAT',
    raw: "CNT+42:7'",
  }));
  const report = (): ImportReport => {
    const file = (name: string, state: 'done' | 'failed' | 'duplicate', remarks: number) => ({
      name,
      size: 41_220,
      state,
      messages:
        state === 'failed'
          ? []
          : [
              {
                id: 'm1',
                format: 'PAXLST' as const,
                function: 'new' as const,
                reference: 'PAX001',
                flights: ['ET-508-ADD-2026-11-24'],
                travellers: 132,
                bookings: 0,
                known: state === 'duplicate',
                diagnostics: remarks,
                member: null,
                countsDiffer: remarks > 3,
              },
            ],
      quarantined: state === 'failed' ? 1 : 0,
      diagnosticsTotal: remarks,
      failure: state === 'failed' ? { code: 'format-unknown', params: {} } : null,
      withErrors: remarks > 3,
    });
    return {
      job: 'job-1',
      way: 'files',
      startedAt: AT,
      finishedAt: AT,
      state: 'done',
      fileCount: 4,
      reading: { errors: 1, unread: 1 },
      files: [
        file('ET508-24NOV-API.edi', 'done', 60),
        file('ET508-24NOV-PNR.edi', 'done', 3),
        file('letter.txt', 'failed', 0),
        file('KP021.csv', 'duplicate', 0),
      ],
      totals: { messages: 14, travellers: 1512, bookings: 610, flights: 12, flagged: rows().length, diagnostics: 63 },
    };
  };

  const vault = fakeVault(options.vault ?? {}, changed);
  const keptForms = new Map<string, { readonly form: string; readonly at: string; readonly value: string }>();
  const desk = fakeFlightDesk(() => makeFlight(options.now), changed);
  const handlers: {
    [Name in AnyCallName]?: (input: Input<Name>) => Output<Name> | Promise<Output<Name>>;
  } = {
    ...fakeIntake(report, changed, empty),
    ...desk.handlers,
    ...fakeRuleBuilder(changed),
    'session.get': session,
    'session.act-as': (input) => {
      officer = { ...officer, ...input };
      changed('session');
      return session();
    },
    'unit.set-up': ({ airports }) => {
      unit = { code: airports[0] ?? 'LFW', airports: [...airports] };
      changed('session');
      return session();
    },
    'reference.airports': ({ search }) =>
      [
        { code: 'LFW', city: 'Lomé', country: 'TGO' },
        { code: 'LOS', city: 'Lagos', country: 'NGA' },
        { code: 'LHR', city: 'London', country: 'GBR' },
      ].filter((airport) => `${airport.code} ${airport.city}`.toLowerCase().includes(search.toLowerCase())),
    'queue.list': rows,
    'flights.list': () => (empty ? [] : [makeFlight(options.now)]),
    'flights.get': ({ id }) => ({
      row: { ...makeFlight(options.now), id },
      messages: [
        {
          id: 'm1',
          format: 'PAXLST',
          function: 'new',
          channel: 'api',
          prepared: '2026-11-24T08:00Z',
          reference: 'PAX001',
          part: null,
          travellers: 2,
          receivedAt: AT,
          fileName: 'ET508-24NOV-API.edi',
        },
      ],
      travellers: rows().map((row) => ({
        id: row.traveller,
        name: row.name,
        type: 'passenger',
        sex: 'M',
        dateOfBirth: '1991-03-12',
        nationality: 'NGA',
        document: 'A07731544',
        seat: '31A',
        locator: '7QKX2P',
        bags: 2,
        movement: row.movement,
        outcome: row.outcome,
        scores: row.scores,
        channels: ['api', 'pnr'],
        status: 'checked-in',
        confidence: 96,
        reply: null,
      })),
      decisions: desk.decisions(),
      suggestions: [{ flight: 'ET-508-ADD-2026-11-23', stays: 'ET-508-ADD-2026-11-23', why: 'date' }],
    }),
    'traveller.get': ({ flight, traveller }) => makeTraveller(rows(), flight, traveller, cases),
    'evidence.get': ({ facts }) => makeEvidence(facts),
    'rules.get': () => ({
      version: 1,
      hash: 'a3f0c2d94be1',
      thresholds: Object.fromEntries(
        ['customs', 'police', 'immigration', 'joint'].map((mandate) => [mandate, { watch: 30, inspect: 60 }]),
      ) as Output<'rules.get'>['thresholds'],
      rules: REASONS.map((reason) => ({
        id: reason.rule,
        kind: reason.kind,
        mandate: reason.mandate,
        family: reason.family,
        threat: ['drugs', 'cash'],
        weight: reason.weight,
        outcome: null,
        handling: null,
        title: reason.title,
        rationale: 'Couriers are booked late, by others, and paid so that no trace of the payer is left.',
        source: 'WCO guidance on risk indicators for passengers',
        owner: 'customs',
        validFrom: null,
        refusal: null,
        validTo: null,
        when: {
          all: [
            { fact: 'booking.payment', in: ['cash'] },
            { any: [{ fact: 'itinerary.oneWay', is: true }, { not: { fact: 'booking.leadHours', atLeast: 72 } }] },
          ],
        },
        hits: 4,
        unknown: 120,
        muted: 0,
        held: 0,
        waits: null,
      })),
      lists: [],
    }),
    'cases.list': () => [...cases.values()],
    'case.claim': ({ flight, traveller }) => {
      const row = rows().find((each) => each.traveller === traveller);
      const made: Case = {
        id: `LFW-2026-${String(cases.size + 1).padStart(6, '0')}`,
        flight,
        traveller,
        travellerName: row?.name ?? 'UNKNOWN',
        state: 'open',
        owner: officer.id,
        openedAt: AT,
        outcomeAtOpening: row?.outcome ?? 'clear',
        basis: row?.outcome === 'clear' ? 'hand' : 'hit',
        decisions: [],
        result: null,
        credited: null,
        timeline: [{ kind: 'claimed', officer: officer.id, at: AT, note: null }],
      };
      cases.set(traveller, made);
      changed('cases', 'queue');
      return made;
    },
    'case.select': ({ id, note }) => change(id, plain('selected', note), { state: 'selected' }),
    'case.deselect': ({ id, note }) => change(id, plain('deselected', note), { state: 'open' }),
    'case.release': ({ id, note }) => change(id, plain('released', note), { owner: null }),
    'case.close': ({ id, note }) => change(id, plain('closed', note), { state: 'closed' }),
    'case.reopen': ({ id, note }) => change(id, plain('reopened', note), { state: 'open' }),
    'case.note': ({ id, note }) => change(id, { kind: 'noted', officer: officer.id, at: AT, note }, {}),
    'case.record-result': ({ id, result, note }) =>
      change(id, { kind: 'result-recorded', officer: officer.id, at: AT, result, note }, { state: 'examined', result }),
    'case.decide-hit': ({ id, rule, disposition, reason }) => {
      const decision = { rule, disposition, reason, officer: officer.id, at: AT };
      const before = [...cases.values()].find((each) => each.id === id)?.decisions ?? [];
      return change(
        id,
        { kind: 'hit-decided', ...decision },
        { decisions: [...before.filter((each) => each.rule !== rule), decision] },
      );
    },
    'import.list': () => {
      const { files: _, ...summary } = report();
      return empty ? [] : [summary];
    },
    'import.get': report,
    'import.diagnostics': (input) => {
      const { file, from, count } = input as Input<'import.diagnostics'>;
      return diagnostics.slice(0, report().files[file]?.diagnosticsTotal).slice(from, from + count);
    },
    'samples.load': async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      empty = false;
      changed('session', 'queue', 'flights', 'imports');
      return report();
    },
    'import.start': async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      empty = false;
      changed('session', 'queue', 'flights', 'imports');
      return report();
    },
    'export.flagged': () => ({ fileName: 'flagged.csv', bytes: new TextEncoder().encode('flight\r\n') }),
    'audit.list': () => [],
    'form.keep': ({ form, value }) => {
      keptForms.set(`${officer.id} ${form}`, { form, at: AT, value });
      return null;
    },
    'form.kept': ({ form }) => keptForms.get(`${officer.id} ${form}`) ?? null,
    'form.list': () => [...keptForms.values()],
    'form.drop': ({ form }) => {
      keptForms.delete(`${officer.id} ${form}`);
      return null;
    },
  };

  return {
    intercept: vault.intercept,
    async open() {
      return options.failure === undefined ? success(null) : failed(options.failure);
    },
    end: () => undefined,
    async call(name, input, callOptions) {
      if (options.failure !== undefined) return failed(options.failure);
      if (name in vault.handlers) {
        const answer = Reflect.get(vault.handlers, name) as (input: unknown) => Promise<never>;
        return answer(input);
      }
      if (vault.state() !== 'open')
        return failed({ code: vault.state() === 'screen-locked' ? 'screen-locked' : 'locked' });
      const handler = handlers[name];
      if (handler === undefined) return failed({ code: 'internal', detail: name });
      if (name === 'samples.load')
        callOptions?.onProgress?.({ phase: 'reading', done: 3, total: 12, note: 'ET508.edi' });
      try {
        return success(await handler(input));
      } catch (error) {
        if (error instanceof FakeFailure) return failed(error.failure);
        throw error;
      }
    },
    subscribe(topic, listener) {
      const wrapped = () => listener(0);
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(wrapped));
      return () => set.delete(wrapped);
    },
  };
}

const leaf = (fact: string, actual: unknown, result: boolean | 'unknown' = true) => ({
  path: 'all.0',
  fact,
  operator: 'is',
  expected: actual,
  actual,
  state: result === 'unknown' ? ('not-sent' as const) : ('value' as const),
  result,
});

const REASONS: readonly ReasonView[] = [
  {
    rule: 'customs.cash-one-way-late',
    kind: 'indicator',
    mandate: 'customs',
    family: 'payment',
    weight: 40,
    handling: null,
    title: { en: 'Paid in cash, one way, booked late', fr: 'Payé en espèces, aller simple, réservé tard' },
    leaves: [leaf('booking.payment', ['cash']), leaf('itinerary.oneWay', true), leaf('booking.leadHours', 19)],
    state: 'hit',
    mark: null,
    mute: { state: 'may', weak: false, past: false },
  },
  {
    rule: 'customs.heavy-for-stay',
    kind: 'indicator',
    mandate: 'customs',
    family: 'bags',
    weight: 30,
    handling: null,
    title: { en: 'Heavy bags for a short stay', fr: 'Bagages lourds pour un court séjour' },
    leaves: [leaf('bags.weightKg', 41), leaf('itinerary.stayNights', 2)],
    state: 'hit',
    mark: null,
    mute: { state: 'may', weak: false, past: false },
  },
  {
    rule: 'police.shared-phone',
    kind: 'indicator',
    mandate: 'police',
    family: 'links',
    weight: 30,
    handling: null,
    title: { en: 'Phone shared with other bookings', fr: 'Téléphone partagé avec d’autres réservations' },
    leaves: [leaf('links.phoneBookings', 3)],
    state: 'hit',
    mark: null,
    mute: { state: 'may', weak: false, past: false },
  },
  {
    rule: 'immigration.document-expired',
    kind: 'indicator',
    mandate: 'immigration',
    family: 'identity',
    weight: 60,
    handling: null,
    title: { en: 'Document expired', fr: 'Document expiré' },
    leaves: [leaf('document.expired', null, 'unknown')],
    state: 'unknown',
    mark: null,
    mute: null,
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

function makeRows(now: number, cases: ReadonlyMap<string, Case>): readonly QueueRow[] {
  return Array.from({ length: 40 }, (_, index) => {
    const level: Outcome = index === 0 ? 'intercept' : index < 9 ? 'inspect' : 'watch';
    const found = cases.get(`m1:${index}`) ?? null;
    return {
      traveller: `m1:${index}`,
      flight: 'ET-508-ADD-2026-11-24',
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
      situation: index === 0 ? 'held-for-duty' : 'own-mandates',
      movement:
        (['arriving', 'transferring', 'departing', 'staying-on-board', 'crew'] as const)[index % 5] ?? 'arriving',
      carrier: 'ET',
      flightNumber: '508',
      origin: 'ADD',
      destination: 'LFW',
      due: now + 18 + Math.floor(index / 3) * 73,
      dueLocal: '14:40',
      reasons: REASONS.slice(0, 3).map(({ rule, title, leaves }) => ({ rule, title, leaves })),
      caseId: found?.id ?? null,
      caseState: found?.state ?? null,
      caseOwner: found?.owner ?? null,
    } satisfies QueueRow;
  });
}

function makeFlight(now: number): FlightRow {
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

function makeTraveller(
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
    flight: { id: flight, leg: makeFlight(0).leg, departureUtc: 0, arrivalUtc: 0 },
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
    companions: [{ id: 'm1:2', name: 'ADEYEMI, FOLAKE', seat: '18F', outcome: 'inspect', score: 74 }],
    scores: row.scores,
    outcomes: row.outcomes,
    outcome: row.outcome,
    otherwise: row.otherwise,
    attendance: row.attendance,
    handling: row.handling,
    situation: row.situation,
    investigator: null,
    oneFamily: [],
    askDuty: [],
    reasons: REASONS,
    unjudged: ['history', 'list'],
    ruleSet: { version: 1, hash: 'a3f0c2' },
    case: cases.get(id) ?? null,
    due: row.due,
    dueLocal: row.dueLocal,
    facts: [
      { fact: 'booking.payment', state: 'value', value: ['cash'] },
      { fact: 'booking.leadHours', state: 'value', value: 19 },
      { fact: 'itinerary.oneWay', state: 'value', value: true },
      { fact: 'booking.changes', state: 'not-sent', value: null },
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

function makeEvidence(facts: readonly string[]): readonly EvidenceView[] {
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

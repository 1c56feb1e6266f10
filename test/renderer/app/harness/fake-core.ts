/** A core without a store, to view and test the screens alone: a few invented travellers, held in memory. */

import type { CoreClient } from '../../../../renderer/client/core-client.ts';
import type { AnyCallName, Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import type { ImportReport } from '../../../../renderer/core/calls/import.ts';
import { type QueueRow, queuePage } from '../../../../renderer/core/calls/queue.ts';
import type { SessionView } from '../../../../renderer/core/calls/session-views.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import { permissionsOf } from '../../../../renderer/core/permissions.ts';
import { SHIPPED_ROWS } from '../../../../shared/agency/agency-row.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import { DEFAULT_MEETING_LIMITS } from '../../../../shared/encounter/meeting-limits.ts';
import { DEFAULT_WINDOW } from '../../../../shared/flight/operating-window.ts';
import { DEFAULT_SLTD_LIMITS } from '../../../../shared/interpol/sltd-clock.ts';
import { filterChoices, rowsUnder } from '../../../../shared/queue/queue-order.ts';
import { QUEUE_TABS } from '../../../../shared/queue/queue-tabs.ts';
import { rowKey } from '../../../../shared/queue/queued.ts';
import { failed, success } from '../../../../shared/result.ts';
import { fakeCases } from './fake-cases.ts';
import { fakeFlightDesk } from './fake-flight-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { FakeFailure, fakeRuleBuilder } from './fake-rule-builder.ts';
import { AT, makeEvidence, makeFlight, makeRows, makeTraveller, NO_MARKS, REASONS } from './fake-travellers.ts';
import { type FakeVaultOptions, fakeVault } from './fake-vault.ts';

export interface FakeOptions {
  readonly empty?: boolean;
  readonly unit?: boolean;
  readonly store?: 'live' | 'practice';
  readonly failure?: CallFailure;
  readonly vault?: FakeVaultOptions;
  /** UTC minute near which the invented flights arrive. */
  readonly now: number;
}

/** The client, with functions that simulate events. */
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
    agencies: SHIPPED_ROWS,
    trail: null,
    damaged: [],
    officers: [officer, { id: 'LFW-02', name: 'E. Lawson', agency: 'police' }],
    mustChange: false,
    permissions: permissionsOf(officer, options.store ?? 'practice'),
    sight: { gendarmerie: 'as-police', hiddenFrom: [] },
    window: DEFAULT_WINDOW,
    meetingLimits: DEFAULT_MEETING_LIMITS,
    sltdLimits: DEFAULT_SLTD_LIMITS,
    zone: unit === null ? null : 'Africa/Lome',
    city: unit === null ? null : 'Lomé',
    ruleSet: { version: 1, hash: 'a3f0c2', rules: 18, held: 0 },
    counts: {
      flights: empty ? 0 : 12,
      travellers: empty ? 0 : 1512,
      flagged: rows().length,
      ...{ toProtect: 0, urgent: rows().flatMap((row) => (row.outcome === 'intercept' ? [[rowKey(row)]] : [])) },
      byOutcome: {
        clear: empty ? 0 : 1512 - rows().length,
        watch: rows().filter((row) => row.outcome === 'watch').length,
        inspect: rows().filter((row) => row.outcome === 'inspect').length,
        intercept: rows().filter((row) => row.outcome === 'intercept').length,
      },
    },
  });

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
      onQueue: rows().length,
      totals: {
        messages: 14,
        travellers: 1512,
        bookings: 610,
        flights: 12,
        flagged: rows().length,
        ...{ toProtect: 0, urgent: rows().flatMap((row) => (row.outcome === 'intercept' ? [[rowKey(row)]] : [])) },
        diagnostics: 63,
        unscreened: 0,
      },
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
    ...fakeCases(cases, rows, () => officer.id, changed),
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
    'queue.page': (asked) => ({
      ...queuePage(rows(), rowsUnder(rows(), asked.question, officer.id), asked, officer.id, QUEUE_TABS),
      thresholds: { watch: 30, inspect: 60 },
    }),
    'queue.choices': ({ tab }) => ({ values: filterChoices(rows(), tab, officer.id), rules: {} }),
    'queue.views': () => [],
    'queue.set-view': () => null,
    'waiting.count': ({ of }) => ({ quarantine: 2, unscreened: 0, lateFlights: 1, ownCases: 0, requests: 0 })[of],
    'clocks.list': () => [],
    'quiet.list': () => [],
    'observed.list': () => [],
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
        ...NO_MARKS,
        handling: row.handling,
        immunity: row.immunity,
        scores: row.scores,
        channels: ['api', 'pnr'],
        put: null,
        status: 'checked-in',
        confidence: 96,
        reply: null,
      })),
      decisions: desk.decisions(),
      takenBack: [],
      earlier: null,
      notShown: [],
      regulars: [],
      suggestions: [{ flight: 'ET-508-ADD-2026-11-23', stays: 'ET-508-ADD-2026-11-23', why: 'date' }],
    }),
    'traveller.get': ({ flight, traveller }) => makeTraveller(rows(), flight, traveller, cases),
    'traveller.linked': () => ({
      ...{ presence: 'gone', people: [], more: 0, split: [], trips: [], linkedTo: [], foundOn: {} },
    }),
    'traveller.links': () => ({ people: [], things: [], isCut: false }),
    'evidence.get': ({ facts }) => makeEvidence(facts),
    'rules.get': () => ({
      version: 1,
      hash: 'a3f0c2d94be1',
      format: 2,
      thresholds: Object.fromEntries(
        ['customs', 'police', 'immigration', 'joint'].map((mandate) => [mandate, { watch: 30, inspect: 60 }]),
      ) as Output<'rules.get'>['thresholds'],
      rules: REASONS.map((reason) => ({
        id: reason.rule,
        kind: reason.kind,
        mandate: reason.mandate,
        family: reason.family,
        sign: null,
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
    'import.list': () => {
      const { files: _, ...summary } = report();
      return empty ? [] : [summary];
    },
    'import.get': report,
    'import.changes': () => ({ flights: [], next: null }),
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
    'export.flagged': () => ({
      number: 'LFW-2026-E00000001',
      file: { fileName: 'flagged.csv', bytes: new TextEncoder().encode('flight\r\n') },
      print: null,
    }),
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
    onLost: () => undefined,
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

/** Quality of received data: reports of messages and carriers, as lists and as files. */
import { z } from 'zod';
import { type RowStream, rowStream } from '../../../shared/export/export-table.ts';
import type { FlightWords } from '../../../shared/export/flight-cell.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { type CarrierReport, carrierReports, type ReceivedReport } from '../../../shared/quality/carrier-report.ts';
import type { MessageReport } from '../../../shared/quality/message-report.ts';
import {
  CARRIER_COLUMNS,
  type CarrierLine,
  carrierLines,
  DIAGNOSTIC_COLUMNS,
  MESSAGE_COLUMNS,
  type PlacedDiagnostic,
} from '../../../shared/quality/quality-tables.ts';
import { success } from '../../../shared/result.ts';
import { type ExportWords, exportWords, makeExport, purposeRefused } from '../exports/make-export.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { DIAGNOSTICS_PAGE, diagnosticsPageId, type Job, readJobFiles } from '../import/job.ts';
import { paperFlights } from '../paper-flights.ts';
import { type Slices, slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readPlainHeads } from '../seen/seen-flights.ts';
import { countIn, idsLatest, readMany, readSound } from '../store/read.ts';
import type { StoredReport } from '../store/tables/message-reports.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';

export interface ReportRow extends MessageReport {
  readonly receivedAt: string;
  readonly fileName: string;
  readonly member: string | null;
}

const WHATS = ['messages', 'carriers', 'diagnostics'] as const;
const MOST_ROWS = 1000;
/** Records opened between pauses. */
const BATCH = 200;

export const qualityCalls = {
  /** Reports of messages, latest received first. */
  'quality.messages': call({
    input: z.strictObject({ from: z.number().int().min(0), count: z.number().int().min(1).max(MOST_ROWS) }),
    permission: 'quality',
    audit: null,
    async handler(
      { store },
      { from, count },
    ): Handled<{ readonly total: number; readonly reports: readonly ReportRow[] }> {
      const [total, ids] = await Promise.all([
        countIn(store, 'messageReports'),
        idsLatest(store, 'messageReports', 'received', from, count),
      ]);
      const found = await readSound(store, 'messageReports', ids);
      const reports = found.map(({ value: { report, receivedAt, fileName, member } }) => {
        return { ...report, receivedAt, fileName, member };
      });
      return success({ output: { total, reports } });
    },
  }),

  'quality.carriers': call({
    input: z.strictObject({}),
    permission: 'quality',
    audit: null,
    async handler(request): Handled<readonly CarrierReport[]> {
      return success({ output: await carriers(request, slices()) });
    },
  }),

  'quality.export': call({
    input: z.strictObject({ ...exportFields, what: z.enum(WHATS) }),
    permission: 'export',
    ...namesByTwo,
    audit: 'quality.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = purposeRefused(input);
      if (refused !== null) return refused;
      const { language, names, what } = input;
      const words = exportWords(request, language);
      const said = { ...words, flight: await paperFlights(request) };
      const table = TABLES[what](request, words.word(`export.quality.${what}.title`), said, names);
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        // It tells of no hit.
        null,
        `${words.word('export.quality.file')}-${what}`,
      );
      return success({ ...made, details: recorded({ ...details, what }) });
    },
    moves: exportedBytes,
  }),
} as const;

type TableOf = (request: Request, title: string, words: ExportWords & FlightWords, names: boolean) => RowStream;

/** Each is read while it is written. */
const TABLES: Readonly<Record<(typeof WHATS)[number], TableOf>> = {
  messages: (request, title, words, names) => rowStream(title, MESSAGE_COLUMNS, eachMessage(request), words, names),
  carriers: (request, title, words, names) => rowStream(title, CARRIER_COLUMNS, eachCarrier(request), words, names),
  diagnostics: (request, title, words, names) =>
    rowStream(title, DIAGNOSTIC_COLUMNS, eachDiagnostic(request), words, names),
};

async function* eachMessage(request: Request): AsyncGenerator<MessageReport> {
  for await (const reports of allReports(request)) for (const { report } of reports) yield report;
}

async function* eachCarrier(request: Request): AsyncGenerator<CarrierLine> {
  yield* carrierLines(await carriers(request, slices()));
}

async function* eachDiagnostic({ store, signal }: Request): AsyncGenerator<PlacedDiagnostic> {
  const jobs = await idsLatest(store, 'jobs', 'started');
  for (let from = 0; from < jobs.length; from += BATCH) {
    for (const { value } of await readMany(store, 'jobs', jobs.slice(from, from + BATCH))) {
      signal.throwIfAborted();
      for (const rows of await diagnosticsOf({ store }, value)) yield* rows;
    }
  }
}

async function carriers(request: Request, slice: Slices): Promise<readonly CarrierReport[]> {
  const departures = await departuresOf(request);
  const byCarrier = new Map<string | null, ReceivedReport[]>();
  for await (const stored of allReports(request)) {
    for (const { report, receivedAt } of stored) {
      const [flight] = report.flights;
      const departureUtc = flight === undefined ? null : departures(flight);
      const own = byCarrier.get(report.carrier);
      const received = { ...report, receivedAt, departureUtc };
      if (own === undefined) byCarrier.set(report.carrier, [received]);
      else own.push(received);
    }
    await slice.breathe();
  }
  const sorted = [...byCarrier].sort(
    ([a], [b]) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  const reports: CarrierReport[] = [];
  for (const [, own] of sorted) {
    request.signal.throwIfAborted();
    reports.push(...carrierReports(own));
    await slice.breathe();
  }
  return reports;
}

/** Scheduled departure of each stored flight, UTC minutes. */
async function departuresOf({ store }: Pick<Request, 'store'>): Promise<(flight: FlightId) => number | null> {
  const [heads, decided] = await Promise.all([readPlainHeads({ store }), FlightDecisions.read(store)]);
  const departures = new Map(heads.map(({ id, departureUtc }) => [id, departureUtc]));
  return (flight) => departures.get(decided.target(flight)) ?? null;
}

/** Reports of all messages in batches, latest received first. */
async function* allReports({
  store,
  signal,
}: Pick<Request, 'store' | 'signal'>): AsyncGenerator<readonly StoredReport[]> {
  const ids = await idsLatest(store, 'messageReports', 'received');
  for (let from = 0; from < ids.length; from += BATCH) {
    signal.throwIfAborted();
    const batch = await readSound(store, 'messageReports', ids.slice(from, from + BATCH));
    yield batch.map(({ value }) => value);
  }
}

/** All remarks about the files of a job, read page by page. */
async function diagnosticsOf(
  { store }: Pick<Request, 'store'>,
  job: Job,
): Promise<readonly (readonly PlacedDiagnostic[])[]> {
  const files = await readJobFiles(store, job);
  const ids = files.flatMap(({ diagnosticsTotal }, file) =>
    Array.from({ length: Math.ceil(diagnosticsTotal / DIAGNOSTICS_PAGE) }, (_, page) =>
      diagnosticsPageId(job.id, file, page),
    ),
  );
  const pages = await readMany(store, 'diagnostics', ids);
  return pages.map(({ id, value }) => {
    const file = Number(id.slice(job.id.length + 1).split(':')[0]);
    const fileName = files[file]?.name ?? '';
    return value.map((diagnostic) => ({ diagnostic, fileName, receivedAt: job.startedAt }));
  });
}

/** Quality of received data: reports of messages and carriers, as lists and as files. */
import { z } from 'zod';
import { CATALOGUES, LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { type CarrierReport, carrierReports, type ReceivedReport } from '../../../shared/quality/carrier-report.ts';
import { diagnosticsCsv, type PlacedDiagnostic } from '../../../shared/quality/diagnostics-csv.ts';
import type { MessageReport } from '../../../shared/quality/message-report.ts';
import { carrierReportsCsv, messageReportsCsv } from '../../../shared/quality/quality-csv.ts';
import { success } from '../../../shared/result.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { DIAGNOSTICS_PAGE, diagnosticsPageId, type Job, readJobFiles } from '../import/job.ts';
import { type Slices, slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readPlainHeads } from '../seen/seen-flights.ts';
import { countIn, idsLatest, readMany, readSound } from '../store/read.ts';
import type { StoredReport } from '../store/tables/message-reports.ts';
import { call, type Handled, type MadeFile } from './call.ts';

export interface ReportRow extends MessageReport {
  readonly receivedAt: string;
  readonly fileName: string;
  readonly member: string | null;
}

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
    input: z.strictObject({ language: z.enum(LANGUAGES), what: z.enum(['messages', 'carriers', 'diagnostics']) }),
    permission: 'export',
    audit: 'quality.exported',
    recordsViews: true,
    async handler(request, { language, what }, recorded): Handled<MadeFile> {
      const texts = CATALOGUES[language];
      const parts: Uint8Array[] = [];
      const encoder = new TextEncoder();
      for await (const text of EXPORTS[what](request, language)) parts.push(encoder.encode(text));
      const day = request.context.now.slice(0, 10);
      return success({
        output: { fileName: `${texts['export.quality.file']}-${what}-${day}.csv`, bytes: joined(parts) },
        details: recorded({ what, language }),
      });
    },
    moves: ({ bytes }) => [bytes],
  }),
} as const;

type Export = (request: Request, language: Language) => AsyncGenerator<string, void>;

const EXPORTS: Readonly<Record<'messages' | 'carriers' | 'diagnostics', Export>> = {
  async *messages({ store, signal }, language) {
    const slice = slices();
    let mark = true;
    for await (const reports of allReports({ store, signal })) {
      const text = messageReportsCsv(
        reports.map(({ report }) => report),
        CATALOGUES[language],
        { mark },
      );
      yield mark ? text : withoutHeading(text);
      mark = false;
      await slice.breathe();
    }
  },
  async *carriers(request, language) {
    yield carrierReportsCsv(await carriers(request, slices()), CATALOGUES[language], { mark: true });
  },
  async *diagnostics({ store, signal }, language) {
    const slice = slices();
    const jobs = await idsLatest(store, 'jobs', 'started');
    let mark = true;
    for (let from = 0; from < jobs.length; from += BATCH) {
      for (const { value } of await readMany(store, 'jobs', jobs.slice(from, from + BATCH))) {
        signal.throwIfAborted();
        for (const rows of await diagnosticsOf({ store }, value)) {
          const text = diagnosticsCsv(rows, CATALOGUES[language], { mark });
          yield mark ? text : withoutHeading(text);
          mark = false;
          await slice.breathe();
        }
      }
    }
    if (mark) yield diagnosticsCsv([], CATALOGUES[language], { mark });
  },
};

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

function withoutHeading(csv: string): string {
  return csv.slice(csv.indexOf('\r\n') + 2);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

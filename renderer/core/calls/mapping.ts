/** Layouts of tables: previews how a table is read, reads it by an officer's layout, and saves layouts for later tables. */
import { z } from 'zod';
import { assignments } from '../../../shared/flight/assigned-messages.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { failed, success } from '../../../shared/result.ts';
import { COLUMNS } from '../../../shared/table/headers.ts';
import { layoutChanges, readsOtherwise } from '../../../shared/table/reads-otherwise.ts';
import type { TablePreview, TableProfile } from '../../../shared/table/table-profile.ts';
import { afterCommit } from '../after-commit.ts';
import { auditEntry } from '../audit/entries.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { importReport } from '../import/import-report.ts';
import { diagnosticsPageId, fileTotals, type Job, type JobFile, jobFileWrite, jobWrite } from '../import/job.ts';
import { deriveFlights, staleWrites } from '../import/merge-flights.ts';
import { messageHead, reportWrite } from '../import/message-reports.ts';
import { quarantineRemovals } from '../import/quarantine.ts';
import { previewByHeadings, previewKept } from '../import/reread-kept.ts';
import { runImport } from '../import/run-job.ts';
import { flightsAdded, type KeptTable, putWrite, readByLayout } from '../import/table-by-layout.ts';
import { unscreenedEntry, unscreenedIn } from '../import/unscreened.ts';
import { agenciesToPutOn } from '../put-on-flight.ts';
import type { ToldMessage } from '../reading/reading-protocol.ts';
import type { Request, WholeRequest } from '../request.ts';
import { refuseMaskedMessages } from '../retention/masked-flights.ts';
import type { Write } from '../store/commit.ts';
import { type Opened, readAll, readOne } from '../store/read.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import { allDecisions } from '../stored-decisions.ts';
import { otherAgencies } from '../take-decision.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import type { ImportReport } from './import.ts';

/** The table to map: one in quarantine, or an imported message. */
export type MappingSource = { readonly quarantine: string } | { readonly message: MessageId };

const MOST_COLUMNS = 500;

const id = z.string().min(1).max(100);
const source = z.union([z.strictObject({ quarantine: id }), z.strictObject({ message: id })]);
const code = z.string().trim().toUpperCase().min(1).max(12).nullable();
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
  .nullable();

const profileForm = z.strictObject({
  id,
  name: z.string().trim().min(1).max(100),
  headings: z.array(z.string().max(1000)).min(1).max(MOST_COLUMNS),
  columns: z.array(z.enum(COLUMNS).nullable()).max(MOST_COLUMNS),
  dateOrder: z.enum(['day-first', 'month-first', 'year-first']).nullable(),
  flight: z
    .strictObject({
      carrier: code,
      number: z.number().int().min(0).max(9999).nullable(),
      suffix: code,
      origin: code,
      destination: code,
      departure: time,
      arrival: time,
    })
    .nullable(),
});

export const mappingCalls = {
  /** How a table would be read, without importing it. `profile` null: by the layout by which it was read, else by its headings. */
  'mapping.preview': call({
    input: z.strictObject({ source, profile: profileForm.nullable() }),
    permission: 'mapping',
    audit: 'mapping.previewed',
    recordsViews: 'ten-minutes',
    async handler(request, { source: wanted, profile }): Handled<TablePreview> {
      const bytes = await sourceBytes(request, wanted);
      if (bytes === null) return failed({ code: 'not-found', what: 'table' });
      const layout = profile ?? (await layoutOf(request, wanted));
      const preview = await previewKept(request, bytes, layout, request.context.now.slice(0, 10));
      if (preview === null) return failed({ code: 'not-found', what: 'table' });
      return success({ output: preview, subject: sourceId(wanted) });
    },
  }),

  /** The file of a table, and the flights it is on so far. */
  'mapping.origin': call({
    input: z.strictObject({ source }),
    permission: 'mapping',
    audit: null,
    async handler(
      { store },
      { source: wanted },
    ): Handled<{ readonly fileName: string; readonly flights: readonly FlightId[] }> {
      if ('quarantine' in wanted) {
        const entry = (await readOne(store, 'quarantine', wanted.quarantine))?.value;
        if (entry === undefined) return failed({ code: 'not-found', what: 'table' });
        return success({ output: { fileName: entry.fileName, flights: [] } });
      }
      const told = (await readOne(store, 'messageReports', wanted.message))?.value;
      if (told === undefined) return failed({ code: 'not-found', what: 'table' });
      return success({ output: { fileName: told.fileName, flights: told.report.flights } });
    },
  }),

  /**
   * Reads the table (again) by this layout; saved layouts are used for later tables with the same headings. One officer alone does not bury its travellers by that: a layout
   * undoes no assignment, and for a flight that it adds the same second officer confirms it as for assigning a message (`put-on-flight.ts`). An officer of another agency confirms a
   * layout that is kept and reads a known heading otherwise (`reads-otherwise.ts`).
   */
  'mapping.apply': call({
    input: z.strictObject({ source, profile: profileForm, save: z.boolean() }),
    permission: 'mapping',
    whole: 'It reads the message again and derives the flights it names; its report tells of that import only.',
    audit: 'mapping.applied',
    schedule: 'exclusive',
    async handler(request, { source: wanted, profile, save }): Handled<ImportReport> {
      const { store, context } = request;
      const decisions = await allDecisions(request);
      const table = await tableOf(request, wanted, decisions);
      if ('code' in table) return failed(table);
      const told = await readByLayout(request, table, profile);
      const reread = 'message' in wanted ? readAgain(told, profile) : null;
      if (reread !== null && 'code' in reread) return failed(reread);
      const added = await flightsAdded(request, told, table.before, decisions);
      const putOn = await agenciesToPutOn(request, added, decisions, () => profile.flight === null);
      const known = save ? await knownLayouts(request, table) : [];
      const otherwise = save ? readsOtherwise(profile, known) : [];
      const second = await confirmedOrAlone(request, putOn ?? (otherwise.length > 0 ? otherAgencies(request) : null));
      if (!second.ok) return second;
      const acting: WholeRequest = { ...request, context: { ...context, second: second.value } };
      const put =
        putOn === null ? null : second.value && { second: second.value.id, reason: profile.name, flights: added };
      const together = put === null ? [] : [putWrite(request, sourceId(wanted), table, told, put)];
      // The layout is saved first. After a failure in between, the same act again finds the table still there.
      if (save) {
        const current = await readOne(store, 'profiles', profile.id);
        const by = { officer: context.officer.id, at: context.now, second: second.value?.id ?? null, otherwise };
        const changes = layoutChanges(profile, known);
        const said = [profile.name, ...(changes.length > 0 ? [changes.join(', ')] : [])].join(': ');
        await request.commit(
          [{ table: 'profiles', id: profile.id, rev: current?.rev ?? 0, value: { ...lasting(profile), saved: by } }],
          [auditEntry(acting.context, 'mapping.saved', profile.id, { name: profile.name }, { reason: said })],
          ['profiles'],
        );
      }
      return success({
        output: await ('message' in wanted && reread !== null
          ? storeAgain(acting, wanted.message, profile, reread, table.before, together)
          : importQuarantined(acting, sourceId(wanted), table, profile, together)),
      });
    },
  }),

  'mapping.profiles': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler({ store }): Handled<readonly TableProfile[]> {
      return success({ output: byName((await readAll(store, 'profiles')).map(({ value }) => value)) });
    },
  }),

  'mapping.forget': call({
    input: z.strictObject({ id }),
    permission: 'mapping',
    audit: 'mapping.forgotten',
    async handler({ store }, { id: wanted }, recorded): Handled<readonly TableProfile[]> {
      const profiles = (await readAll(store, 'profiles')).map(({ value }) => value);
      const forgotten = profiles.find((profile) => profile.id === wanted);
      if (forgotten === undefined) return failed({ code: 'not-found', what: 'profile' });
      return success({
        output: byName(profiles.filter((profile) => profile !== forgotten)),
        writes: [{ table: 'profiles', id: wanted, remove: true }],
        subject: wanted,
        details: recorded({ name: forgotten.name }),
        reason: forgotten.name,
        topics: ['profiles'],
      });
    },
  }),
} as const;

/** How tables are read until now: this one by its headings alone, and others by the layouts that are kept, which count over that. */
async function knownLayouts(
  request: Request,
  { bytes, receivedAt }: Pick<MappedTable, 'bytes' | 'receivedAt'>,
): Promise<readonly Pick<TableProfile, 'headings' | 'columns'>[]> {
  const saved = (await readAll(request.store, 'profiles')).map(({ value }) => value);
  const byHeadings = await previewByHeadings(request, bytes, receivedAt.slice(0, 10));
  return [...(byHeadings === null ? [] : [byHeadings]), ...saved];
}

/** The layout without this table's day: later tables of the sender are about other days. */
function lasting(profile: TableProfile): TableProfile {
  const { flight } = profile;
  if (flight === null) return profile;
  const dateless = { ...flight, departure: null, arrival: null };
  const none = Object.values(dateless).every((value) => value === null);
  return { ...profile, flight: none ? null : dateless };
}

function byName(profiles: readonly TableProfile[]): readonly TableProfile[] {
  return [...profiles].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

function sourceId(wanted: MappingSource): string {
  return 'quarantine' in wanted ? wanted.quarantine : wanted.message;
}

/** The layout by which a message was read; null: it was read by its headings, or is in quarantine. */
async function layoutOf({ store }: Request, wanted: MappingSource): Promise<TableProfile | null> {
  if ('quarantine' in wanted) return null;
  return (await readOne(store, 'messages', wanted.message))?.value.profile ?? null;
}

async function sourceBytes({ store }: Request, wanted: MappingSource): Promise<Uint8Array | null> {
  if ('quarantine' in wanted) return (await readOne(store, 'quarantineBytes', wanted.quarantine))?.value ?? null;
  await refuseMaskedMessages(store, [wanted.message]);
  const message = (await readOne(store, 'messages', wanted.message))?.value;
  return message?.head.format === 'TABLE' ? message.kept : null;
}

/** The table as it is kept, and the flights that it is on. */
type MappedTable = KeptTable & { readonly before: readonly FlightId[] };

/** The table; or why it is read by no layout. */
async function tableOf(
  request: WholeRequest,
  wanted: MappingSource,
  decisions: readonly Decision[],
): Promise<MappedTable | CallFailure> {
  const { store } = request;
  const bytes = await sourceBytes(request, wanted);
  if ('quarantine' in wanted) {
    const row = await readOne(store, 'quarantine', wanted.quarantine);
    if (row === undefined || bytes === null) return { code: 'not-found', what: 'quarantine' };
    const { fileName, member } = row.value;
    return { fileName, member, receivedAt: request.context.now, bytes, before: [] };
  }
  const current = await readOne(store, 'messages', wanted.message);
  if (current === undefined || bytes === null) return { code: 'not-found', what: 'table' };
  if (assignments(decisions).has(wanted.message)) return { code: 'message-assigned' };
  const { fileName, member, receivedAt } = current.value;
  return { fileName, member, receivedAt, bytes, before: await flightsBefore(request, wanted.message) };
}

/** The table as the layout reads it. One that reads nobody is refused: it would take its travellers out of sight. */
function readAgain(told: readonly ToldMessage[], profile: TableProfile): ToldMessage | CallFailure {
  const [first] = told;
  if (first?.message.profile?.id !== profile.id || first.message.manifest.travellers.length === 0)
    return { code: 'invalid-input', path: 'profile' };
  return first;
}

/** Imports a table from quarantine by the layout; the entry is removed when a message came of it. */
async function importQuarantined(
  request: WholeRequest,
  entry: string,
  { fileName, bytes }: MappedTable,
  profile: TableProfile,
  together: readonly Write[],
): Promise<ImportReport> {
  const options = { profile, corrects: entry, details: { entry, profile: profile.name }, together };
  const job = await runImport(request, [{ name: fileName, bytes }], 'mapping.applied', 'quarantine', options);
  return importReport(request, job);
}

/** Stores an imported table as it was read again. The message keeps its id. The flights that it named before and those that it names now are derived again. */
async function storeAgain(
  request: WholeRequest,
  wanted: MessageId,
  profile: TableProfile,
  { message, report: told, flights }: ToldMessage,
  before: readonly FlightId[],
  together: readonly Write[],
): Promise<ImportReport> {
  const { store, context } = request;
  const current = await readOne(store, 'messages', wanted);
  if (current === undefined) throw new Error('the table was there before it was read again');
  const { manifest } = message;
  const readAgain = [...(current.value.readAgain ?? []), { officer: context.officer.id, at: context.now }];
  const value: StoredMessage = {
    ...current.value,
    ...{ head: messageHead(manifest), profile, readAgain, kept: message.kept },
  };
  const touched = [...new Set([...before, ...flights])].sort();
  const report = reportWrite(value, { ...told, id: wanted }, flights);
  const { job, files } = finishedJob(request, current, {
    id: wanted,
    format: manifest.format,
    function: manifest.function,
    reference: manifest.reference,
    flights,
    travellers: manifest.travellers.length,
    bookings: manifest.bookings.length,
    known: false,
    diagnostics: manifest.diagnostics.length,
    member: value.member,
    countsDiffer: report.countsDiffer,
  });
  const writes: Write[] = [
    ...together,
    { table: 'messages', id: wanted, rev: current.rev, value, index: { flights } },
    report.write,
    jobWrite(job),
    ...files.map((file, at) => jobFileWrite(job.id, at, file)),
    { table: 'diagnostics', id: diagnosticsPageId(job.id, 0, 0), rev: null, value: manifest.diagnostics },
    // Marked as out of date first, in case the program ends before they are derived.
    ...(await staleWrites(request, touched)),
    ...(flights.length > 0 ? quarantineRemovals(wanted) : [unscreenedEntry(value, manifest)]),
  ];
  const details = { message: wanted, profile: profile.name, flights: touched.length };
  await request.commit(writes, [auditEntry(context, 'mapping.applied', wanted, details)], ['imports', 'quarantine']);
  await afterCommit(request, () => deriveFlights(request, touched), undefined);
  return importReport(request, job);
}

async function flightsBefore({ store }: WholeRequest, message: string): Promise<readonly FlightId[]> {
  const record = await store.table('messages').get(message);
  return Array.isArray(record?.flights) ? record.flights : [];
}

/** The job record of the reading, as of a finished import. */
function finishedJob(
  { context }: Request,
  { value }: Opened<StoredMessage>,
  message: JobFile['messages'][number],
): { readonly job: Job; readonly files: readonly JobFile[] } {
  const size = value.kept.length;
  const file: JobFile = {
    name: value.fileName,
    size,
    state: 'done',
    messages: [message],
    quarantined: 0,
    unscreened: unscreenedIn([message]),
    diagnosticsTotal: message.diagnostics,
    failure: null,
    touched: message.flights,
  };
  const job: Job = {
    id: context.newId(),
    way: 'files',
    officer: context.officer,
    startedAt: context.now,
    finishedAt: context.now,
    state: 'done',
    attempts: 1,
    fileCount: 1,
    size,
    flights: message.flights.length,
    flagged: 0,
    totals: fileTotals([file]),
  };
  return { job, files: [file] };
}

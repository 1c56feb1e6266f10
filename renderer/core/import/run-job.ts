/**
 * Runs an import: reads each file message by message, keeps each new message, then merges and screens the flights they speak of. Every step is
 * committed on its own, so a job that is cut short at any point goes on from there: a file that was not finished is read again,
 * and messages that are already kept are recognised by their content.
 */
import { type Diagnostic, diagnostic } from '../../../shared/diagnostic.ts';
import { channelOf } from '../../../shared/flight/apply-messages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { flightsOf } from '../../../shared/flight/fold-flights.ts';
import { blankedCopy } from '../../../shared/intake/blanked-copy.ts';
import { type FileEnd, type ReadMessage, readFile } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import type { ImportFileReport, ImportReport } from '../api.ts';
import { auditEntry, type Desk } from '../context.ts';
import { slices } from '../pause.ts';
import type { Removal, Write } from '../store/commit.ts';
import { type Overlapped, overlapped } from '../store/overlapped.ts';
import { readAll, readMany, readOne } from '../store/read.ts';
import type { MessageHead, StoredMessage } from '../store/tables.ts';
import { DIAGNOSTICS_PAGE, diagnosticsPageId, type Job, type JobFile, jobFileId } from './job.ts';
import { RecentManifests } from './kept-manifests.ts';
import { mergeFlights } from './merge-flights.ts';

/** A file given for import. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Messages are written when this many bytes or messages have gathered. */
const BATCH_BYTES = 2_000_000;
const BATCH_MESSAGES = 200;
const BATCH_PAGES = 10;

/** Puts a new job and its bytes into the store, so that nothing is lost from here on; `audit` says what the officer did. */
export async function createJob(
  desk: Desk,
  files: readonly GivenFile[],
  audit: 'import.started' | 'samples.loaded',
): Promise<Job> {
  const { context } = desk;
  const job: Job = {
    id: context.newId(),
    officer: context.officer,
    startedAt: context.now,
    finishedAt: null,
    state: 'running',
    attempts: 0,
    files: files.map(({ name, bytes }) => waitingFile(name, bytes.length)),
    flights: 0,
    flagged: 0,
  };
  const writes = files.map(
    ({ bytes }, at): Write => ({ table: 'jobFiles', id: jobFileId(job.id, at), rev: 0, value: bytes }),
  );
  await desk.commit(
    [jobWrite(job), ...writes],
    [auditEntry(context, audit, job.id, { files: files.length })],
    ['imports'],
  );
  return job;
}

/** Goes on with every job that an earlier worker left running. */
export async function resumeJobs(desk: Desk): Promise<void> {
  const jobs = (await readAll(desk.store, 'jobs')).map(({ value }) => value);
  for (const job of jobs.filter(({ state }) => state === 'running').sort(byStart)) {
    if (desk.closing.aborted) return;
    const { officer } = job;
    const context = { ...desk.context, officer, agency: officer.agency, role: officer.role };
    try {
      await runJob({ ...desk, context }, job);
    } catch {
      // The job says that it was interrupted; the others go on.
      if (desk.closing.aborted) return;
    }
  }
}

/** A job during which workers died this often is not begun once more: it would take the next worker along too. */
const MOST_ATTEMPTS = 3;

/**
 * Runs or goes on with a job to its end and gives it as stored then. A cancel keeps the messages read so far, with their flights.
 * When the store closes in the middle it stops at once and leaves the job running, to be resumed; when something
 * fails it is marked as interrupted, what was kept stays, and the error goes on to the caller.
 */
export async function runJob(desk: Desk, job: Job): Promise<Job> {
  if (job.attempts >= MOST_ATTEMPTS) return interrupted(desk, job);
  const begun = { ...job, attempts: job.attempts + 1 };
  await desk.commit([jobWrite(begun)], [], ['imports']);
  try {
    return await runFiles(desk, begun);
  } catch (error) {
    if (!desk.closing.aborted) await interrupted(desk, (await readOne(desk.store, 'jobs', job.id))?.value ?? begun);
    throw error;
  }
}

/** Ends a job that cannot go on. Its messages stay; bytes that were not read yet are not kept, since nobody has blanked them. */
async function interrupted(desk: Desk, job: Job): Promise<Job> {
  const stopped: Job = { ...job, state: 'interrupted', finishedAt: desk.clock(), files: job.files.map(closedFile) };
  const context = { ...desk.context, now: desk.clock() };
  await desk.commit(
    [jobWrite(stopped), ...bytesRemoved(job)],
    [auditEntry(context, 'import.interrupted', job.id)],
    ['imports'],
  );
  return stopped;
}

function closedFile(file: JobFile): JobFile {
  return isOpen(file.state) ? { ...file, state: 'cancelled' } : file;
}

function bytesRemoved(job: Job): readonly Removal[] {
  return job.files.map((_, at) => ({ table: 'jobFiles', id: jobFileId(job.id, at), remove: true }));
}

async function runFiles(desk: Desk, job: Job): Promise<Job> {
  let current = job;
  const recent = new RecentManifests();
  const sizes = job.files.map(({ size }) => size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [at, file] of job.files.entries()) {
    if (file.state !== 'waiting' && file.state !== 'reading') continue;
    if (desk.signal.aborted) break;
    const before = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
    current = await importFile(desk, current, at, recent, (done) =>
      desk.progress({ phase: 'reading', done: before + done, total, note: file.name }),
    );
  }
  stopIfClosing(desk);
  const touched = [...new Set(current.files.flatMap((file) => file.touched))].sort();
  const flagged = await mergeFlights(desk, touched, recent);
  return finishJob(desk, current, touched, flagged);
}

async function finishJob(desk: Desk, job: Job, touched: readonly FlightId[], flagged: number): Promise<Job> {
  const cancelled =
    job.files.some(({ state }) => isOpen(state)) || job.files.some(({ state }) => state === 'cancelled');
  const finished: Job = {
    ...job,
    state: cancelled ? 'cancelled' : 'done',
    finishedAt: desk.clock(),
    files: job.files.map(closedFile),
    flights: touched.length,
    flagged,
  };
  const kind = cancelled ? 'import.cancelled' : 'import.finished';
  const details = { flights: touched.length, flagged, messages: newMessages(finished) };
  const context = { ...desk.context, now: desk.clock() };
  await desk.commit(
    [jobWrite(finished), ...bytesRemoved(job)],
    [auditEntry(context, kind, job.id, details)],
    ['imports', 'session'],
  );
  return finished;
}

/** Reads one file and keeps its messages; gives the job with the file's report in it. */
async function importFile(
  desk: Desk,
  job: Job,
  at: number,
  recent: RecentManifests,
  onBytes: (done: number) => void,
): Promise<Job> {
  const file = job.files[at] as JobFile;
  const bytes = (await readOne(desk.store, 'jobFiles', jobFileId(job.id, at)))?.value;
  if (bytes === undefined) {
    return saveFile(desk, job, at, { ...file, state: 'failed', failure: { code: 'file-unreadable', params: {} } }, []);
  }
  const intake = new FileIntake(desk, job, at, recent);
  const slice = slices();
  const reading = readFile(file.name, bytes, { reference: desk.world.reference });
  for (;;) {
    const step = reading.next();
    if (step.done === true) {
      intake.end(step.value);
      break;
    }
    await intake.take(step.value);
    onBytes(step.value.end);
    await slice.breathe();
    stopIfClosing(desk);
    if (desk.signal.aborted) break;
  }
  const rest = await intake.finish();
  const report = intake.report();
  const unread: Write[] = intake.isUnreadable() ? [await unreadWrite(desk, job, at, bytes)] : [];
  return saveFile(desk, job, at, report, [...rest, ...intake.remainingPages(), ...unread]);
}

interface Gathered {
  readonly message: StoredMessage;
  readonly manifest: Manifest;
  readonly flights: readonly FlightId[];
}

/** What is gathered while one file is read. Messages and diagnostics are written in batches, so no more than a batch is held. */
class FileIntake {
  readonly #desk: Desk;
  readonly #job: Job;
  readonly #at: number;
  readonly #file: JobFile;
  readonly #recent: RecentManifests;
  readonly #writing: Overlapped;
  readonly #messages: ImportFileReport['messages'][number][] = [];
  readonly #touched = new Set<FlightId>();
  readonly #seen = new Set<string>();
  #batch: Gathered[] = [];
  #batchBytes = 0;
  /** Diagnostics that fill no page yet. */
  #diagnostics: Diagnostic[] = [];
  #pages: Write[] = [];
  #pagesMade = 0;
  #refused = 0;
  #end: FileEnd | null = null;

  constructor(desk: Desk, job: Job, at: number, recent: RecentManifests) {
    this.#desk = desk;
    this.#recent = recent;
    this.#writing = overlapped((writes) => desk.commit(writes, [], []));
    this.#job = job;
    this.#at = at;
    this.#file = job.files[at] as JobFile;
  }

  async take(message: ReadMessage): Promise<void> {
    const { manifest, id, kept } = message;
    this.#note(manifest.diagnostics);
    if (manifest.test && this.#desk.store.name === 'live') {
      // A test message never reaches the live store, not even as a kept message.
      this.#note([diagnostic('error', 'test-message-refused', { offset: message.start, segment: 'UNB' })]);
      this.#refused++;
      return;
    }
    const stored: StoredMessage = {
      id,
      job: this.#job.id,
      file: this.#at,
      fileName: this.#file.name,
      receivedAt: this.#job.startedAt,
      // A reply or an unreadable message belongs to no channel; it is kept, and no flight is made of it.
      channel: channelOf(manifest.format) ?? 'table',
      head: messageHead(manifest),
      kept,
    };
    const flights = flightsOf({ id, manifest });
    this.#batch.push({ message: stored, manifest, flights });
    this.#batchBytes += kept.length;
    const full = this.#batchBytes >= BATCH_BYTES || this.#batch.length >= BATCH_MESSAGES;
    if (full || this.#pages.length >= BATCH_PAGES) await this.#writing.write(await this.#gathered());
  }

  /** The file was read to its end; what was found outside its messages. */
  end(end: FileEnd): void {
    this.#end = end;
    this.#note(end.diagnostics);
  }

  /** Waits for what is being written and gives what is still to be; ask once, after the last message. */
  async finish(): Promise<readonly Write[]> {
    await this.#writing.done();
    return this.#gathered();
  }

  /** Takes what has gathered since; messages that are already in the store stay as they are. */
  async #gathered(): Promise<readonly Write[]> {
    const batch = this.#batch;
    this.#batch = [];
    this.#batchBytes = 0;
    const pages = this.#pages;
    this.#pages = [];
    if (batch.length === 0) return pages;
    const known = await this.#knownBefore(batch.map(({ message }) => message.id));
    const writes: Write[] = pages;
    for (const { message, manifest, flights } of batch) {
      const { id, head } = message;
      const state = known.get(id);
      const isNew = state === undefined && !this.#seen.has(id);
      // A message that this same file brought before the job was interrupted is no resend.
      const isKnown = !isNew && (state !== 'this-file' || this.#seen.has(id));
      this.#seen.add(id);
      if (isNew) {
        writes.push({ table: 'messages', id, rev: 0, value: message, index: { flights } });
        this.#recent.add(id, manifest);
      }
      if (!isKnown || state === 'unfinished') for (const flight of flights) this.#touched.add(flight);
      this.#messages.push({
        id,
        format: head.format,
        function: head.function,
        reference: head.reference,
        flights,
        travellers: head.travellers,
        bookings: head.bookings,
        known: isKnown,
        diagnostics: manifest.diagnostics.length,
      });
    }
    return writes;
  }

  /** The file's report; cancelled when it was not read to its end. */
  report(): JobFile {
    const messages = this.#messages;
    const failure = this.#end === null ? null : failureOf(messages, this.#refused, this.#end);
    const duplicate = messages.length > 0 && messages.every(({ known }) => known);
    const read = failure !== null ? 'failed' : duplicate ? 'duplicate' : 'done';
    return {
      ...this.#file,
      state: this.#end === null ? 'cancelled' : read,
      messages,
      diagnosticsTotal: this.#pagesMade * DIAGNOSTICS_PAGE + this.#diagnostics.length,
      failure,
      touched: [...this.#touched],
    };
  }

  /** Nothing of the file could be read, and it holds no test message (which must leave no trace in the live store). */
  isUnreadable(): boolean {
    return this.report().state === 'failed' && this.#refused === 0;
  }

  /** The last page, which is not full; ask once, after the report. */
  remainingPages(): readonly Write[] {
    return this.#diagnostics.length === 0 ? [] : [this.#page(this.#diagnostics)];
  }

  #note(diagnostics: readonly Diagnostic[]): void {
    for (const entry of diagnostics) {
      this.#diagnostics.push(entry);
      if (this.#diagnostics.length < DIAGNOSTICS_PAGE) continue;
      this.#pages.push(this.#page(this.#diagnostics));
      this.#pagesMade++;
      this.#diagnostics = [];
    }
  }

  #page(value: readonly Diagnostic[]): Write {
    // A file that is read again after an interruption writes the same pages again.
    return { table: 'diagnostics', id: diagnosticsPageId(this.#job.id, this.#at, this.#pagesMade), rev: null, value };
  }

  #isOwn({ job, file }: StoredMessage): boolean {
    return job === this.#job.id && file === this.#at;
  }

  /**
   * Where messages that are already in the store came from. One of an import that was interrupted may never have reached its flights, so
   * they are merged now.
   */
  async #knownBefore(ids: readonly string[]): Promise<ReadonlyMap<string, 'before' | 'unfinished' | 'this-file'>> {
    const { store } = this.#desk;
    const found = (await store
      .table('messages')
      .where('id')
      .anyOf([...ids])
      .primaryKeys()) as string[];
    if (found.length === 0) return new Map();
    const messages = await readMany(store, 'messages', found);
    const jobs = await readMany(store, 'jobs', [...new Set(messages.map(({ value }) => value.job))]);
    const interruptedJobs = new Set(jobs.flatMap(({ id, value }) => (value.state === 'interrupted' ? [id] : [])));
    return new Map(
      messages.map(({ id, value }) => {
        if (this.#isOwn(value)) return [id, 'this-file'];
        return [id, interruptedJobs.has(value.job) ? 'unfinished' : 'before'];
      }),
    );
  }
}

/** What lists show of a message. */
export function messageHead(manifest: Manifest): MessageHead {
  const { format, function: name, reference, prepared, test, travellers, bookings } = manifest;
  return {
    format,
    function: name,
    reference,
    prepared,
    test,
    travellers: travellers.length,
    bookings: bookings.length,
  };
}

/** A file of which nothing could be used says why; one message that could be read is enough to be done. */
function failureOf(
  messages: ImportFileReport['messages'],
  refused: number,
  { diagnostics }: FileEnd,
): ImportFileReport['failure'] {
  if (messages.some(({ format }) => format !== 'UNKNOWN')) return null;
  if (refused > 0) return { code: 'test-message-refused', params: { count: refused } };
  const why = diagnostics.find(({ severity }) => severity === 'error');
  if (why !== undefined) return { code: why.code, params: why.params };
  return { code: messages.length === 0 ? 'format-unknown' : 'message-type-unknown', params: {} };
}

/** Stores a file's report with what else is to be kept of it and drops its bytes. */
async function saveFile(desk: Desk, job: Job, at: number, file: JobFile, kept: readonly Write[]): Promise<Job> {
  const saved: Job = { ...job, files: job.files.map((other, index) => (index === at ? file : other)) };
  const bytes: Removal = { table: 'jobFiles', id: jobFileId(job.id, at), remove: true };
  await desk.commit([jobWrite(saved), ...kept, bytes], [], ['imports']);
  return saved;
}

/** A job as the screens see it, with the first page of each file's diagnostics. */
export async function importReport(desk: Desk, job: Job): Promise<ImportReport> {
  const ids = job.files.map((_, at) => diagnosticsPageId(job.id, at, 0));
  const pages = new Map((await readMany(desk.store, 'diagnostics', ids)).map(({ id, value }) => [id, value]));
  const files = job.files.map(({ touched: _, ...file }, at): ImportFileReport => {
    return { ...file, diagnostics: pages.get(ids[at] as string) ?? [] };
  });
  const messages = files.flatMap((file) => file.messages).filter(({ known }) => !known);
  return {
    job: job.id,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt,
    state: job.state,
    files,
    totals: {
      messages: messages.length,
      travellers: messages.reduce((sum, message) => sum + message.travellers, 0),
      bookings: messages.reduce((sum, message) => sum + message.bookings, 0),
      flights: job.flights,
      flagged: job.flagged,
      diagnostics: files.reduce((sum, file) => sum + file.diagnosticsTotal, 0),
    },
  };
}

/** Nothing is dropped in silence: what could not be read is kept as it is, without what must never be kept. */
async function unreadWrite(desk: Desk, job: Job, at: number, bytes: Uint8Array): Promise<Write> {
  const slice = slices();
  const copying = blankedCopy(bytes);
  for (;;) {
    const step = copying.next();
    if (step.done === true) return { table: 'unreadFiles', id: jobFileId(job.id, at), rev: null, value: step.value };
    await slice.breathe();
    stopIfClosing(desk);
  }
}

function waitingFile(name: string, size: number): JobFile {
  return { name, size, state: 'waiting', messages: [], diagnosticsTotal: 0, failure: null, touched: [] };
}

function jobWrite(job: Job): Write {
  return { table: 'jobs', id: job.id, rev: null, value: job };
}

function newMessages(job: Job): number {
  return job.files.flatMap(({ messages }) => messages).filter(({ known }) => !known).length;
}

function isOpen(state: JobFile['state']): boolean {
  return state === 'waiting' || state === 'reading';
}

function byStart(a: Job, b: Job): number {
  return a.startedAt < b.startedAt ? -1 : 1;
}

function stopIfClosing({ closing }: Desk): void {
  if (closing.aborted) throw new DOMException('the store is closing', 'AbortError');
}

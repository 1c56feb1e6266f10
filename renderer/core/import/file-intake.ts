/**
 * What is gathered while one file is read: its messages with their reports, what was said of it, what of it gave nothing. Everything is written
 * in batches, so no more than a batch is held.
 */
import { type Diagnostic, diagnostic } from '../../../shared/diagnostic.ts';
import { channelOf } from '../../../shared/flight/apply-messages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { flightsOf } from '../../../shared/flight/fold-flights.ts';
import type { FileEnd } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { UnreadPart } from '../../../shared/intake/unread-parts.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import type { ImportFileReport } from '../calls/import.ts';
import type { WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { type Overlapped, overlapped } from '../store/overlapped.ts';
import { readMany, readOpen } from '../store/read.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import { DIAGNOSTICS_PAGE, diagnosticsPageId, type Job, type JobFile } from './job.ts';
import type { RecentManifests } from './kept-manifests.ts';
import { messageHead, reportWrite, type WrittenReport } from './message-reports.ts';
import { type KeepPart, quarantinePart } from './quarantine.ts';

/** Messages are written when this many bytes or messages have gathered. */
const BATCH_BYTES = 2_000_000;
const BATCH_MESSAGES = 200;
const BATCH_PAGES = 10;
/** Quarantine entries of one file; what is beyond stands in its diagnostics only. */
const MOST_QUARANTINED = 1000;

interface Gathered {
  readonly message: StoredMessage;
  readonly report: WrittenReport;
  readonly manifest: Manifest;
  readonly flights: readonly FlightId[];
}

/** A part that could not be read, and which member it stood in. */
interface Unread {
  readonly part: KeepPart;
  readonly member: string | null;
}

/** What came of the parts that gave nothing. */
export interface Quarantining {
  /** How many there are, with those that lay in quarantine before. */
  readonly parts: number;
  readonly anyNew: boolean;
  /** One of them is the very entry that the import was to mend. */
  readonly leftAsItWas: boolean;
  /** Records that are still to be written. */
  readonly writes: readonly Write[];
}

const NOTHING_QUARANTINED: Quarantining = { parts: 0, anyNew: false, leftAsItWas: false, writes: [] };

/** A message that breaks off, or is broken within, as it is kept. */
type BrokenMessage = Pick<ReadMessage, 'start' | 'end' | 'kept'>;

/** Why a part of a message is unread that can be mended only together with the message around it: alone it has no head, and no end. */
const WITHIN_MESSAGE: ReadonlySet<string> = new Set(
  'segment-cut message-truncated xml-broken xml-doctype xml-too-large'.split(' '),
);

export class FileIntake {
  readonly #request: WholeRequest;
  readonly #job: Job;
  readonly #at: number;
  readonly #file: JobFile;
  readonly #recent: RecentManifests;
  readonly #writing: Overlapped;
  readonly #messages: ImportFileReport['messages'][number][] = [];
  readonly #touched = new Set<FlightId>();
  readonly #seen = new Set<string>();
  readonly #unread: Unread[] = [];
  /** Of the member that is being read. */
  #broken: BrokenMessage[] = [];
  #batch: Gathered[] = [];
  #batchBytes = 0;
  /** Diagnostics that fill no page yet. */
  #diagnostics: Diagnostic[] = [];
  #pages: Write[] = [];
  #pagesMade = 0;
  #taken = 0;
  #refused = 0;
  #errors = 0;
  /** The first error that was said about the file or a member of it, outside messages. */
  #failure: ImportFileReport['failure'] = null;
  #ended = false;

  constructor(request: WholeRequest, job: Job, at: number, file: JobFile, recent: RecentManifests) {
    this.#request = request;
    this.#recent = recent;
    this.#writing = overlapped((writes) => request.commit(writes, [], []));
    this.#job = job;
    this.#at = at;
    this.#file = file;
  }

  /** Takes a message of a member (null: of the file itself). */
  async take(message: ReadMessage, member: string | null): Promise<void> {
    const { manifest, id, kept, profile } = message;
    if (manifest.test && this.#request.store.name === 'live') {
      // A test message never reaches the live store, neither as a kept message nor in what is quoted of it.
      this.#note([diagnostic('error', 'test-message-refused', { offset: message.start, segment: 'UNB' })], member);
      this.#refused++;
      return;
    }
    this.#note(manifest.diagnostics, member);
    const stored: StoredMessage = {
      id,
      job: this.#job.id,
      file: this.#at,
      fileName: this.#file.name,
      place: this.#taken++,
      member,
      receivedAt: this.#job.startedAt,
      // A reply or an unreadable message belongs to no channel; it is kept, and no flight is made of it.
      channel: channelOf(manifest.format) ?? 'table',
      head: messageHead(manifest),
      profile,
      kept,
    };
    if (manifest.diagnostics.some(({ code }) => WITHIN_MESSAGE.has(code))) {
      this.#broken.push({ start: message.start, end: message.end, kept });
    }
    const flights = flightsOf({ id, manifest });
    this.#batch.push({ message: stored, report: reportWrite(stored, manifest, flights), manifest, flights });
    this.#batchBytes += kept.length;
    const full = this.#batchBytes >= BATCH_BYTES || this.#batch.length >= BATCH_MESSAGES;
    if (full || this.#pages.length >= BATCH_PAGES) await this.#writing.write(await this.#gathered());
  }

  /** A member was read to its end; what was found outside its messages. */
  endMember({ diagnostics, unread }: FileEnd, member: string | null): void {
    this.#say(diagnostics, member);
    const whole = new Set<BrokenMessage>();
    for (const part of unread) {
      if (this.#unread.length >= MOST_QUARANTINED) break;
      const around = this.#around(part);
      if (around === undefined) this.#unread.push({ part: { ...part, blanked: false }, member });
      // A message that is broken at several places is mended at once.
      else if (!whole.has(around)) {
        whole.add(around);
        const { start, end, kept: bytes } = around;
        this.#unread.push({ part: { ...part, start, end, bytes, blanked: true }, member });
      }
    }
    this.#broken = [];
  }

  /** The message that a part must be kept with. */
  #around(part: UnreadPart): BrokenMessage | undefined {
    if (!WITHIN_MESSAGE.has(part.code)) return undefined;
    return this.#broken.find(({ start, end }) => part.start >= start && part.end <= end);
  }

  /** The file was opened to its end; what was said about its members. */
  end(diagnostics: readonly Diagnostic[]): void {
    this.#ended = true;
    this.#say(diagnostics, null);
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
    for (const { message, report, manifest, flights } of batch) {
      const { id, head, member } = message;
      const state = known.get(id);
      const isNew = state === undefined && !this.#seen.has(id);
      // A message that this same file brought before the job was interrupted is no resend.
      const isKnown = !isNew && (state !== 'this-file' || this.#seen.has(id));
      this.#seen.add(id);
      if (isNew) {
        writes.push({ table: 'messages', id, rev: 0, value: message, index: { flights } }, report.write);
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
        member,
        countsDiffer: report.countsDiffer,
      });
    }
    return writes;
  }

  /** The file's report; cancelled when it was not read to its end. */
  report({ parts, anyNew, leftAsItWas }: Quarantining): JobFile {
    const messages = this.#messages;
    const failure = this.#ended ? this.#whyFailed() : null;
    // A part that was never met before is something new, even where every message is known.
    const duplicate = messages.length > 0 && messages.every(({ known }) => known) && !anyNew;
    const read = failure !== null ? 'failed' : duplicate ? 'duplicate' : 'done';
    return {
      ...this.#file,
      state: this.#ended ? read : 'cancelled',
      messages,
      quarantined: parts,
      diagnosticsTotal: this.#pagesMade * DIAGNOSTICS_PAGE + this.#diagnostics.length,
      failure,
      errors: this.#errors,
      touched: [...this.#touched],
      ...(leftAsItWas ? { mendedNothing: true } : {}),
    };
  }

  /**
   * Keeps the parts that gave nothing, writing as it goes, since together they may be as large as all members of an archive. None of a file with a test message, which must leave no trace
   * in the live store; none of a correction of which no message came, since what it is to mend still lies there.
   */
  async quarantine(cardKey: Uint8Array): Promise<Quarantining> {
    const { id: job, mends, startedAt: receivedAt } = this.#job;
    const futile = mends !== undefined && !this.#messages.some(({ format }) => format !== 'UNKNOWN');
    if (this.#refused > 0 || futile) return NOTHING_QUARANTINED;
    // Whatever is still unread lies there as the entry itself, perhaps under an id that an earlier release made.
    if (this.#job.unchanged === true && this.#unread.length > 0) {
      return { parts: this.#unread.length, anyNew: false, leftAsItWas: true, writes: [] };
    }
    let writes: Write[] = [];
    let size = 0;
    let anyNew = false;
    let leftAsItWas = false;
    for (const { part, member } of this.#unread) {
      const origin = { job, fileName: this.#file.name, member, receivedAt };
      const kept = await quarantinePart(this.#request, part, origin, cardKey);
      anyNew ||= kept.isNew;
      leftAsItWas ||= kept.id === mends;
      writes.push(...kept.writes);
      if (kept.writes.length > 0) size += part.bytes.length;
      if (size < BATCH_BYTES) continue;
      await this.#request.commit(writes, [], ['quarantine']);
      writes = [];
      size = 0;
    }
    return { parts: this.#unread.length, anyNew, leftAsItWas, writes };
  }

  /** The last page, which is not full; ask once, after the report. */
  remainingPages(): readonly Write[] {
    return this.#diagnostics.length === 0 ? [] : [this.#page(this.#diagnostics)];
  }

  /** A file of which nothing could be used says why; one message that could be read is enough to be done. */
  #whyFailed(): ImportFileReport['failure'] {
    if (this.#messages.some(({ format }) => format !== 'UNKNOWN')) return null;
    if (this.#refused > 0) return { code: 'test-message-refused', params: { count: this.#refused } };
    if (this.#failure !== null) return this.#failure;
    return { code: this.#messages.length === 0 ? 'format-unknown' : 'message-type-unknown', params: {} };
  }

  #say(diagnostics: readonly Diagnostic[], member: string | null): void {
    this.#note(diagnostics, member);
    const why = diagnostics.find(({ severity }) => severity === 'error');
    if (why !== undefined) this.#failure ??= { code: why.code, params: why.params };
  }

  /** An offset counts in the member, so that is named where there are several. */
  #note(diagnostics: readonly Diagnostic[], member: string | null): void {
    for (const entry of diagnostics) {
      if (entry.severity === 'error') this.#errors++;
      const placed = member === null ? entry : { ...entry, params: { ...entry.params, member } };
      this.#diagnostics.push(placed);
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
    const { store } = this.#request;
    const found = (await store
      .table('messages')
      .where('id')
      .anyOf([...ids])
      .primaryKeys()) as string[];
    if (found.length === 0) return new Map();
    // One that was put away came long before.
    const messages = await readOpen(store, 'messages', found);
    const jobs = await readMany(store, 'jobs', [...new Set(messages.map(({ value }) => value.job))]);
    const interruptedJobs = new Set(jobs.flatMap(({ id, value }) => (value.state === 'interrupted' ? [id] : [])));
    const opened = messages.map(({ id, value }): readonly [string, 'before' | 'unfinished' | 'this-file'] => {
      if (this.#isOwn(value)) return [id, 'this-file'];
      return [id, interruptedJobs.has(value.job) ? 'unfinished' : 'before'];
    });
    return new Map([...found.map((id) => [id, 'before'] as const), ...opened]);
  }
}

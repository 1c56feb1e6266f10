/**
 * Gathers what one file gives while it is read: messages with their reports, diagnostics, and parts that could not be read. It writes in batches
 * and holds no more than one batch.
 */
import { type Diagnostic, diagnostic } from '../../../shared/diagnostic.ts';
import { channelOf } from '../../../shared/flight/apply-messages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { UnreadPart } from '../../../shared/intake/unread-parts.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import type { ImportFileReport } from '../calls/import.ts';
import type { ReadEnd, ToldMessage } from '../reading/reading-protocol.ts';
import type { WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { type Overlapped, overlapped } from '../store/overlapped.ts';
import { readMany, readOpen } from '../store/read.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import { FileDiagnostics } from './file-diagnostics.ts';
import { FileLetters } from './file-letters.ts';
import type { FileSaving } from './file-saving.ts';
import type { Job, JobFile } from './job.ts';
import type { RecentManifests } from './kept-manifests.ts';
import { messageHead, reportWrite, type WrittenReport } from './message-reports.ts';
import { entryOf, type KeepPart, quarantinePart, topicsOf } from './quarantine.ts';
import { isOnNoFlight, storedFlights, unscreenedEntry, unscreenedIn } from './unscreened.ts';

/**
 * A batch is written when it holds this many bytes, messages, pages of diagnostics or parts for quarantine. Other calls wait while it is written: 200 messages took 0.2 s, the
 * thousand small parts of a mail 0.3 s.
 */
const BATCH_BYTES = 2_000_000;
const BATCH_MESSAGES = 30;
const BATCH_PARTS = 50;
const BATCH_PAGES = 10;
/** Most quarantine entries of one file; further unread parts stand only in its diagnostics. */
const MOST_QUARANTINED = BOUNDS.unread.most;

interface Gathered {
  readonly message: StoredMessage;
  readonly report: WrittenReport;
  readonly manifest: Manifest;
  readonly flights: readonly FlightId[];
}

/** A part that could not be read, and the member of the archive that contains it. */
interface Unread {
  readonly part: KeepPart;
  readonly member: string | null;
}

/** What happened to the parts that could not be read. */
export interface Quarantining {
  /** How many there are, with those that were in quarantine before. */
  readonly parts: number;
  readonly anyNew: boolean;
  /** One of them is the entry that the import was to correct: it is unchanged. */
  readonly entryUnchanged: boolean;
  /** Records that the caller must still write. */
  readonly writes: readonly Write[];
}

const NOTHING_QUARANTINED: Quarantining = { parts: 0, anyNew: false, entryUnchanged: false, writes: [] };

/** The kept bytes of a message that is cut off or broken inside. */
type BrokenMessage = Pick<ReadMessage, 'start' | 'end' | 'kept'>;

/** Codes of unread parts that an officer can correct only together with the message around them: alone they have no head and no end. */
const WITHIN_MESSAGE: ReadonlySet<string> = new Set(
  'segment-cut message-truncated xml-broken xml-doctype bound-nesting bound-elements-kept bound-breaks bound-segments bound-travellers bound-bookings'.split(
    ' ',
  ),
);

/** Says of a whole file why nothing of it is kept. */
function notKept({ bytes }: UnreadPart): Diagnostic {
  return diagnostic('warning', 'packed-not-kept', {}, { bytes: bytes.length });
}

/** What all files of a job share. */
export interface JobKeeping {
  /** The unit's secret of card numbers. */
  readonly cardKey: Uint8Array;
  readonly recent: RecentManifests;
  readonly saving: FileSaving;
}

export class FileIntake {
  readonly #request: WholeRequest;
  readonly #job: Job;
  readonly #at: number;
  readonly #file: JobFile;
  readonly #recent: RecentManifests;
  readonly #saving: FileSaving;
  readonly #writing: Overlapped;
  readonly #messages: ImportFileReport['messages'][number][] = [];
  readonly #touched = new Set<FlightId>();
  readonly #seen = new Set<string>();
  readonly #unread: Unread[] = [];
  readonly #diagnostics: FileDiagnostics;
  readonly #letters = new FileLetters();
  /** Broken messages of the member that is being read. */
  #broken: BrokenMessage[] = [];
  #batch: Gathered[] = [];
  #batchBytes = 0;
  #taken = 0;
  #refused = 0;
  #ended = false;
  /** A cancel came before all unread parts were kept. */
  #stopped = false;

  constructor(request: WholeRequest, job: Job, at: number, file: JobFile, { recent, saving }: JobKeeping) {
    this.#request = request;
    this.#recent = recent;
    this.#saving = saving;
    this.#writing = overlapped((writes) => request.commit(writes, [], topicsOf(writes)));
    this.#job = job;
    this.#at = at;
    this.#file = file;
    this.#diagnostics = new FileDiagnostics(job.id, at);
  }

  /** Takes a message of a member of an archive; `member` is null for a file that is no archive. */
  async take({ message, report, flights }: ToldMessage, member: string | null): Promise<void> {
    const { manifest, id, kept, profile } = message;
    if (manifest.test && this.#request.store.name === 'live') {
      // No part of a test message may reach the live store, also no diagnostic that quotes it.
      this.#diagnostics.add(
        [diagnostic('error', 'test-message-refused', { offset: message.start, segment: 'UNB' })],
        member,
      );
      this.#refused++;
      return;
    }
    this.#diagnostics.add(manifest.diagnostics, member);
    const stored: StoredMessage = {
      id,
      job: this.#job.id,
      file: this.#at,
      fileName: this.#file.name,
      place: this.#taken++,
      member,
      receivedAt: this.#job.startedAt,
      // A reply or an unreadable message belongs to no channel; it is kept and gives no flight.
      channel: channelOf(manifest.format) ?? 'table',
      head: messageHead(manifest),
      profile,
      kept,
    };
    if (manifest.diagnostics.some(({ code }) => WITHIN_MESSAGE.has(code))) {
      this.#broken.push({ start: message.start, end: message.end, kept });
    }
    this.#batch.push({ message: stored, report: reportWrite(stored, report, flights), manifest, flights });
    this.#batchBytes += kept.length;
    const full = this.#batchBytes >= BATCH_BYTES || this.#batch.length >= BATCH_MESSAGES;
    if (full || this.#diagnostics.fullPages >= BATCH_PAGES) await this.#writing.write(await this.#gathered());
  }

  /** Takes what was found outside the messages of a member that was read to its end. */
  endMember(end: ReadEnd, member: string | null): void {
    if (this.#letters.takes(end, member)) return;
    const { diagnostics, unread } = end;
    this.#diagnostics.addOutside(diagnostics, member);
    const whole = new Set<BrokenMessage>();
    for (const part of unread) {
      if (this.#unread.length >= MOST_QUARANTINED) break;
      const around = this.#around(part);
      if (around === undefined) this.#unread.push({ part: { ...part, blanked: false }, member });
      // A message that is broken at several places gives one entry, to be corrected as a whole.
      else if (!whole.has(around)) {
        whole.add(around);
        const { start, end, kept: bytes } = around;
        this.#unread.push({ part: { ...part, start, end, bytes, blanked: true }, member });
      }
    }
    this.#broken = [];
  }

  /** The broken message that a part must be kept with. */
  #around(part: UnreadPart): BrokenMessage | undefined {
    if (!WITHIN_MESSAGE.has(part.code)) return undefined;
    return this.#broken.find(({ start, end }) => part.start >= start && part.end <= end);
  }

  /** Takes what was found about the members of a file that was opened to its end. */
  end({ diagnostics, unread }: ReadEnd): void {
    this.#ended = true;
    this.#diagnostics.addOutside(diagnostics, null);
    for (const part of unread) {
      if (part.isPlain) this.#unread.push({ part: { ...part, blanked: false }, member: null });
      else this.#diagnostics.addOutside([notKept(part)], null);
    }
  }

  /** Waits for writes under way and gives those still to be made; call it once, after the last message. */
  async finish(): Promise<readonly Write[]> {
    await this.#writing.done();
    return this.#gathered();
  }

  /** Writes of the current batch; messages that are already stored stay unchanged. */
  async #gathered(): Promise<readonly Write[]> {
    const batch = this.#batch;
    this.#batch = [];
    this.#batchBytes = 0;
    const pages = this.#diagnostics.takePages();
    if (batch.length === 0) return pages;
    const ids = batch.map(({ message }) => message.id);
    await this.#saving.ensureStored(ids);
    const known = await this.#storedBefore(ids);
    const since = await this.#flightsSince(batch, known);
    const writes: Write[] = pages;
    for (const { message, report, manifest, flights } of batch) {
      const { id, head, member } = message;
      const beyond = manifest.beyond?.travellers ?? 0;
      const counted = { flights: since.get(id) ?? flights, travellers: head.travellers };
      const state = known.get(id);
      const isNew = state === undefined && !this.#seen.has(id);
      // This file may have brought the message before its job was interrupted: then the message is new.
      const isKnown = !isNew && (state !== 'this-file' || this.#seen.has(id));
      this.#seen.add(id);
      if (isNew) {
        writes.push({ table: 'messages', id, rev: 0, value: message, index: { flights } }, report.write);
        this.#recent.add({ id, manifest, receivedAt: message.receivedAt, job: message.job });
      }
      if (isOnNoFlight(counted) && (!isKnown || (await entryOf(this.#request.store, id)) === 'damaged'))
        writes.push(unscreenedEntry(message, manifest));
      if (!isKnown || state === 'unfinished') for (const flight of flights) this.#touched.add(flight);
      this.#messages.push({
        id,
        format: head.format,
        function: head.function,
        reference: head.reference,
        ...counted,
        bookings: head.bookings,
        known: isKnown,
        diagnostics: manifest.diagnostics.length,
        member,
        ...(beyond === 0 ? {} : { beyond }),
        countsDiffer: report.countsDiffer || manifest.beyond !== undefined,
      });
    }
    return writes;
  }

  /** The file's report; its state is `cancelled` when the file was not read to its end, or not all unread parts were kept. */
  report({ parts, anyNew, entryUnchanged }: Quarantining): JobFile {
    const messages = this.#messages;
    const failure = this.#ended ? this.#whyFailed() : null;
    // A file with a new unread part is no duplicate, even where every message is known.
    // Nor is one that has, as before, what cannot be read: it says so again.
    const duplicate =
      messages.length > 0 && messages.every(({ known, beyond }) => known && beyond === undefined) && !anyNew;
    const read = failure !== null ? 'failed' : duplicate ? 'duplicate' : 'done';
    return {
      ...this.#file,
      state: this.#ended && !this.#stopped ? read : 'cancelled',
      messages,
      quarantined: parts,
      unscreened: unscreenedIn(messages),
      ...this.#diagnostics.counts(),
      failure,
      touched: [...this.#touched],
      ...(entryUnchanged ? { mendedNothing: true } : {}),
    };
  }

  /**
   * Puts the unread parts into quarantine, in batches, since together they may be as large as an archive. Keeps no part of a file with a test message,
   * which must leave no trace in the live store. Keeps no part of a correction that gave no message: the entry to be corrected is still there. A cancel ends it: blanking
   * may take minutes. The remarks name each part, and whoever imports the cancelled file again gets the others.
   */
  async quarantine(cardKey: Uint8Array): Promise<Quarantining> {
    this.#settleLetters();
    const { id: job, mends: corrected, startedAt: receivedAt } = this.#job;
    const futile = corrected !== undefined && !this.#messages.some(({ format }) => format !== 'UNKNOWN');
    if (this.#refused > 0 || futile) return NOTHING_QUARANTINED;
    // Every part still unread belongs to the entry itself, whose id an earlier release may have made in another way.
    if (this.#job.unchanged === true && this.#unread.length > 0) {
      return { parts: this.#unread.length, anyNew: false, entryUnchanged: true, writes: [] };
    }
    let writes: Write[] = [];
    let [size, count] = [0, 0];
    let anyNew = false;
    let entryUnchanged = false;
    // A part that comes twice is one entry.
    const entries = new Set<string>();
    for (const { part, member } of this.#unread) {
      const origin = { job, fileName: this.#file.name, member, receivedAt };
      const kept = this.#request.signal.aborted ? null : await quarantinePart(this.#request, part, origin, cardKey);
      this.#stopped = kept === null;
      if (kept === null) break;
      entries.add(kept.id);
      anyNew ||= kept.isNew;
      entryUnchanged ||= kept.id === corrected;
      writes.push(...kept.writes);
      if (kept.writes.length > 0) [size, count] = [size + part.bytes.length, count + 1];
      if (size < BATCH_BYTES && count < BATCH_PARTS) continue;
      await this.#request.commit(writes, [], ['quarantine']);
      writes = [];
      [size, count] = [0, 0];
    }
    return { parts: entries.size, anyNew, entryUnchanged, writes };
  }

  #settleLetters(): void {
    this.#letters.settle(
      this.#messages.some(({ format }) => format !== 'UNKNOWN'),
      (diagnostics, member) => this.#diagnostics.addOutside(diagnostics, member),
      (part, member) => {
        if (this.#unread.length < MOST_QUARANTINED) this.#unread.push({ part: { ...part, blanked: false }, member });
      },
    );
  }

  /** The diagnostics that fill no page; call it after the last batch. */
  lastPage(): readonly Write[] {
    return this.#diagnostics.lastPage();
  }

  /** Why no message of the file could be used; null when at least one was read. */
  #whyFailed(): ImportFileReport['failure'] {
    if (this.#messages.some(({ format }) => format !== 'UNKNOWN')) return null;
    if (this.#refused > 0) return { code: 'test-message-refused', params: { count: this.#refused } };
    if (this.#diagnostics.failure !== null) return this.#diagnostics.failure;
    return { code: this.#messages.length === 0 ? 'format-unknown' : 'message-type-unknown', params: {} };
  }

  /** The flights that officers gave to messages which were stored before, and name none. */
  #flightsSince(
    batch: readonly Gathered[],
    known: ReadonlyMap<string, unknown>,
  ): Promise<ReadonlyMap<string, readonly FlightId[]>> {
    const without = batch.filter(({ message, flights }) => flights.length === 0 && known.has(message.id));
    return storedFlights(
      this.#request.store,
      without.map(({ message }) => message.id),
    );
  }

  #isOwn({ job, file }: StoredMessage): boolean {
    return job === this.#job.id && file === this.#at;
  }

  /** Which messages are already stored. `unfinished`: by an interrupted import, which may not have merged the flights they name. */
  async #storedBefore(ids: readonly string[]): Promise<ReadonlyMap<string, 'before' | 'unfinished' | 'this-file'>> {
    const { store } = this.#request;
    const found = (await store
      .table('messages')
      .where('id')
      .anyOf([...ids])
      .primaryKeys()) as string[];
    if (found.length === 0) return new Map();
    // `readOpen` leaves out sealed messages, which came long before.
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

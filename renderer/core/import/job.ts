/** An import as stored, so that the next worker can resume it when this one ends early. */
import type { Officer } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import type { ImportFileReport, ImportReport, ImportWay } from '../calls/import.ts';
import type { Write } from '../store/commit.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readMany } from '../store/read.ts';
import type { ChangeCounts } from './import-changes.ts';
import { unscreenedIn } from './unscreened.ts';

/**
 * A file of a job: a record in `jobReports`. The table `diagnostics` has its diagnostics in pages, `jobFiles` its bytes until the file is read.
 */
export interface JobFile extends ImportFileReport {
  /** Flights that new messages of this file speak of; they are merged again at the end. */
  readonly touched: readonly FlightId[];
  /** How many of its diagnostics are errors; absent before the file is read. */
  readonly errors?: number;
}

export interface Job {
  readonly id: string;
  readonly way: ImportWay;
  readonly officer: Officer;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: ImportReport['state'];
  /** How often a worker has begun or resumed it. */
  readonly attempts: number;
  readonly fileCount: number;
  /** Bytes of all files together. */
  readonly size: number;
  readonly flights: number;
  readonly flagged: number;
  /** Sums over its files; absent while it runs. */
  readonly totals?: Omit<ImportReport['totals'], 'flights' | 'flagged' | 'unscreened'> & {
    /** Absent in records of earlier releases. */
    readonly unscreened?: number;
  };
  /** How well its files could be read; absent while it runs. */
  readonly reading?: NonNullable<ImportReport['reading']>;
  /** What it changed of flights that had a list before, as it ended; absent where none had, where it touched many flights, and in records of earlier releases. */
  readonly changes?: ChangeCounts;
  /** The worker ended while it ran, before all files were read; left out: it did not, and in records of earlier releases. */
  readonly cutOff?: CutOff;
  /** The layout that an officer settled for the tables of this job. */
  readonly profile?: TableProfile;
  /** The entry in quarantine that the job corrects; the entry is removed when the job yields a message. */
  readonly mends?: string;
  /** The officer tries that entry again without a change. */
  readonly unchanged?: true;
}

/** What was not stored when the worker ended. */
export interface CutOff {
  /** When the store was opened again, ISO 8601 UTC. */
  readonly at: string;
  /** Names, as given, of the files that were begun or waited, and are read again. */
  readonly files: readonly string[];
  /** Travellers stored from the other files. */
  readonly travellers: number;
}

/** What a job that an earlier worker left had not stored; null: all of its files were read. */
export function cutOffOf(files: readonly JobFile[], at: string): CutOff | null {
  const open = files.filter(isOpenFile).map(({ name }) => name);
  return open.length === 0 ? null : { at, files: open, travellers: fileTotals(files).travellers };
}

/** Diagnostics per stored page. */
export const DIAGNOSTICS_PAGE = 1000;

/** Record id of a file's report, and of its bytes. */
export function jobFileId(job: string, file: number): string {
  return `${job}:${file}`;
}

/** Record id of a page of a file's diagnostics. */
export function diagnosticsPageId(job: string, file: number, page: number): string {
  return `${job}:${file}:${page}`;
}

/** Reports of a job's files, in order. */
export async function readJobFiles(store: SeenStore, { id, fileCount }: Job): Promise<readonly JobFile[]> {
  const ids = Array.from({ length: fileCount }, (_, file) => jobFileId(id, file));
  const found = await readMany(store, 'jobReports', ids);
  const files: JobFile[] = new Array(fileCount);
  for (const { id: file, value } of found) files[Number(file.slice(id.length + 1))] = value;
  return files;
}

/** Sums over files. Messages that were stored before do not count, except that their travellers are still on no flight. */
export function fileTotals(files: readonly ImportFileReport[]): Required<NonNullable<Job['totals']>> {
  const unscreened = unscreenedIn(files.flatMap(({ messages }) => messages));
  const totals = { messages: 0, travellers: 0, bookings: 0, diagnostics: 0, unscreened };
  for (const { messages, diagnosticsTotal } of files) {
    totals.diagnostics += diagnosticsTotal;
    for (const { known, travellers, bookings } of messages) {
      if (known) continue;
      totals.messages++;
      totals.travellers += travellers;
      totals.bookings += bookings;
    }
  }
  return totals;
}

/** Was a file read with errors, or with parts that went to quarantine? */
export function hasErrors({ state, errors = 0, quarantined }: JobFile): boolean {
  return state === 'done' && (errors > 0 || quarantined > 0);
}

/** How well files could be read. */
export function fileReading(files: readonly JobFile[]): NonNullable<ImportReport['reading']> {
  return {
    errors: files.filter(hasErrors).length,
    unread: files.filter(({ state }) => state === 'failed').length,
  };
}

/** Puts the job itself. */
export function jobWrite(job: Job): Write {
  const index = { started: job.startedAt, state: job.state };
  return { table: 'jobs', id: job.id, rev: null, value: job, index };
}

/** Puts the report of one of its files. */
export function jobFileWrite(job: string, at: number, value: JobFile): Write {
  return { table: 'jobReports', id: jobFileId(job, at), rev: null, value };
}

/** Is the file not read to its end yet? */
export function isOpenFile({ state }: Pick<JobFile, 'state'>): boolean {
  return state === 'waiting' || state === 'reading';
}

/** The report of a file whose stored bytes are missing. */
export function lostFile(file: JobFile): JobFile {
  return { ...file, state: 'failed', failure: { code: 'file-unreadable', params: {} } };
}

/** The report of a file that is still to be read; `size` in bytes. */
export function waitingFile(name: string, size: number): JobFile {
  return {
    name,
    size,
    state: 'waiting',
    messages: [],
    quarantined: 0,
    diagnosticsTotal: 0,
    failure: null,
    touched: [],
  };
}

/** An import as stored: enough to go on where it stopped when the worker was ended in the middle. */
import type { Officer } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { ImportFileReport, ImportReport } from '../api.ts';

/** A file of a job. Its diagnostics lie in pages of the table `diagnostics`, its bytes (until it is read) in `jobFiles`. */
export interface JobFile extends Omit<ImportFileReport, 'diagnostics'> {
  /** Flights that new messages of this file speak of; they are merged again at the end. */
  readonly touched: readonly FlightId[];
}

export interface Job {
  readonly id: string;
  readonly officer: Officer;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: ImportReport['state'];
  /** How often a worker has begun or gone on with it. */
  readonly attempts: number;
  readonly files: readonly JobFile[];
  readonly flights: number;
  readonly flagged: number;
}

/** Diagnostics per stored page. */
export const DIAGNOSTICS_PAGE = 1000;

/** Record id of a file's bytes. */
export function jobFileId(job: string, file: number): string {
  return `${job}:${file}`;
}

/** Record id of a page of a file's diagnostics. */
export function diagnosticsPageId(job: string, file: number, page: number): string {
  return `${job}:${file}:${page}`;
}

/**
 * What the program writes about itself: codes, counts and offsets, never a text that came from elsewhere. Messages of errors hold paths, and
 * may hold what was being read.
 */
import { errorCode } from './ipc.ts';

/** Everything that is ever logged, and when. */
export type LogCode =
  /** Packaged, and called with a switch that would open it; the cause is its name. */
  | 'switch-refused'
  /** The program could not start. */
  | 'start-failed'
  /** An exception of the main process that nobody caught; it goes on. */
  | 'main-failed'
  /** The process of the page ended, and the page is loaded anew. */
  | 'page-ended'
  /** It did not hear that it has to lock, and is ended. */
  | 'page-deaf'
  /** It ended again and again; the program ends. */
  | 'page-given-up';

export interface LogDetails {
  /** Its short code is written (`ENOSPC`), not its message. */
  readonly cause?: unknown;
  readonly numbers?: Readonly<Record<string, number>>;
}

/** What may be written of a cause: a name that somebody chose for a kind of fault. */
const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** The line without its end. */
export function logLine(code: LogCode, { cause, numbers = {} }: LogDetails = {}): string {
  const causeCode = cause === undefined ? null : errorCode(cause);
  const words = Object.entries(numbers).map(([name, value]) => `${name}=${value}`);
  if (causeCode !== null) words.unshift(`cause=${CODE.test(causeCode) ? causeCode : 'unknown'}`);
  return ['airside', code, ...words].join(' ');
}

/** Writes a line to standard error. */
export function log(code: LogCode, details?: LogDetails): void {
  process.stderr.write(`${logLine(code, details)}\n`);
}

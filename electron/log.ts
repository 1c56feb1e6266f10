/**
 * The program's log about itself: codes, counts and offsets, never text from outside. Messages of errors hold paths, and may hold data that was
 * being read.
 */
import { errorCode } from './ipc.ts';

/** Every code that is ever logged. */
export type LogCode =
  /** The packaged program was called with a switch that is not allowed; the cause is its name. */
  | 'switch-refused'
  /** The same for a variable of the environment. */
  | 'variable-refused'
  /** The program could not start. */
  | 'start-failed'
  /** An uncaught exception of the main process, which continues. */
  | 'main-failed'
  /** The process of the page ended; the page is loaded again. */
  | 'page-ended'
  /** The page did not confirm the signal to lock, and is ended. */
  | 'page-deaf'
  /** The process of the page ended too often; the program ends. */
  | 'page-given-up';

export interface LogDetails {
  /** Only its short code is written (`ENOSPC`), not its message. */
  readonly cause?: unknown;
  readonly numbers?: Readonly<Record<string, number>>;
}

/** The form of a code that may be written. */
const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** The line without its line break. */
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

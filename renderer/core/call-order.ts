/** In which order calls run: those that write one after the other, long ones in a line of their own, those that only read at once. */
import { type AnyCall, viewPeriodOf } from './calls/call.ts';

/** What of a call's row decides about its turn. */
type Row = Pick<AnyCall, 'audit' | 'schedule' | 'recordsViews'>;

export class CallOrder {
  readonly #looksWritten: () => Promise<void>;
  /** Use cases that write run one after the other, so that each sees what the one before it wrote. */
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** Long ones too: two imports that merge one flight at a time would overwrite each other. */
  #lastLong: Promise<unknown> = Promise.resolve();

  /** `looksWritten` ends when every look so far is in the trail. */
  constructor(looksWritten: () => Promise<void>) {
    this.#looksWritten = looksWritten;
  }

  /** Ends when it is the call's turn; null: there is no such call. */
  turnOf(row: Row | null): Promise<unknown> {
    if (row === null) return Promise.resolve();
    if (row.schedule === 'exclusive') return this.#lastLong;
    if (row.schedule === 'after-writes') return this.#lastWrite.then(this.#looksWritten);
    return writesInTurn(row) ? this.#lastWrite : Promise.resolve();
  }

  /** A call began, which never fails: those after it wait until it has ended. */
  began(row: Row | null, call: Promise<unknown>): void {
    if (row === null) return;
    if (row.schedule === 'exclusive') this.#lastLong = call;
    else if (writesInTurn(row)) this.#lastWrite = call;
  }

  /** Has work done between writes, once those so far have ended; the next ones wait for it, however it ends. */
  betweenWrites(work: () => Promise<void>): Promise<void> {
    const done = this.#lastWrite.then(work);
    this.#lastWrite = done.catch(() => undefined);
    return done;
  }

  /** The same in the line of long work. */
  afterLong(work: () => Promise<void>): Promise<void> {
    const done = this.#lastLong.then(work);
    this.#lastLong = done.catch(() => undefined);
    return done;
  }
}

function writesInTurn(row: Row): boolean {
  return row.audit !== null && row.schedule !== 'background' && viewPeriodOf(row) === null;
}

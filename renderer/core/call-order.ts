/** The order of calls: writing calls run one after the other, long ones in a queue of their own, reading ones at once. */
import { type AnyCall, isLong, viewPeriodOf } from './calls/call.ts';

/** The parts of a call's row that decide its turn. */
type Row = Pick<AnyCall, 'audit' | 'schedule' | 'recordsViews'>;

export class CallOrder {
  readonly #viewsWritten: () => Promise<void>;
  /** Writing calls run one after the other, so that each sees what the one before it wrote. */
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** So do long calls: two imports that merge one flight at a time would overwrite each other. */
  #lastLong: Promise<unknown> = Promise.resolve();

  /** `viewsWritten` resolves when every view so far is in the trail. */
  constructor(viewsWritten: () => Promise<void>) {
    this.#viewsWritten = viewsWritten;
  }

  /** Resolves when it is the call's turn; null: there is no such call. */
  turnOf(row: Row | null): Promise<unknown> {
    if (row === null) return Promise.resolve();
    if (row.schedule === 'exclusive') return this.#lastLong;
    if (row.schedule === 'after-writes') return this.#lastWrite.then(this.#viewsWritten);
    return writesInTurn(row) ? this.#lastWrite : Promise.resolve();
  }

  /** A call began; later ones wait until it has ended. `call` never rejects. */
  began(row: Row | null, call: Promise<unknown>): void {
    if (row === null) return;
    if (row.schedule === 'exclusive') this.#lastLong = call;
    else if (writesInTurn(row)) this.#lastWrite = call;
  }

  /** Runs work after the writes so far; the next writes wait for it, even if it fails. */
  betweenWrites(work: () => Promise<void>): Promise<void> {
    const done = this.#lastWrite.then(work);
    this.#lastWrite = done.catch(() => undefined);
    return done;
  }

  /** The same in the queue of long calls. */
  afterLong(work: () => Promise<void>): Promise<void> {
    const done = this.#lastLong.then(work);
    this.#lastLong = done.catch(() => undefined);
    return done;
  }
}

/** Does a call only read, though it may record that, and is it soon answered once its turn has come? One that changes something may have to wait for long work. */
export function isLook(row: Row | null): boolean {
  if (row === null || isLong(row) || row.schedule !== undefined) return false;
  return row.audit === null || row.recordsViews !== undefined;
}

function writesInTurn(row: Row): boolean {
  if (row.schedule === 'in-turn') return true;
  return row.audit !== null && row.schedule !== 'background' && viewPeriodOf(row) === null;
}

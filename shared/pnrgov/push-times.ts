/** Dates and times of one PNRGOV message; unreadable ones are reported. */
import { type EdifactMessage, MAX_DIAGNOSTICS, report } from '../edifact/message.ts';
import type { IsoDate, UtcMinute } from '../manifest.ts';
import { END_OF_DAY } from '../time/civil.ts';
import { clock, coded, codedOtherwise, utcTime } from './dates.ts';
import type { SegmentCursor } from './segment.ts';

export class PushTimes {
  readonly #message: EdifactMessage;
  /** Date against which two-digit years are resolved. */
  readonly #date: IsoDate;
  /** Cache of days by their written form: a message repeats a few of them. */
  readonly #days = new Map<string, IsoDate | null>();
  /** The last date and time read: place and value. */
  #utcStart = 0;
  #utcLength = -1;
  #utcValue: UtcMinute | null = null;

  constructor(message: EdifactMessage, date: IsoDate) {
    this.#message = message;
    this.#date = date;
  }

  day(written: string, segment: number): IsoDate | null {
    if (written === '') return null;
    let day = this.#days.get(written);
    if (day === undefined) {
      day = coded(written, this.#date) ?? codedOtherwise(written, this.#date);
      this.#days.set(written, day);
    }
    if (day === null) report(this.#message, segment, 'info', 'bad-date', { value: written });
    else if (written.length !== 6) report(this.#message, segment, 'warning', 'date-form', { value: written });
    return day;
  }

  time(written: string, segment: number): string | null {
    const time = clock(written);
    if (time === null && written !== '') report(this.#message, segment, 'info', 'value-unreadable', { value: written });
    else if (time === END_OF_DAY) report(this.#message, segment, 'info', 'end-of-day', { value: written });
    return time;
  }

  /** Date and time (UTC) from component `c` of element `e` and the one after it. */
  utc(segment: SegmentCursor, e: number, c: number): UtcMinute | null {
    const start = segment.start(e, c);
    const length = segment.end(e, c + 1) - start;
    // Fast path: tickets of a booking are issued in the same minute.
    if (this.#isLast(segment, start, length)) return this.#utcValue;
    const { diagnostics } = this.#message;
    const reported = diagnostics.length;
    const value = utcTime(
      this.day(segment.text(e, c), segment.segment),
      this.time(segment.text(e, c + 1), segment.segment),
    );
    // A value with a diagnostic is read again each time, so that each occurrence is reported.
    const silent = diagnostics.length === reported && reported < MAX_DIAGNOSTICS;
    this.#utcStart = start;
    this.#utcLength = silent && length > 0 ? length : -1;
    this.#utcValue = value;
    return value;
  }

  #isLast({ tokens }: SegmentCursor, start: number, length: number): boolean {
    if (length !== this.#utcLength) return false;
    const { bytes } = tokens;
    for (let at = 0; at < length; at++) if (bytes[start + at] !== bytes[this.#utcStart + at]) return false;
    return true;
  }
}

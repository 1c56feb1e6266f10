/**
 * Reads a CUSRES message: a state's answer about the travellers of a flight (interactive API), or the carrier's confirmation that an answer
 * arrived. References name the person (RFF under ERP); the answer is an ERC with its text in FTX. Source: UN/EDIFACT CUSRES D.05B and later; DHS
 * consolidated user guide (UN/EDIFACT response messages).
 */
import { digitDateTime, isEndOfDay } from '../edifact/digit-dates.ts';
import { type EdifactMessage, manifestHead, preparedDate, report } from '../edifact/message.ts';
import { type Tokens, tagCode } from '../edifact/tokens.ts';
import type { Trace } from '../edifact/trace.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { BoardingReply, IsoDate, Manifest } from '../manifest.ts';
import { splitTitle } from '../name/title.ts';
import { flightIdentity } from '../paxlst/flight-identity.ts';
import { Itinerary } from '../paxlst/itinerary.ts';

/** First character of ERC 9321; the second one is about visa or travel authorisation, `Z` when it does not apply. */
const ANSWERS: Readonly<Record<string, BoardingReply['answer']>> = {
  0: 'board',
  1: 'do-not-board',
  2: 'selectee',
  3: 'insufficient-data',
  4: 'override',
};

/** BGM 1001: reply, unrequested change of an answer by the state, the carrier's confirmation of an answer. */
const KINDS = new Set(['962', '132', '312']);
const ACKNOWLEDGED = '312';

interface Answer {
  code: string | null;
  text: string | null;
  segment: number;
}

/** The subject of a group: a person or the message. */
interface Subject {
  locator: string | null;
  reference: string | null;
  surname: string | null;
  givenNames: string | null;
  /** Segment that opened the group. */
  readonly segment: number;
  /** True when ERP 9327 is 2; otherwise the answer is about the message. */
  readonly person: boolean;
  readonly answers: Answer[];
}

/** Reads a message whose envelope says CUSRES. Never throws, whatever the content; `diagnostics` names what was odd. */
export function readCusres(message: EdifactMessage, context: ReadContext, trace?: Trace): Manifest {
  return new CusresReader(message, context, trace).read();
}

class CusresReader {
  readonly message: EdifactMessage;
  readonly tokens: Tokens;
  readonly #context: ReadContext;
  readonly #trace: Trace | undefined;
  readonly #reference: IsoDate | null;
  readonly #itinerary = new Itinerary();
  readonly #subjects: Subject[] = [];
  #kind: string | null = null;
  #transaction: string | null = null;
  #flights = 0;

  constructor(message: EdifactMessage, context: ReadContext, trace?: Trace) {
    this.message = message;
    this.tokens = message.tokens;
    this.#context = context;
    this.#trace = trace;
    this.#reference = preparedDate(message.envelope);
  }

  read(): Manifest {
    const { tokens, message } = this;
    for (let s = 0; s < tokens.segments; s++) {
      const handler = SEGMENTS.get(tokens.tagCode(s));
      if (handler !== undefined) handler(this, s);
      else report(message, s, 'warning', TAG.test(tokens.tag(s)) ? 'unknown-segment' : 'segment-unreadable');
    }
    if (this.#kind === null) report(message, 0, 'warning', 'function-missing');
    const flights = this.#itinerary.legs();
    if (flights.length === 0) report(message, 0, 'warning', 'missing-flight');
    this.#itinerary.reportEarly(message, flights, this.#context.reference);
    const replies = this.#replies();
    const head = manifestHead(message.envelope);
    return {
      format: 'CUSRES',
      function: 'reply',
      ...head,
      accessReference: head.accessReference ?? this.#transaction,
      flights,
      travellers: [],
      bookings: [],
      replies,
      stated: { passengers: null, crew: null, bookings: null },
      sensitive: 0,
      diagnostics: message.diagnostics,
    };
  }

  bgm(s: number): void {
    this.#kind = this.tokens.text(s, 1);
    if (!KINDS.has(this.#kind)) report(this.message, s, 'warning', 'unknown-function', { value: this.#kind });
    else if (this.#kind === ACKNOWLEDGED) report(this.message, s, 'info', 'reply-acknowledged');
  }

  rff(s: number): void {
    const kind = this.tokens.code(s, 1, 0);
    const value = this.#sent(s, 1, 1);
    const subject = this.#subject();
    if (kind === AF) {
      const identity = flightIdentity(value ?? '', null, null, this.#context.reference);
      if (identity.registration !== null) {
        report(this.message, s, 'info', 'flight-without-number', { value: identity.registration });
      } else if (identity.number === null) {
        report(this.message, s, 'warning', 'flight-unreadable', { value: value ?? '' });
      }
      this.#itinerary.flight(identity);
      this.#trace?.(`flights.${this.#flights}`, this.tokens.segStart[s] as number, this.tokens.segmentEnd(s));
      this.#flights++;
    } else if (kind === TN && subject === undefined) this.#transaction ??= value;
    else if (subject !== undefined && (kind === AVF || kind === ABO)) {
      const field = kind === AVF ? 'locator' : 'reference';
      if (subject[field] !== null && value !== null && subject[field] !== value) {
        report(this.message, s, 'info', 'value-repeated', { value });
      } else subject[field] ??= value;
    } else report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1, 0) });
  }

  dtm(s: number): void {
    const use = TIMES.get(this.tokens.code(s, 1, 0));
    if (use === undefined) {
      report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1, 0) });
      return;
    }
    const written = this.tokens.text(s, 1, 1);
    const time = digitDateTime(written, this.#reference);
    if (time === null || (written.length >= 10 && time.length === 10)) {
      report(this.message, s, 'warning', 'bad-date', { value: written });
    } else if (isEndOfDay(written)) report(this.message, s, 'info', 'end-of-day', { value: written });
    if (time !== null && !this.#itinerary.time(use, time, s)) {
      report(this.message, s, 'warning', this.#flights > 0 ? 'value-repeated' : 'segment-misplaced', {
        value: written,
      });
    }
  }

  loc(s: number): void {
    const role = this.tokens.text(s, 1);
    if (Itinerary.isPort(role)) this.#itinerary.port(role, this.#sent(s, 2));
    else report(this.message, s, 'info', 'unknown-qualifier', { value: role });
  }

  erp(s: number): void {
    const level = this.tokens.text(s, 1, 0);
    this.#subjects.push({
      locator: null,
      reference: null,
      surname: null,
      givenNames: null,
      segment: s,
      person: level !== '1',
      answers: [],
    });
    if (level !== '1' && level !== '2') report(this.message, s, 'info', 'unknown-qualifier', { value: level });
  }

  nad(s: number): void {
    const subject = this.#subject();
    // The answering party is no traveller.
    if (subject === undefined) return;
    subject.surname = this.#sent(s, 4, 0);
    const given = [this.#sent(s, 4, 1), this.#sent(s, 4, 2)].filter((part) => part !== null).join(' ');
    subject.givenNames = splitTitle(given).given || null;
  }

  erc(s: number): void {
    const subject = this.#subject();
    if (subject === undefined) {
      report(this.message, s, 'warning', 'segment-misplaced');
      return;
    }
    const code = this.#sent(s, 1, 0);
    const open = subject.answers[subject.answers.length - 1];
    // Its text came first.
    if (open !== undefined && open.code === null) {
      open.code = code;
      open.segment = s;
    } else subject.answers.push({ code, text: null, segment: s });
  }

  ftx(s: number): void {
    const subject = this.#subject();
    const parts: string[] = [];
    for (let c = 0; c < this.tokens.componentCount(s, 4); c++) {
      const part = this.tokens.text(s, 4, c);
      if (part !== '') parts.push(part);
    }
    const kind = this.tokens.code(s, 1);
    if (kind !== AAP) report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1) });
    if (subject === undefined) {
      report(this.message, s, 'warning', 'segment-misplaced');
      return;
    }
    if (parts.length === 0) return;
    const text = parts.join(' ').toUpperCase();
    let answer = subject.answers[subject.answers.length - 1];
    if (answer === undefined) {
      answer = { code: null, text: null, segment: s };
      subject.answers.push(answer);
    }
    answer.text = answer.text === null ? text : `${answer.text} ${text}`;
  }

  /** The subject of the current segment; undefined before the first ERP. */
  #subject(): Subject | undefined {
    return this.#subjects[this.#subjects.length - 1];
  }

  #sent(s: number, e: number, c = 0): string | null {
    const text = this.tokens.text(s, e, c);
    return text === '' ? null : text.toUpperCase();
  }

  #replies(): BoardingReply[] {
    const replies: BoardingReply[] = [];
    for (const { person, segment, answers, locator, reference, surname, givenNames } of this.#subjects) {
      if (!person) {
        for (const { code, text, segment: at } of answers) {
          const severity = code === null || code.startsWith('0') ? 'info' : 'warning';
          report(this.message, at, severity, 'reply-about-message', { value: code ?? '', text: text ?? '' });
        }
        continue;
      }
      if (answers.length === 0) {
        if (this.#kind !== ACKNOWLEDGED) report(this.message, segment, 'warning', 'reply-without-answer');
        continue;
      }
      for (const { code, text, segment: at } of answers) {
        const answer = answerOf(code ?? '');
        if (answer === 'unknown') report(this.message, at, 'warning', 'unknown-qualifier', { value: code ?? '' });
        this.#mark(replies.length, segment, at);
        replies.push({ locator, reference, surname, givenNames, answer, code, text });
      }
    }
    return replies;
  }

  #mark(reply: number, from: number, to: number): void {
    const { tokens } = this;
    this.#trace?.(`replies.${reply}`, tokens.segStart[from] as number, tokens.segmentEnd(to));
    const code = tokens.component(to, 1, 0);
    if (code >= 0) {
      this.#trace?.(`replies.${reply}.code`, tokens.startOf(code), tokens.endOf(code));
    }
  }
}

/** Three or more digits are an error in what was sent, whatever the first one is. */
function answerOf(code: string): BoardingReply['answer'] {
  return /^\d{3}/.test(code) ? 'unknown' : (ANSWERS[code.charAt(0)] ?? 'unknown');
}

const TAG = /^[A-Z0-9]{3}$/;
const AF = tagCode('AF');
const TN = tagCode('TN');
const AVF = tagCode('AVF');
const ABO = tagCode('ABO');
const AAP = tagCode('AAP');
const TIMES: ReadonlyMap<number, 'departure' | 'arrival'> = new Map([
  [tagCode('189'), 'departure'],
  [tagCode('232'), 'arrival'],
]);

type SegmentReader = (reader: CusresReader, s: number) => void;
const nothing: SegmentReader = () => {};
const ignored: SegmentReader = (reader, s) => report(reader.message, s, 'info', 'segment-ignored');

const SEGMENTS: ReadonlyMap<number, SegmentReader> = new Map<number, SegmentReader>(
  (
    [
      ['UNH', nothing],
      ['UNT', nothing],
      ['UNS', nothing],
      ['BGM', (reader, s) => reader.bgm(s)],
      ['RFF', (reader, s) => reader.rff(s)],
      ['DTM', (reader, s) => reader.dtm(s)],
      ['LOC', (reader, s) => reader.loc(s)],
      ['ERP', (reader, s) => reader.erp(s)],
      ['NAD', (reader, s) => reader.nad(s)],
      ['ERC', (reader, s) => reader.erc(s)],
      ['FTX', (reader, s) => reader.ftx(s)],
      ['GIS', ignored],
      ['CST', ignored],
      ['CNT', ignored],
      ['AUT', ignored],
      ['COM', ignored],
    ] as const satisfies readonly (readonly [string, SegmentReader])[]
  ).map(([tag, handler]) => [tagCode(tag), handler]),
);

/**
 * The written form of a flight's head. Flagged travellers are columns, which point to what many of them share (a reason, a way through the flight). What a rule asks is the
 * same in all its reasons, so it is written once per rule.
 */
import type { ExplanationLeaf } from '../../../shared/screening/screening.ts';
import type { Flagged, FlightHead, SeenHead, Way } from '../flight-head.ts';
import { fromList, type List, toList } from './columns.ts';
import { Distinct } from './distinct.ts';

type Reason = Flagged['reasons'][number];
type Question = Pick<ExplanationLeaf, 'path' | 'fact' | 'operator' | 'expected' | 'list'>;
type Answer = readonly [
  actual: unknown,
  state: ExplanationLeaf['state'],
  result: ExplanationLeaf['result'],
  /** This and the next are null only before a later one. */
  beside?: NonNullable<ExplanationLeaf['beside']> | null,
  compared?: NonNullable<ExplanationLeaf['compared']> | null,
  onList?: NonNullable<ExplanationLeaf['onList']>,
];

interface Asked extends Omit<Reason, 'leaves'> {
  readonly leaves: readonly Question[];
}

interface WrittenReason {
  /** Index into `rules`. */
  readonly rule: number;
  /** One for each leaf of the rule. */
  readonly answers: readonly Answer[];
}

interface WrittenFlagged extends Omit<Flagged, 'way' | 'reasons'> {
  /** Index into `ways`. */
  readonly way: number;
  /** Indexes into `reasons`. */
  readonly reasons: readonly number[];
}

interface WrittenRows {
  readonly rules: readonly Asked[];
  readonly reasons: readonly WrittenReason[];
  readonly ways: readonly Way[];
  readonly flagged: List;
  readonly spared?: List;
}

type Rows = Pick<FlightHead, 'flagged' | 'spared'>;
type WrittenSeen = Omit<SeenHead, keyof Rows> & WrittenRows;

interface WrittenHead extends Omit<FlightHead, keyof Rows | 'seen'>, WrittenRows {
  readonly seen?: readonly WrittenSeen[];
}

/** A head as plain JSON. */
export function encodeHead({ seen, ...head }: FlightHead): WrittenHead {
  return { ...encodeRows(head), ...(seen === undefined ? {} : { seen: seen.map((part) => encodeRows(part)) }) };
}

/** The head that `encodeHead` wrote. */
export function decodeHead(json: unknown): FlightHead {
  const { seen, ...head } = json as WrittenHead;
  const decoded = decodeRows(head);
  return {
    ...decoded,
    ...(seen === undefined ? {} : { seen: seen.map((part) => decodeRows(part)) }),
  };
}

function encodeRows<Whole extends Rows>({ flagged, spared, ...rest }: Whole): Omit<Whole, keyof Rows> & WrittenRows {
  const reasons = new Distinct<Reason, Reason>();
  const ways = new Distinct<Way, Way>();
  // Equal reasons and ways are one object each, so they are compared by identity.
  const writtenRow = (row: Flagged): WrittenFlagged => ({
    traveller: row.traveller,
    aliases: row.aliases,
    name: row.name,
    way: ways.place(row.way, row.way),
    outcome: row.outcome,
    ...(row.otherwise === undefined ? {} : { otherwise: row.otherwise }),
    ...(row.muted === undefined ? {} : { muted: row.muted }),
    outcomes: row.outcomes,
    scores: row.scores,
    attendance: row.attendance,
    handling: row.handling,
    situation: row.situation,
    reasons: row.reasons.map((reason) => reasons.place(reason, reason)),
  });
  const rows = flagged.map(writtenRow);
  const sparedRows = spared?.map(writtenRow);
  const rules = new Distinct<string, Asked>();
  const written = reasons.values.map(({ leaves, ...asked }): WrittenReason => {
    return {
      rule: rules.place(keyOf(asked), { ...asked, leaves: leaves.map(questionOf) }),
      answers: leaves.map(answerOf),
    };
  });
  return {
    ...rest,
    rules: rules.values,
    reasons: written,
    ways: ways.values,
    flagged: toList(rows),
    ...(sparedRows === undefined ? {} : { spared: toList(sparedRows) }),
  };
}

function decodeRows<Whole extends WrittenRows>(whole: Whole): Omit<Whole, keyof WrittenRows> & Rows {
  const { rules, reasons: written, ways, flagged, spared, ...rest } = whole;
  const reasons = written.map(({ rule, answers }): Reason => {
    const { leaves, ...asked } = rules[rule] as Asked;
    return { ...asked, leaves: leaves.map((leaf, at) => leafOf(leaf, answers[at] as Answer)) };
  });
  const rowsOf = (list: List): readonly Flagged[] =>
    (fromList(list) as WrittenFlagged[]).map((row) =>
      Object.assign(row, {
        situation: row.situation ?? null,
        way: ways[row.way] as Way,
        reasons: row.reasons.map((place) => reasons[place] as Reason),
      }),
    );
  return {
    ...rest,
    flagged: rowsOf(flagged),
    ...(spared === undefined ? {} : { spared: rowsOf(spared) }),
  };
}

/** Equal for reasons that ask the same. An entry of a list says of each traveller how strong the evidence is. */
function keyOf({ rule, listed }: Omit<Reason, 'leaves'>): string {
  return listed === undefined ? rule : `${rule} ${JSON.stringify(listed)}`;
}

function questionOf({ path, fact, operator, expected, list }: ExplanationLeaf): Question {
  return { path, fact, operator, expected, ...(list === undefined ? {} : { list }) };
}

function answerOf({ actual, state, result, beside, compared, onList }: ExplanationLeaf): Answer {
  if (onList !== undefined) return [actual, state, result, beside ?? null, compared ?? null, onList];
  if (compared !== undefined) return [actual, state, result, beside ?? null, compared];
  return beside === undefined ? [actual, state, result] : [actual, state, result, beside];
}

function leafOf(
  question: Question,
  [actual, state, result, beside = null, compared = null, onList]: Answer,
): ExplanationLeaf {
  return {
    ...question,
    actual,
    state,
    result,
    ...(beside === null ? {} : { beside }),
    ...(compared === null ? {} : { compared }),
    ...(onList === undefined ? {} : { onList }),
  };
}

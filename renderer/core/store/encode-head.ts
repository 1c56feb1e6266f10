/**
 * The written form of a flight's head. What a rule asks is the same for everyone it hit, so it is written once per rule, and each answer
 * that was found and each way through the flight once as well; the flagged travellers become columns that point at them.
 */
import type { ExplanationLeaf } from '../../../shared/screening/screening.ts';
import type { Flagged, FlightHead, Way } from '../flight-head.ts';
import { fromList, type List, toList } from './columns.ts';

type Reason = Flagged['reasons'][number];
type Question = Pick<ExplanationLeaf, 'path' | 'fact' | 'operator' | 'expected'>;
type Answer = Pick<ExplanationLeaf, 'actual' | 'state' | 'result'>;

interface Asked extends Omit<Reason, 'leaves'> {
  readonly leaves: readonly Question[];
}

interface WrittenFlagged extends Omit<Flagged, 'way' | 'reasons'> {
  /** Index into `ways`. */
  readonly way: number;
  /** For each reason its index in `rules`, then the index in `answers` of each leaf. */
  readonly reasons: readonly (readonly number[])[];
}

interface WrittenHead extends Omit<FlightHead, 'flagged'> {
  readonly rules: readonly Asked[];
  readonly answers: readonly Answer[];
  readonly ways: readonly Way[];
  readonly flagged: List;
}

/** Plain JSON of a head. */
export function encodeHead({ flagged, ...rest }: FlightHead): WrittenHead {
  const rules = new Distinct<Asked>();
  const answers = new Distinct<Answer>();
  const ways = new Distinct<Way>();
  const rows = flagged.map(
    ({ way, reasons, ...row }): WrittenFlagged => ({
      ...row,
      way: ways.place(wayKey(way), () => way),
      reasons: reasons.map((reason) => [
        rules.place(reason.rule, () => ({ ...reason, leaves: reason.leaves.map(questionOf) })),
        ...reason.leaves.map((leaf) => answers.place(answerKey(leaf), () => answerOf(leaf))),
      ]),
    }),
  );
  return { ...rest, rules: rules.values, answers: answers.values, ways: ways.values, flagged: toList(rows) };
}

/** The head that `encodeHead` wrote. */
export function decodeHead(json: unknown): FlightHead {
  const { rules, answers, ways, flagged, ...rest } = json as WrittenHead;
  const rows = fromList(flagged) as WrittenFlagged[];
  return {
    ...rest,
    flagged: rows.map(({ way, reasons, ...row }) => ({
      ...row,
      way: ways[way] as Way,
      reasons: reasons.map(([rule, ...given]) => {
        const asked = rules[rule as number] as Asked;
        return {
          ...asked,
          leaves: asked.leaves.map((leaf, at) => ({ ...leaf, ...(answers[given[at] as number] as Answer) })),
        };
      }),
    })),
  };
}

/** Values by key, in the order in which they were first met. */
class Distinct<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<string, number>();

  place(key: string, make: () => Value): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.values.push(make()) - 1;
    this.#places.set(key, place);
    return place;
  }
}

function questionOf({ path, fact, operator, expected }: ExplanationLeaf): Question {
  return { path, fact, operator, expected };
}

function answerOf({ actual, state, result }: ExplanationLeaf): Answer {
  return { actual, state, result };
}

function answerKey({ actual, state, result }: ExplanationLeaf): string {
  return `${state} ${result} ${JSON.stringify(actual)}`;
}

function wayKey({ type, embarkation, debarkation, segments }: Way): string {
  let key = `${type} ${embarkation} ${debarkation}`;
  for (const { origin, destination, departure, arrival } of segments) {
    key += ` ${origin} ${destination} ${departure} ${arrival}`;
  }
  return key;
}

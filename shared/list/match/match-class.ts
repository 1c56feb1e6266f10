/** Classes of evidence, the strongest first, and how far a match of each may reach. */
import { OUTCOMES, type Outcome } from '../../screening/outcome.ts';

/**
 * One row a class, in the order of their strength. `ceiling`: a match reaches at most this outcome. `grouped`: rests on a name alone, so that the
 * budget of its list counts it. `percent`: what the fact about the best match says of it at most; `byName`: in proportion to the score of the name.
 *
 * A name with the same day of birth is rare by chance (on 13,000 names less than one traveller in a thousand); with the same year it is not, and a
 * name alone meets several travellers in a hundred. A name with another date of birth is shown to who looks, and puts nobody on the queue; nor does a
 * name that agrees loosely where two full dates are near.
 *
 * Some hold for lookouts only. `-flight`: on the flight or route that the lookout names; few people are there, so that little says much. `two-terms`: two
 * things agree by which somebody is known, such as name and end of the document.
 */
export const CLASS_ROWS = {
  document: { ceiling: 'intercept', grouped: false, byName: false, percent: 100 },
  'document-flight': { ceiling: 'intercept', grouped: false, byName: false, percent: 0 },
  'two-terms': { ceiling: 'intercept', grouped: false, byName: false, percent: 0 },
  contact: { ceiling: 'inspect', grouped: false, byName: false, percent: 70 },
  'document-soft': { ceiling: 'inspect', grouped: false, byName: false, percent: 90 },
  locator: { ceiling: 'inspect', grouped: false, byName: false, percent: 0 },
  'bag-tag': { ceiling: 'inspect', grouped: false, byName: false, percent: 0 },
  'ending-flight': { ceiling: 'inspect', grouped: false, byName: false, percent: 0 },
  'seat-flight': { ceiling: 'inspect', grouped: false, byName: false, percent: 0 },
  'name-flight': { ceiling: 'inspect', grouped: false, byName: false, percent: 0 },
  'companion-flight': { ceiling: 'inspect', grouped: false, byName: false, percent: 0 },
  'name-birth': { ceiling: 'intercept', grouped: false, byName: true, percent: 100 },
  'name-year': { ceiling: 'watch', grouped: false, byName: true, percent: 89 },
  'name-near-birth': { ceiling: 'watch', grouped: false, byName: true, percent: 85 },
  'weak-birth': { ceiling: 'watch', grouped: true, byName: true, percent: 75 },
  ending: { ceiling: 'watch', grouped: true, byName: false, percent: 0 },
  'name-part-flight': { ceiling: 'watch', grouped: true, byName: false, percent: 0 },
  companion: { ceiling: 'watch', grouped: true, byName: false, percent: 0 },
  agency: { ceiling: 'watch', grouped: true, byName: false, percent: 0 },
  name: { ceiling: 'watch', grouped: true, byName: true, percent: 70 },
  'weak-alias': { ceiling: 'watch', grouped: true, byName: true, percent: 60 },
  'loose-near-birth': { ceiling: 'clear', grouped: true, byName: true, percent: 55 },
  'name-other-birth': { ceiling: 'clear', grouped: true, byName: true, percent: 50 },
} as const satisfies Readonly<
  Record<
    string,
    { readonly ceiling: Outcome; readonly grouped: boolean; readonly byName: boolean; readonly percent: number }
  >
>;

export type MatchClass = keyof typeof CLASS_ROWS;
/** The strongest first. */
export const MATCH_CLASSES: readonly MatchClass[] = Object.keys(CLASS_ROWS) as MatchClass[];

/** 0 for the strongest class. */
export function classRank(of: MatchClass): number {
  return MATCH_CLASSES.indexOf(of);
}

/** A list of another state reaches so far without a law here that gives it force. */
const FOREIGN: Outcome = 'watch';

/**
 * The outcome of a match: the least of what its entry (null: it asks for nothing less), its list, the classes that hold and the origin of the list allow.
 * `hasForce`: the legal frame cites the force of this foreign list here.
 */
export function matchOutcome(
  of: readonly MatchClass[],
  { outcome, foreign }: { readonly outcome: Outcome; readonly foreign: boolean },
  asked: Outcome | null,
  hasForce: boolean,
): Outcome {
  const ceiling = OUTCOMES.findLast((each) => of.some((name) => CLASS_ROWS[name].ceiling === each)) ?? 'clear';
  const least = lesser(lesser(outcome, asked ?? outcome), ceiling);
  return foreign && !hasForce ? lesser(least, FOREIGN) : least;
}

function lesser(one: Outcome, other: Outcome): Outcome {
  return OUTCOMES.indexOf(one) <= OUTCOMES.indexOf(other) ? one : other;
}

/** Warns about parts of a rule set that have expired: no error, but they were meant to count once. */
import type { IsoDate } from '../../shared/manifest.ts';
import { errorAt, type Place, type ReadRules } from '../language/read-rules.ts';
import type { RuleError } from '../language/rule-error.ts';
import type { NamedList, Rule } from '../language/rule-set.ts';
import { lastDayOf, standingOn } from '../language/validity.ts';

/** At most this many entries of a list are named; the others are counted. */
const MOST_NAMED = 5;

/** One warning for each list and each rule that ended before `day`, and one for each other list with expired entries. */
export function warnOfEnded({ ruleSet, places, listPlaces }: ReadRules, day: IsoDate): readonly RuleError[] {
  return [
    ...ruleSet.lists.flatMap((list) => ofList(list, listPlaces.get(list.id), day)),
    ...ruleSet.rules.flatMap((rule) => ofRule(rule, places.get(rule.id), day)),
  ];
}

function ofList(list: NamedList, place: Place | undefined, day: IsoDate): readonly RuleError[] {
  if (place === undefined) return [];
  const { source, offset } = place;
  const { id, validTo } = list;
  if (standingOn(list, day) === 'ended') return [errorAt(source, offset, 'list-ended', { list: id, last: validTo })];
  const ended = list.entries.filter((entry) => lastDayOf(entry, list) < day);
  if (ended.length === 0) return [];
  const named = ended.slice(0, MOST_NAMED).map((entry) => `${entry.value} (${lastDayOf(entry, list)})`);
  const entries = [...named, ...(ended.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return [errorAt(source, offset, 'entries-ended', { list: id, count: ended.length, entries })];
}

function ofRule(rule: Rule, place: Place | undefined, day: IsoDate): readonly RuleError[] {
  if (place === undefined || standingOn(rule, day) !== 'ended') return [];
  return [errorAt(place.source, place.offset, 'rule-ended', { rule: rule.id, last: rule.validTo ?? '' })];
}

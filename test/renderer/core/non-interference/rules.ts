/** The rules of the two units: in one the rules that a frame hides, in the other only those that everybody sees. */
import type { World } from '../../../../renderer/core/world.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { worldWithRules } from '../open-core.ts';
import type { Setting } from './settings.ts';

const EXPIRED = '{ fact: document.expired, is: true }';
const ODD = '{ fact: document.numberSuspicious, is: true }';
/** Hits everybody, so that the circuit breaker holds it. */
const ANYBODY = '{ any: [{ fact: document.expired, is: true }, { fact: document.expired, is: false }] }';

/** Whom earlier flights keep from it, and who has such: they are named on the flight. */
const NEWCOMER = '{ fact: history.trips90d, equals: 0 }';
const REGULAR = '{ fact: history.trips90d, atLeast: 1 }';

export const HIDDEN_RULE = 'hidden.expired';
export const HIDDEN_WIDE_RULE = 'hidden.anybody';
export const SEEN_RULE = 'seen.odd';
export const SEEN_WIDE_RULE = 'seen.anybody';
export const HIDDEN_LIST = 'hidden-list';
/** Of one agency; it hits nobody. */
export const OWN_RULE = 'seen.own';
export const SEEN_LIST = 'seen-list';

function list(id: string): string {
  return `lists:\n  ${id}: { owner: X, reason: x, validTo: '2027-12-31', entries: [LOS] }\n`;
}

/** The rules and lists that both units have. */
const SEEN: readonly string[] = [
  ruleText(ODD, { id: SEEN_RULE, mandate: 'joint', family: 'identity', weight: '40' }, 2),
  ruleText(ANYBODY, { id: SEEN_WIDE_RULE, mandate: 'joint', family: 'bags', weight: '5' }, 2),
  ruleText(REGULAR, { id: 'seen.regular', kind: 'exoneration', mandate: 'joint', family: 'history', weight: '5' }, 2),
  ruleText(ODD, { id: 'seen.observed', mandate: 'joint', family: 'route', handling: 'observe and report' }, 2),
  `${ruleText(`{ fact: flight.origin, inList: ${SEEN_LIST} }`, { id: 'seen.listed', mandate: 'joint', family: 'route' }, 2)}${list(SEEN_LIST)}`,
  ruleText(
    `{ fact: flight.origin, inList: ${SEEN_LIST} }`,
    { id: OWN_RULE, mandate: 'immigration', family: 'route' },
    2,
  ),
];

/** The rules and lists that only the whole unit has. */
function hidden({ mandate }: Setting): readonly string[] {
  return [
    ruleText(EXPIRED, { id: HIDDEN_RULE, mandate, family: 'identity', weight: '70', sign: 'expired' }, 2),
    ruleText(ANYBODY, { id: HIDDEN_WIDE_RULE, mandate, family: 'bags', weight: '20' }, 2),
    ruleText(NEWCOMER, { id: 'hidden.newcomer', mandate, family: 'history', weight: '70' }, 2),
    ruleText(ODD, { id: 'hidden.odd', mandate, family: 'route', weight: '30', handling: 'safeguard' }, 2),
    `${ruleText(`{ fact: flight.origin, inList: ${HIDDEN_LIST} }`, { id: 'hidden.listed', mandate, family: 'route' }, 2)}${list(HIDDEN_LIST)}`,
  ];
}

/** The rules of a unit with the hidden ones, or without them. */
export function worldOf(setting: Setting, isWhole: boolean): World {
  return worldWithRules(...SEEN, ...(isWhole || setting.told ? hidden(setting) : []));
}

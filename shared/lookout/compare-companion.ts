/** Whether somebody whose name a lookout gives as a companion's travels with a traveller, apart from them, or is that traveller. */
import type { Traveller } from '../flight/flight.ts';
import { type EvidenceLine, type How, how, type Verdict } from '../list/match/evidence.ts';
import { nearestOf, ownNames } from '../list/match/listed-names.ts';
import type { Aboard } from './flight-company.ts';
import { isNameOf, isWholeMatch } from './heard-name.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

/**
 * `with`: booked with the traveller. `apart`: on the flight in another booking. `self`: the traveller is the companion, and booked alone, so that nobody else can be
 * named.
 */
export type Standing = 'with' | 'apart' | 'self' | 'nowhere';

export interface CompanionFound {
  readonly line: EvidenceLine;
  readonly standing: Standing;
}

/** Looks for the companion; null: the lookout names none. */
export function companionFound({ companion }: PreparedLookout, who: Aboard): CompanionFound | null {
  if (companion === null) return null;
  const { written: listed, names } = companion;
  const { traveller } = who;
  const company = who.company ?? [];
  const found = (standing: Standing, verdict: Verdict, sent: string | null, ways: readonly How[]): CompanionFound => ({
    line: { field: 'companion', listed, sent, verdict, how: ways },
    standing,
  });
  for (const other of company) {
    const named = namedAs(companion, other);
    if (named !== null) return found('with', 'agrees', named.sent, named.how);
  }
  const namesakes = who.named(names);
  const [isSelf, apart] = [namesakes.includes(traveller), namesakes.find((each) => each !== traveller)];
  const standing = isSelf && company.length === 0 ? 'self' : apart !== undefined ? 'apart' : 'nowhere';
  const one = standing === 'self' ? traveller : apart;
  const named = one === undefined ? null : namedAs(companion, one);
  if (named !== null) return found(standing, 'near', named.sent, [...named.how, how('booked-apart')]);
  return found('nowhere', company.length === 0 ? 'missing' : 'differs', null, []);
}

function namedAs(
  { names }: NonNullable<PreparedLookout['companion']>,
  other: Traveller,
): { readonly sent: string; readonly how: readonly How[] } | null {
  const nearest = nearestOf(names, ownNames(other));
  if (nearest === null || !isNameOf(nearest)) return null;
  return { sent: nearest.own.written, how: isWholeMatch(nearest.match) ? [] : [how('part-of-name')] };
}

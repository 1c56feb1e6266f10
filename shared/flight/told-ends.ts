/** The ends of a flight that messages told one after the other: many small steps are one large one. */
import { EARLIER_BY, type TimesFall } from './fall.ts';

/** UTC minutes. */
export interface ToldEnds {
  /** The latest end that was ever told. */
  readonly latest: number;
  /** The latest since an earlier end was kept as a fall. */
  readonly since: number;
}

/** The ends told so far, and the fall where a message now ends the flight earlier by `EARLIER_BY` or more than the latest end since the last fall. What officers' acts move, moves both. */
export function toldEnds(
  known: ToldEnds | undefined,
  was: number | null,
  is: number | null,
  byMessage: boolean,
): { readonly ends: ToldEnds | undefined; readonly due: TimesFall['due'] | null } {
  if (is === null) return { ends: known, due: null };
  if (was === null) return { ends: known ?? { latest: is, since: is }, due: null };
  const { latest, since } = known ?? { latest: was, since: was };
  if (!byMessage) return { ends: { latest: latest + is - was, since: since + is - was }, due: null };
  if (is < was && since - is >= EARLIER_BY) return { ends: { latest, since: is }, due: { before: since, after: is } };
  return { ends: { latest: Math.max(latest, is), since: Math.max(since, is) }, due: null };
}

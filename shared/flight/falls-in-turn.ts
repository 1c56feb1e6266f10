/** The order in which falls are listed: one officer can make a flight up on which many fall, and the list shows its first ones only. */
import type { Fall } from './fall.ts';

/**
 * The first of each flight, then the second of each, and so on, so that a flight with many puts no other out of sight. Of a flight, in the same way by the times at which they fell: many
 * who fall later put nobody out of sight who fell before. Else they stay in the order in which they are given.
 */
export function fallsInTurn<Told>(
  told: readonly Told[],
  fallOf: (told: Told) => Pick<Fall, 'flight' | 'at'>,
): readonly Told[] {
  const byTime = inTurn(told, (each) => `${fallOf(each).flight} ${fallOf(each).at}`);
  return inTurn(byTime, (each) => fallOf(each).flight);
}

function inTurn<Of>(all: readonly Of[], groupOf: (each: Of) => string): readonly Of[] {
  const next = new Map<string, number>();
  const placed = all.map((each) => {
    const group = groupOf(each);
    const turn = next.get(group) ?? 0;
    next.set(group, turn + 1);
    return { each, turn };
  });
  return placed.sort((a, b) => a.turn - b.turn).map(({ each }) => each);
}

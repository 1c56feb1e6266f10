/** Which of a flight's times is told of it in a line that has room for one. */
import type { Leg, LocalDateTime } from '../manifest.ts';

export interface TimeTold {
  readonly is: 'departs' | 'arrives';
  /** Local. */
  readonly time: LocalDateTime;
}

/** The time at the unit's airports: the departure of a flight that leaves them, the arrival of any other; the other one where that is not known. Null: neither is. */
export function timeTold(
  { origin, destination, departure, arrival }: Pick<Leg, 'origin' | 'destination' | 'departure' | 'arrival'>,
  airports: readonly string[],
): TimeTold | null {
  const isHere = (code: string | null) => code !== null && airports.includes(code);
  const departs: TimeTold | null = departure === null ? null : { is: 'departs', time: departure };
  const arrives: TimeTold | null = arrival === null ? null : { is: 'arrives', time: arrival };
  return isHere(origin) && !isHere(destination) ? (departs ?? arrives) : (arrives ?? departs);
}

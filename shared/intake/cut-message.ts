/** Cuts a message that lists more travellers or bookings than one message may have, before the first one too many. */
import { TagTable } from '../edifact/tag-table.ts';
import { type Tokens, tagCode } from '../edifact/tokens.ts';
import type { Bound, Bounds } from './budget.ts';

type Counted = Extract<Bound, 'travellers' | 'bookings'>;

/** The segments that begin a traveller or a booking. */
const BEGINS = new TagTable<Counted>([
  ['NAD', 'travellers'],
  ['PDT', 'travellers'],
  ['TIF', 'travellers'],
  ['SRC', 'bookings'],
]);

/** `NAD+MS` names who sent the message. */
const SENDER = tagCode('MS');

/** Where a message was cut: the bound, and the first byte that is not read. */
export interface MessageCut {
  readonly bound: Counted;
  readonly at: number;
}

/** Takes the segments beyond a bound out of the tokens; null, as nearly always, when there are none. */
export function cutMessage(tokens: Tokens, most: Pick<Bounds, Counted>): MessageCut | null {
  if (tokens.segments <= Math.min(most.travellers, most.bookings)) return null;
  const counted = { travellers: 0, bookings: 0 };
  for (let s = 0; s < tokens.segments; s++) {
    const bound = BEGINS.get(tokens.tagCode(s));
    if (bound === undefined || tokens.code(s, 1) === SENDER || ++counted[bound] <= most[bound]) continue;
    tokens.segments = s;
    return { bound, at: tokens.segStart[s] as number };
  }
  return null;
}

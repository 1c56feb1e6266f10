/** Cuts a message that lists more travellers or bookings than one message may have, before the first one too many. What is cut off is counted. */
import { TagTable } from '../edifact/tag-table.ts';
import { type Tokens, tagCode } from '../edifact/tokens.ts';
import type { Beyond, Manifest } from '../manifest.ts';
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

const CNT = tagCode('CNT');
/** What a CNT of PAXLST counts. */
const STATED: Readonly<Record<string, 'passengers' | 'crew'>> = { '42': 'passengers', '41': 'crew' };

/** Where a message was cut: the bound, and the first byte that is not read. */
export interface MessageCut {
  readonly bound: Counted;
  readonly at: number;
  readonly beyond: Beyond;
  /** Counts that the message states after that place. */
  readonly stated: Readonly<Partial<Record<'passengers' | 'crew', number>>>;
}

/** Takes the segments beyond a bound out of the tokens; null, as nearly always, when there are none. */
export function cutMessage(tokens: Tokens, most: Pick<Bounds, Counted>): MessageCut | null {
  if (tokens.segments <= Math.min(most.travellers, most.bookings)) return null;
  const counted = { travellers: 0, bookings: 0 };
  for (let s = 0; s < tokens.segments; s++) {
    const bound = begunBy(tokens, s);
    if (bound === undefined || ++counted[bound] <= most[bound]) continue;
    const rest = countRest(tokens, s);
    tokens.segments = s;
    return { bound, at: tokens.segStart[s] as number, ...rest };
  }
  return null;
}

/** The manifest of a message that was cut. Replies and unknown messages list nobody. */
export function withBeyond(manifest: Manifest, { beyond, stated }: MessageCut): Manifest {
  if (manifest.format === 'CUSRES' || manifest.format === 'UNKNOWN') return manifest;
  const { passengers, crew, bookings } = manifest.stated;
  const counts = { passengers: passengers ?? stated.passengers ?? null, crew: crew ?? stated.crew ?? null, bookings };
  return { ...manifest, beyond, stated: counts };
}

function begunBy(tokens: Tokens, s: number): Counted | undefined {
  const bound = BEGINS.get(tokens.tagCode(s));
  return bound === undefined || tokens.code(s, 1) === SENDER ? undefined : bound;
}

function countRest(tokens: Tokens, from: number): Pick<MessageCut, 'beyond' | 'stated'> {
  const beyond = { travellers: 0, bookings: 0 };
  const stated: { passengers?: number; crew?: number } = {};
  for (let s = from; s < tokens.segments; s++) {
    const bound = begunBy(tokens, s);
    if (bound !== undefined) beyond[bound]++;
    if (tokens.tagCode(s) !== CNT) continue;
    const kind = STATED[tokens.text(s, 1, 0)];
    const written = tokens.text(s, 1, 1) || tokens.text(s, 2, 0);
    if (kind !== undefined && /^\d{1,9}$/.test(written)) stated[kind] = Number(written);
  }
  return { beyond, stated };
}

/**
 * Whoever is no target only because of earlier flights: a rule speaks for them that asks for these, or one does not hit them that asks for a first trip. Whoever brings a file can make an earlier flight, or write somebody into a true one. So these
 * travellers are always shown, with the hands by which their earlier flights came.
 */
import type { NamedRule } from '../review/week-lines.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { MessageCause } from './fall.ts';
import type { FlightId, TravellerId } from './flight.ts';

export interface Regular {
  readonly traveller: TravellerId;
  readonly aliases: readonly TravellerId[];
  /** '' where it was not sent or is masked. */
  readonly name: string;
  readonly outcome: Outcome;
  /** What they would be without earlier flights. */
  readonly would: Outcome;
  /** The rules that speak for them since they have earlier flights, and those that would hit them if they had none. */
  readonly rules: readonly NamedRule[];
  readonly kept: readonly NamedRule[];
  /** Left out: of a masked flight, and where records that tell them are damaged. */
  readonly earlier?: EarlierFlights;
}

export interface EarlierFlights {
  /** The latest first. */
  readonly flights: readonly EarlierFlight[];
  /** How many there are besides. */
  readonly more: number;
}

export interface EarlierFlight {
  readonly flight: FlightId;
  /** The files that name the traveller there; empty: none is kept any more. */
  readonly files: readonly VouchingFile[];
}

/** A file, and who imported it or read it again. `byHand` false: it came by the watched folder, and nobody knows who put it there. */
export type VouchingFile = Pick<MessageCause, 'fileName' | 'officer' | 'byHand'>;

/**
 * By whose hands the earlier flights of somebody came.
 * - one-hand: by one officer alone.
 * - folder: by the watched folder alone.
 * - one-and-folder: by one officer and the folder, into which the same officer may have put the files.
 * - unknown: nothing of them is kept.
 * - several: by several officers.
 */
export const HANDS = ['one-hand', 'folder', 'one-and-folder', 'unknown', 'several'] as const;
export type Hands = (typeof HANDS)[number];

/** `personOf`: two accounts of one person are one hand. */
export function handsOf({ earlier }: Pick<Regular, 'earlier'>, personOf: (officer: string) => string): Hands {
  const files = earlier?.flights.flatMap((each) => each.files) ?? [];
  const people = new Set(files.flatMap(({ officer, byHand }) => (byHand ? [personOf(officer)] : [])));
  if (files.length === 0) return 'unknown';
  if (people.size > 1) return 'several';
  if (people.size === 0) return 'folder';
  return files.every(({ byHand }) => byHand) ? 'one-hand' : 'one-and-folder';
}

/** Whom one person may vouch for alone comes first, and among equals whoever would be the higher target. */
export function oneHandFirst<Row extends Regular & { readonly hands: Hands }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => HANDS.indexOf(a.hands) - HANDS.indexOf(b.hands) || placeOf(a) - placeOf(b));
}

function placeOf({ would }: Regular): number {
  return would === 'intercept' ? 0 : 1;
}

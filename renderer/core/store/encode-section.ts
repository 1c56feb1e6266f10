/**
 * The written form of a flight's section. Travellers, bookings and screenings become columns. A screening that many travellers share is written once, and so is what the
 * hits of a rule have in common. A vector of leaf truths is a string of digits.
 */
import type { Hit, Screening, TravellerScreening } from '../../../shared/screening/screening.ts';
import { fromList, type List, toList } from './columns.ts';
import { Distinct } from './distinct.ts';
import type { FlightSection } from './tables/flight-manifests.ts';

type Flight = FlightSection['flight'];
type RuleRow = Omit<Hit, 'truths'>;
/** Index into `rules` or `unknownRules`, truths. */
type Vector = readonly [number, string];

interface WrittenScreening extends Omit<TravellerScreening, 'hits' | 'unknown'> {
  readonly hits: readonly Vector[];
  readonly unknown: readonly Vector[];
}

interface WrittenSection {
  readonly flight: Omit<Flight, 'travellers' | 'bookings'>;
  readonly travellers: List;
  readonly bookings: List;
  readonly screening: Omit<Screening, 'travellers'> & {
    readonly rules: readonly RuleRow[];
    readonly unknownRules: readonly string[];
    readonly different: readonly WrittenScreening[];
    /** For each traveller, the index of their screening. */
    readonly which: readonly number[];
  };
}

/** A section as plain JSON. */
export function encodeSection({ flight, screening }: FlightSection): WrittenSection {
  const { travellers, bookings, ...rest } = flight;
  return {
    flight: rest,
    travellers: toList(travellers),
    bookings: toList(bookings),
    screening: encodeScreening(screening),
  };
}

/** The section that `encodeSection` wrote. */
export function decodeSection(json: unknown): FlightSection {
  const { flight, travellers, bookings, screening } = json as WrittenSection;
  return {
    flight: {
      ...flight,
      travellers: fromList(travellers) as Flight['travellers'],
      bookings: fromList(bookings) as Flight['bookings'],
    },
    screening: decodeScreening(screening),
  };
}

function encodeScreening({ travellers, ...pins }: Screening): WrittenSection['screening'] {
  const rules = new Distinct<string, RuleRow>();
  const unknownRules = new Distinct<string, string>();
  const written = (screened: TravellerScreening): WrittenScreening => ({
    ...screened,
    hits: screened.hits.map(({ truths, ...rule }) => {
      return [rules.place(keyOf(rule), rule), digits(truths)];
    }),
    unknown: screened.unknown.map(({ rule, truths }) => [unknownRules.place(rule, rule), digits(truths)]),
  });
  // The engine gives travellers with equal outcomes the same object, so most are found by identity.
  const screenings = new Distinct<TravellerScreening, TravellerScreening>();
  const which = travellers.map((screened) => screenings.place(screened, screened));
  const different = screenings.values.map(written);
  return { ...pins, rules: rules.values, unknownRules: unknownRules.values, different, which };
}

function decodeScreening(written: WrittenSection['screening']): Screening {
  const { rules, unknownRules, different, which, ...pins } = written;
  const screenings = different.map(
    (screened): TravellerScreening => ({
      ...screened,
      hits: screened.hits.map(([rule, truths]) => ({ ...(rules[rule] as RuleRow), truths: vector(truths) })),
      unknown: screened.unknown.map(([rule, truths]) => ({
        rule: unknownRules[rule] as string,
        truths: vector(truths),
      })),
    }),
  );
  return { ...pins, travellers: which.map((place) => screenings[place] as TravellerScreening) };
}

/** Equal for hits that have all but their truths in common. What an entry says of a traveller is another text for each. */
function keyOf({ rule, mute, listed }: RuleRow): string {
  return [rule, mute ?? '', listed === undefined ? '' : JSON.stringify(listed)].join(' ');
}

function digits(truths: Uint8Array): string {
  return String.fromCharCode(...truths.map((truth) => truth + 0x30));
}

function vector(text: string): Uint8Array {
  return Uint8Array.from(text, (digit) => digit.charCodeAt(0) - 0x30);
}

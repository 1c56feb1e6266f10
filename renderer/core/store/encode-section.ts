/**
 * The written form of a flight's section. What the hits of many travellers share (mandate, family, weight, handling of a rule) is written once
 * per flight, and a vector of leaf truths as a string of digits.
 */
import type { Hit, Screening, TravellerScreening } from '../../../shared/screening/screening.ts';
import type { FlightSection } from './tables.ts';

type RuleRow = Omit<Hit, 'truths'>;
/** Index into `rules`, truths. */
type Vector = readonly [number, string];

interface WrittenTraveller extends Omit<TravellerScreening, 'hits' | 'unknown'> {
  readonly hits: readonly Vector[];
  readonly unknown: readonly Vector[];
}

interface WrittenSection {
  readonly flight: FlightSection['flight'];
  readonly screening: Omit<Screening, 'travellers'> & {
    readonly rules: readonly RuleRow[];
    readonly unknownRules: readonly string[];
    readonly travellers: readonly WrittenTraveller[];
  };
}

/** Plain JSON of a section. */
export function encodeSection({ flight, screening }: FlightSection): WrittenSection {
  const rules: RuleRow[] = [];
  const ruleIndex = new Map<string, number>();
  const unknownRules: string[] = [];
  const unknownIndex = new Map<string, number>();
  const { travellers, ...pins } = screening;
  const written = travellers.map(
    (traveller): WrittenTraveller => ({
      ...traveller,
      hits: traveller.hits.map(({ truths, ...rule }) => [placeOf(ruleIndex, rules, rule.rule, rule), digits(truths)]),
      unknown: traveller.unknown.map(({ rule, truths }) => [
        placeOf(unknownIndex, unknownRules, rule, rule),
        digits(truths),
      ]),
    }),
  );
  return { flight, screening: { ...pins, rules, unknownRules, travellers: written } };
}

/** The section that `encodeSection` wrote. */
export function decodeSection(json: unknown): FlightSection {
  const { flight, screening } = json as WrittenSection;
  const { rules, unknownRules, travellers, ...pins } = screening;
  return {
    flight,
    screening: {
      ...pins,
      travellers: travellers.map((traveller) => ({
        ...traveller,
        hits: traveller.hits.map(([rule, truths]) => ({ ...(rules[rule] as RuleRow), truths: vector(truths) })),
        unknown: traveller.unknown.map(([rule, truths]) => ({
          rule: unknownRules[rule] as string,
          truths: vector(truths),
        })),
      })),
    },
  };
}

function placeOf<Row>(index: Map<string, number>, rows: Row[], key: string, row: Row): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, rows.length);
  rows.push(row);
  return rows.length - 1;
}

function digits(truths: Uint8Array): string {
  return String.fromCharCode(...truths.map((truth) => truth + 0x30));
}

function vector(text: string): Uint8Array {
  return Uint8Array.from(text, (digit) => digit.charCodeAt(0) - 0x30);
}

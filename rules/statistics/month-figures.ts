/** What the unit did in a month, for those who pay for it: flights, selections, finds. A find that a laboratory overturned does not count. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import type { SelectionBasis } from '../../shared/casework/case.ts';
import {
  CONCEALMENTS,
  type Found,
  type FoundKind,
  KINDS_FOUND,
  kindRow,
  type QuantityUnit,
  stands,
  type Weighed,
} from '../../shared/casework/finding.ts';
import type { CaseOutcome } from './rule-figures.ts';

/** A flight's last embarkation and arrival; null: not known. */
export interface Route {
  readonly origin: string | null;
  readonly destination: string | null;
}

export interface RouteFigures extends Route {
  readonly flights: number;
  readonly travellers: number;
  readonly selected: number;
  readonly inspected: number;
  readonly positive: number;
}

export interface SelectionFigures {
  readonly basis: SelectionBasis;
  readonly selected: number;
  readonly inspected: number;
  readonly positive: number;
}

/** What was found of one kind, in one unit and weight; unit null: no quantity was stated. */
export interface QuantityFigures {
  readonly kind: FoundKind;
  readonly finds: number;
  readonly quantity: number | null;
  readonly unit: QuantityUnit | null;
  readonly weighed: Weighed | null;
  /** Of what was counted. */
  readonly count: number;
}

export interface ValueFigures {
  readonly kind: FoundKind;
  readonly currency: string;
  readonly amount: number;
}

export interface AgencyFigures {
  /** Null: an earlier release did not say. */
  readonly agency: LawAgency | null;
  readonly finds: number;
  readonly measures: number;
}

const BASES = ['hit', 'hand', 'random'] as const;
const NONE = { selected: 0, inspected: 0, positive: 0 };
type Sums = { -readonly [Count in keyof typeof NONE]: number };
/** Stands for a concealment in an officer's own words, which may name somebody. */
export const OTHER_WAY = 'other';

/** Adds up a month, in any order. */
export class MonthTally {
  readonly #routes = new Map<string, { route: Route; flights: number; travellers: number } & Sums>();
  readonly #bases = new Map<SelectionBasis, Sums>();
  readonly #quantities = new Map<string, { -readonly [Field in keyof QuantityFigures]: QuantityFigures[Field] }>();
  readonly #values = new Map<string, { -readonly [Field in keyof ValueFigures]: ValueFigures[Field] }>();
  readonly #concealments = new Map<string, number>();
  readonly #agencies = new Map<LawAgency | null, { -readonly [Field in keyof AgencyFigures]: AgencyFigures[Field] }>();

  addFlight(route: Route, travellers: number): void {
    const sums = this.#route(route);
    sums.flights++;
    sums.travellers += travellers;
  }

  /** Adds the outcome of a traveller with a case. */
  addOutcome(route: Route, { basis, selected, result }: CaseOutcome): void {
    for (const sums of [this.#route(route), into(this.#bases, basis, () => ({ ...NONE }))]) {
      if (selected) sums.selected++;
      if (result === 'positive' || result === 'negative') sums.inspected++;
      if (result === 'positive') sums.positive++;
    }
  }

  /** Adds what was found and done about one traveller, if it still stands. */
  addFound(found: readonly Found[]): void {
    for (const each of found.filter(stands)) {
      const { kind, quantity, count, value, concealment, agency = null } = each;
      const isFind = kindRow(kind).group === 'find';
      const own = this.#agency(agency);
      if (isFind) own.finds++;
      else own.measures++;
      const { unit = null, weighed = null } = quantity ?? {};
      const sums = into(this.#quantities, `${kind} ${unit} ${weighed}`, () => {
        return { kind, finds: 0, quantity: unit === null ? null : 0, unit, weighed, count: 0 };
      });
      sums.finds++;
      if (quantity !== undefined) sums.quantity = exact((sums.quantity ?? 0) + quantity.amount);
      sums.count += count ?? 0;
      if (value !== undefined) {
        const { currency } = value;
        const worth = into(this.#values, `${kind} ${currency}`, () => ({ kind, currency, amount: 0 }));
        worth.amount = exact(worth.amount + value.amount);
      }
      if (concealment !== undefined) {
        const way = SHIPPED.has(concealment) ? concealment : OTHER_WAY;
        this.#concealments.set(way, (this.#concealments.get(way) ?? 0) + 1);
      }
    }
  }

  bases(): readonly SelectionFigures[] {
    return BASES.map((basis) => ({ basis, ...(this.#bases.get(basis) ?? NONE) }));
  }

  /** By route, those with most finds first. */
  routes(): readonly RouteFigures[] {
    return [...this.#routes]
      .sort(
        ([a, one], [b, other]) => other.positive - one.positive || other.selected - one.selected || (a < b ? -1 : 1),
      )
      .map(([, { route, ...sums }]) => ({ ...route, ...sums }));
  }

  /** Every kind of find and measure, also those of which there was none. */
  quantities(group: 'find' | 'measure'): readonly QuantityFigures[] {
    return KINDS_FOUND.filter((kind) => kindRow(kind).group === group).flatMap((kind) => {
      const own = [...this.#quantities].filter(([, sums]) => sums.kind === kind).sort(([a], [b]) => (a < b ? -1 : 1));
      if (own.length > 0) return own.map(([, sums]) => ({ ...sums }));
      return [{ kind, finds: 0, quantity: null, unit: null, weighed: null, count: 0 }];
    });
  }

  values(): readonly ValueFigures[] {
    return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sums]) => ({ ...sums }));
  }

  /** Every concealment that ships, and all others together. */
  concealments(): readonly { readonly concealment: string; readonly finds: number }[] {
    return [...CONCEALMENTS, OTHER_WAY].map((concealment) => {
      return { concealment, finds: this.#concealments.get(concealment) ?? 0 };
    });
  }

  agencies(): readonly AgencyFigures[] {
    return [...this.#agencies].sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1)).map(([, sums]) => ({ ...sums }));
  }

  #route(route: Route): { flights: number; travellers: number } & Sums {
    return into(this.#routes, `${route.origin} ${route.destination}`, () => {
      return { route, flights: 0, travellers: 0, ...NONE };
    });
  }

  #agency(agency: LawAgency | null) {
    return into(this.#agencies, agency, () => ({ agency, finds: 0, measures: 0 }));
  }
}

const SHIPPED: ReadonlySet<string> = new Set(CONCEALMENTS);

function into<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const known = map.get(key) ?? fresh();
  map.set(key, known);
  return known;
}

/** Sums of decimals carry errors of binary fractions; nobody weighs below a milligram. */
function exact(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}

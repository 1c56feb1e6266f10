/** Money counted by note and coin: what two officers counted, each without the other, and where they differ. */

export const CASH_FORMS = ['note', 'coin'] as const;
export type CashForm = (typeof CASH_FORMS)[number];

/** So many notes or coins of one value. The value is in hundredths, so that sums are exact. */
export interface CashLine {
  /** ISO 4217. */
  readonly currency: string;
  readonly form: CashForm;
  readonly cents: number;
  readonly pieces: number;
}

/** What a currency adds up to, in hundredths. */
export interface CashSum {
  readonly currency: string;
  readonly cents: number;
  readonly pieces: number;
}

/** Where two counts differ: pieces of one note or coin. */
export interface CashDifference {
  readonly currency: string;
  readonly form: CashForm;
  readonly cents: number;
  readonly first: number;
  readonly second: number;
}

export const MOST_LINES = 60;
export const MOST_PIECES = 1_000_000;
/** A note of ten million, in hundredths. */
export const MOST_CENTS = 1_000_000_000;

/** Does the count make sense? Something was counted, nothing twice. */
export function isCount(lines: readonly CashLine[]): boolean {
  if (lines.length === 0 || lines.length > MOST_LINES) return false;
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  return (
    lines.every(
      ({ currency, cents, pieces }) =>
        /^[A-Z]{3}$/.test(currency) && isWhole(cents, 1, MOST_CENTS) && isWhole(pieces, 0, MOST_PIECES),
    ) && new Set(lines.map(keyOf)).size === lines.length
  );
}

/** The sum of each currency, in order of their letters. */
export function sumsOf(lines: readonly CashLine[]): readonly CashSum[] {
  const sums = new Map<string, CashSum>();
  for (const { currency, cents, pieces } of lines) {
    const before = sums.get(currency) ?? { currency, cents: 0, pieces: 0 };
    sums.set(currency, { currency, cents: before.cents + cents * pieces, pieces: before.pieces + pieces });
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Where they differ; none: they agree. */
export function differencesOf(first: readonly CashLine[], second: readonly CashLine[]): readonly CashDifference[] {
  const all = new Map([...first, ...second].map((line) => [keyOf(line), line]));
  const pieces = (lines: readonly CashLine[], key: string) => lines.find((line) => keyOf(line) === key)?.pieces ?? 0;
  return [...all].flatMap(([key, { currency, form, cents }]) => {
    const [one, other] = [pieces(first, key), pieces(second, key)];
    return one === other ? [] : [{ currency, form, cents, first: one, second: other }];
  });
}

function keyOf({ currency, form, cents }: CashLine): string {
  return `${currency} ${form} ${cents}`;
}

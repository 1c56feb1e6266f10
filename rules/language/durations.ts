/** Durations as rule files write them: `90m`, `72h`, `30d`, `2w`. They are converted to the unit of the compared fact. */
import type { FactDeclaration } from '../../shared/fact/fact.ts';

/** The form of a duration, as the source of a regular expression. */
export const DURATION_PATTERN = '^(0|[1-9]\\d{0,6})([mhdw])$';
const DURATION = new RegExp(DURATION_PATTERN);
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };
/** Nights and years have no fixed number of minutes. */
const UNITS: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440 };

/** Is the text written as a duration? */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/** Minutes per unit of the fact's column; null when the fact measures no time. */
function minutesPerStep(fact: FactDeclaration): number | null {
  if (fact.type === 'instant') return 1;
  if (fact.type === 'date') return 1440;
  const unit = UNITS[fact.unit ?? ''];
  return unit === undefined ? null : unit / 10 ** (fact.decimals ?? 0);
}

/** Does the fact measure time, so that it can be compared with a duration? */
export function measuresTime(fact: FactDeclaration): boolean {
  return minutesPerStep(fact) !== null;
}

/** A duration in units of the fact's column; null when it is no duration, or no whole number of units. */
export function encodeDuration(fact: FactDeclaration, text: string): number | null {
  const parts = DURATION.exec(text);
  const step = minutesPerStep(fact);
  if (parts === null || step === null) return null;
  const steps = (Number(parts[1]) * (MINUTES[parts[2] ?? ''] ?? 0)) / step;
  return Number.isInteger(steps) && steps < 2 ** 31 ? steps : null;
}

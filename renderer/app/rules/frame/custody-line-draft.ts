/** A line about custody as it is typed: numbers are texts until they are whole. */
import { CUSTODY_AUTHORITIES, type CustodyAuthority, DUTIES, type Duty } from '../../../../shared/custody/measures.ts';
import type { CustodyLine } from '../../../../shared/frame/legal-frame.ts';
import { wholeIn } from '../../ui/whole-in.ts';

/** As the schema of a frame has it. */
const MOST_HOURS = 24 * 30;

/** The hours of a text; null: it is no number of them. */
export function hoursIn(typed: string): number | null {
  return wholeIn(typed, 1, 1, MOST_HOURS);
}

/** The minutes of a text; null: it is no number of them. */
export function minutesIn(typed: string): number | null {
  return wholeIn(typed, 1, 1, MOST_HOURS * 60);
}

/** Extensions that the form has room for. */
export const EXTENSIONS = 5;

export interface CustodyLineDraft extends Omit<CustodyLine, 'hours' | 'extensions' | 'owed' | 'lookMinutes'> {
  readonly hours: string;
  /** Those without hours are none. */
  readonly extensions: readonly { readonly hours: string; readonly by: CustodyAuthority }[];
  /** Minutes; empty: it is not owed. */
  readonly owed: Readonly<Record<Duty, string>>;
  /** Minutes; empty: the usual ones. */
  readonly lookMinutes: string;
}

/** The line as a form shows it. */
export function draftOfLine({ hours, extensions, owed, lookMinutes, ...rest }: CustodyLine): CustodyLineDraft {
  const minutesOf = (duty: Duty) => owed.find((each) => each.duty === duty)?.minutes;
  const texts: Partial<Record<Duty, string>> = {};
  for (const duty of DUTIES) texts[duty] = String(minutesOf(duty) ?? '');
  return {
    ...rest,
    hours: String(hours),
    extensions: Array.from({ length: EXTENSIONS }, (_, at) => {
      const extension = extensions[at];
      return extension === undefined
        ? { hours: '', by: CUSTODY_AUTHORITIES[0] }
        : { hours: String(extension.hours), by: extension.by };
    }),
    owed: texts as Record<Duty, string>,
    lookMinutes: String(lookMinutes ?? ''),
  };
}

/** The line of a form; null while a number is none. */
export function custodyLineOf({ hours, extensions, owed, lookMinutes, ...rest }: CustodyLineDraft): CustodyLine | null {
  const first = hoursIn(hours);
  const longer = extensions
    .filter((each) => each.hours !== '')
    .map((each) => ({ ...each, hours: hoursIn(each.hours) }));
  const duties = DUTIES.filter((duty) => owed[duty] !== '').map((duty) => ({ duty, minutes: minutesIn(owed[duty]) }));
  const isWatch = rest.measure === 'medical-watch' && lookMinutes !== '';
  const look = isWatch ? minutesIn(lookMinutes) : undefined;
  if (first === null || look === null || !longer.every(hasHours) || !duties.every(hasMinutes)) return null;
  const line = { ...rest, hours: first, extensions: longer, owed: duties };
  return look === undefined ? line : { ...line, lookMinutes: look };
}

function hasHours<Row extends { readonly hours: number | null }>(row: Row): row is Row & { readonly hours: number } {
  return row.hours !== null;
}

function hasMinutes<Row extends { readonly minutes: number | null }>(
  row: Row,
): row is Row & { readonly minutes: number } {
  return row.minutes !== null;
}

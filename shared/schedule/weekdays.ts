/** Days of operation as timetables write them: `1234567`, `1.3.5.7`, `Mon,Wed`, `lun mer`, `Mon-Fri`, `daily`. */

/** Beginnings of the names of the days, Monday first, in English, French, Spanish and Portuguese; each matches one day only. */
const NAMES: readonly (readonly string[])[] = [
  ['mon', 'mo', 'lun', 'seg'],
  ['tue', 'tu', 'mar', 'ter'],
  ['wed', 'we', 'mer', 'mie', 'qua'],
  ['thu', 'th', 'jeu', 'jue', 'qui'],
  ['fri', 'fr', 'ven', 'vie', 'sex'],
  ['sat', 'sa', 'sam', 'sab'],
  ['sun', 'su', 'dim', 'dom'],
];
const FULL_NAMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday tues weds thur thurs lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta'
  ).split(' '),
);
const BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, day) => names.map((name): [string, number] => [name, day])),
);
const DAILY = new Set(['daily', 'everyday', 'quotidien', 'touslesjours', 'diario', 'diariamente', 'd', 'x7']);

/** The day (Monday 0) that a name means; null for any other word. */
export function weekdayOf(written: string): number | null {
  const name = written
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const known = BY_NAME.get(name);
  if (known !== undefined) return known;
  return FULL_NAMES.has(name) ? (BY_NAME.get(name.slice(0, 3)) ?? null) : null;
}

/** Seven days from Monday; null where the text names none. */
export function daysOfOperation(written: string): readonly boolean[] | null {
  const text = written.trim();
  if (
    DAILY.has(
      text
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, ''),
    )
  )
    return Array.from({ length: 7 }, () => true);
  const days = Array.from({ length: 7 }, () => false);
  const digits = text.replace(/^[dD](?=[\d.])/, '');
  if (/^[\d.,;/\s_-]+$/.test(digits)) {
    const range = /^([1-7])\s*-\s*([1-7])$/.exec(digits);
    if (range !== null) return markRange(days, Number(range[1]) - 1, Number(range[2]) - 1);
    for (const digit of digits.match(/\d/g) ?? []) {
      if (digit === '8' || digit === '9') return null;
      if (digit !== '0') days[Number(digit) - 1] = true;
    }
    return days.includes(true) ? days : null;
  }
  for (const part of text.split(/[,;/+&.\s]+|\bet\b|\band\b/i)) {
    if (part === '') continue;
    const [first, last, more] = part.split(/[-–]/).map(weekdayOf);
    if (first === undefined || first === null || last === null || more !== undefined) return null;
    markRange(days, first, last ?? first);
  }
  return days.includes(true) ? days : null;
}

/** Marks the days from first to last, across the end of the week where needed. */
function markRange(days: boolean[], first: number, last: number): readonly boolean[] {
  for (let day = first; ; day = (day + 1) % 7) {
    days[day] = true;
    if (day === last) return days;
  }
}

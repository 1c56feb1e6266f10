/** Words for days and months in English and French, folded. */

/** From Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered([
  ['monday', 'mon', 'lundi'],
  ['tuesday', 'tue', 'tues', 'mardi'],
  ['wednesday', 'wed', 'mercredi'],
  ['thursday', 'thu', 'thur', 'thurs', 'jeudi'],
  ['friday', 'fri', 'vendredi'],
  ['saturday', 'samedi'],
  ['sunday', 'dimanche'],
]);

/** From January, which is 0. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fev', 'fevr'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
]);

function numbered(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((words, index) => words.map((word) => [word, index] as const)));
}

/** Mutants argued to be equal to the code: changes that no test can notice. Each stands in a table with its argument. */
import { readFileSync } from 'node:fs';

/** The table. */
export const ARGUED = 'test/mutants/argued-equal.txt';

/** The environment variable by which argued mutants are run. */
export const RUN_ARGUED = 'AIRSIDE_RUN_ARGUED';

/**
 * The rows of the table. A row is four lines: the file, `- ` and the lines as they are, `+ ` and the same with the change, and the argument. Rows are
 * parted by empty lines; lines that begin with `#` are comments. Throws on anything else.
 */
export function parseArgued(text) {
  const rows = [];
  let open = [];
  const close = (number) => {
    if (open.length > 0) rows.push(rowOf(open, number));
    open = [];
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') close(index);
    else if (!line.startsWith('#')) open.push(line.trim());
  }
  close(text.split('\n').length);
  return rows;
}

function rowOf([file, was, becomes, why, ...more], end) {
  if (!was?.startsWith('- ') || !becomes?.startsWith('+ ') || why === undefined || more.length > 0)
    throw new Error(`argued mutants, up to line ${end}: a row is a file, "- ", "+ " and one line of argument`);
  return { file, was: was.slice(2), becomes: becomes.slice(2), why, line: end - 3 };
}

/** A mutant as the table has it, without the argument. */
export function shownMutant({ file, was, becomes }) {
  return `${file}\n- ${short(was)}\n+ ${short(becomes)}`;
}

/** Many lines on one; of a long text, its begin and its end. */
function short(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 140)} … ${line.slice(-50)}`;
}

/** Matches survivors with rows, one row for each. `stale` are the rows left over: their mutant is noticed by now, or the code has changed. */
export function argue(results, rows) {
  const stale = [...rows];
  const equal = [];
  const survivors = [];
  for (const mutant of results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')) {
    const shown = shownMutant(mutant);
    const found = stale.findIndex((row) => shownMutant(row) === shown);
    if (found === -1) survivors.push(mutant);
    else equal.push(...stale.splice(found, 1).map(() => mutant));
  }
  return { equal, survivors, stale };
}

/** Counts of a folder. The score is the share of noticed mutants among those that are neither ignored nor argued equal, in percent. */
export function tally(results, equal) {
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed');
  const timeout = count('Timeout');
  const ignored = count('Ignored');
  const argued = equal.length;
  const unseen = (status) => count(status) - equal.filter((mutant) => mutant.status === status).length;
  const judged = results.length - ignored - argued;
  const score = judged === 0 ? 100 : Math.floor((1000 * (killed + timeout)) / judged) / 10;
  return {
    mutants: results.length,
    ignored,
    killed,
    timeout,
    survived: unseen('Survived'),
    uncovered: unseen('NoCoverage'),
    errors: count('RuntimeError'),
    argued,
    score,
  };
}

/** The mutated lines as they were, and as they are with the change. */
export function linesOf(file, { start, end }, replacement) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const before = lines[start.line - 1].slice(0, start.column - 1);
  const after = lines[end.line - 1].slice(end.column - 1);
  return { was: lines.slice(start.line - 1, end.line).join('\n'), becomes: `${before}${replacement}${after}` };
}

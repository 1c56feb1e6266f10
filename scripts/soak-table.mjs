/**
 * The table that `npm run soak` prints at its end. Soak tests report figures under the names below (`reportSoak` in test/soak-rows.ts), and the figures of one name are
 * added up.
 *
 * To add a row: write its name and what it tries here, and call `reportSoak('<name>', { tried, met, lost })` in the test. A name here that no test reports, a test that
 * reports another name, and anything lost make the run fail.
 */

/** What is tried, by the name under which tests report. */
export const SOAK_ROWS = {
  'call-faults': 'a fault at each step of each call: a step fails, or is the last one',
  'vault-faults': 'the same at first start, sign-in, lock, recovery, restore, and in long work',
  'unit-orders': 'a hundred files imported in random orders, some twice, and ended on the way',
  'browser-orders': 'the same in Chromium, whose process is killed',
  'kills-change': 'Chromium killed while something is changed',
  'kills-backup': 'Chromium killed while a backup is made',
  'kills-restore': 'Chromium killed while a backup is restored',
  'kills-import': 'Chromium killed during an import',
  'kills-decision': 'Chromium killed while an officer decides about flights',
  'kills-exhibit': 'Chromium killed while an officer takes exhibits',
  'kills-attachment': 'Chromium killed while a file is attached to a case',
  attachments: '200 files of 5 MB in a case, through a backup and its restore',
  'profile-scan': 'personal values sought in the profile of a day of use',
  'hostile-files': 'hostile files read on the command line, each within 5 s of CPU time and 800 MB',
  'hostile-mutants': 'damaged hostile files read within the same bounds',
  'hostile-reading': 'hostile files imported while another call is asked; lost: those that kept it waiting',
  'large-file': 'flights imported from a file of 100 MB while officers work',
  'large-store': 'flights opened and listed in a large store',
  'million-stored': 'openings of the dashboard with a million stored and a re-screen running',
};

/** @typedef {{ name: string, tried: number, met: number | null, lost: number }} Reported */

/**
 * The lines of the table, and the sentences that say why the run fails; none where it does not.
 * @param {readonly Reported[]} reported
 * @param {Readonly<Record<string, string>>} rows
 */
export function soakTable(reported, rows = SOAK_ROWS) {
  const failures = reported.filter(({ name }) => !(name in rows)).map(({ name }) => `${name} is no row of the table`);
  const sums = Object.entries(rows).map(([name, what]) => {
    const own = reported.filter((each) => each.name === name);
    const sum = (field) => own.reduce((before, each) => before + (each[field] ?? 0), 0);
    const met = own.some((each) => each.met !== null) ? String(sum('met')) : '–';
    if (sum('tried') === 0) failures.push(`not tried: ${what}`);
    if (sum('lost') > 0) failures.push(`lost ${sum('lost')}: ${what}`);
    return [what, String(sum('tried')), met, String(sum('lost'))];
  });
  const table = [['what was tried', 'times', 'met work', 'lost'], ...sums];
  const width = (column) => Math.max(...table.map((row) => row[column].length));
  const widths = [0, 1, 2, 3].map(width);
  const lines = table.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
  );
  return { lines, failures };
}

/** The rows of the weekly list on the screen: lines of daily work of one officer stand together, with their number, until somebody opens them. */
import type { WeekActName } from './week-acts.ts';
import type { WeekLine } from './week-lines.ts';

/** Lines that stand together. Files and reports have each of them. */
const TOGETHER: ReadonlySet<WeekActName> = new Set(['met-alone']);
/** How long a shift is, in milliseconds. */
const SHIFT_MS = 12 * 3_600_000;

export interface WeekRow extends WeekLine {
  /** How many lines stand together here; left out: it is one line. */
  readonly together?: number;
}

/**
 * Lines of one officer and shift are one row at the place of the first; `opened` has the ids of those after which their lines follow. What was typed since somebody looked stands by
 * itself.
 */
export function weekRows(lines: readonly WeekLine[], opened: ReadonlySet<string>): readonly WeekRow[] {
  const groups = new Map<string, WeekLine[]>();
  const groupOf = new Map<WeekLine, WeekLine[]>();
  const inOrder = lines.filter((line) => TOGETHER.has(line.act) && line.isLate !== true);
  for (const line of inOrder.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const of = `${line.act} ${line.officer}`;
    const before = groups.get(of);
    const group = before !== undefined && isInShift(before, line) ? before : [];
    group.push(line);
    groups.set(of, group);
    groupOf.set(line, group);
  }
  return lines.flatMap((line): readonly WeekRow[] => {
    const group = groupOf.get(line);
    if (group === undefined || group.length === 1) return [line];
    if (group[0] !== line) return [];
    const id = `together ${line.id}`;
    return [
      { ...line, id, rules: [], reason: '', why: null, together: group.length },
      ...(opened.has(id) ? group : []),
    ];
  });
}

function isInShift([first]: readonly WeekLine[], { at }: WeekLine): boolean {
  return first !== undefined && Date.parse(at) - Date.parse(first.at) < SHIFT_MS;
}

/**
 * Chinese characters in Hanyu Pinyin, each by its usual reading, or by the one it has in surnames; then as Cantonese and Hokkien families spell them. A name without a blank has a surname of one
 * character, or one of the few of two. Japanese names in the same characters are read as Chinese ones: their reading cannot be seen.
 */

import { HAN_A_TO_L } from './han-a-to-l.ts';
import { HAN_CANTONESE } from './han-cantonese.ts';
import { HAN_HOKKIEN } from './han-hokkien.ts';
import { HAN_M_TO_Z } from './han-m-to-z.ts';
import type { Script, Spellings } from './script.ts';

const DOUBLE_SURNAMES = new Set([
  ...['欧阳', '歐陽', '司马', '司馬', '上官', '诸葛', '諸葛', '司徒', '东方', '東方', '夏侯', '皇甫', '尉迟', '尉遲'],
  ...['公孙', '公孫', '慕容', '令狐', '端木', '长孙', '長孫', '宇文', '独孤', '獨孤', '南宫', '南宮', '轩辕', '軒轅'],
]);
/** Longer runs are no names of persons. */
const LONGEST_NAME = 4;

/** The reading of each character, as one language has it. */
type Readings = ReadonlyMap<string, string>;

function readings(...tables: readonly Readonly<Record<string, string>>[]): Readings {
  const found = new Map<string, string>();
  for (const [reading, letters] of tables.flatMap(Object.entries))
    for (const letter of letters) found.set(letter, reading);
  return found;
}

const MANDARIN = readings(HAN_A_TO_L, HAN_M_TO_Z);
const OTHERS = [readings(HAN_CANTONESE), readings(HAN_HOKKIEN)];

export const han: Script = {
  blocks: [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ],
  isAbjad: false,
  isSyllabic: true,
  read: (run, isName): readonly Spellings[] => {
    if (!isName || run.length < 2 || run.length > LONGEST_NAME) return [latin(run)];
    const surname = run.length > 2 && DOUBLE_SURNAMES.has(run.slice(0, 2)) ? 2 : 1;
    return [latin(run.slice(0, surname)), latin(run.slice(surname))];
  },
};

/** The word in Pinyin, then in each language that knows all of its characters. */
function latin(run: string): Spellings {
  const known = OTHERS.filter((table) => Array.from(run).every((letter) => table.has(letter)));
  return [...new Set([MANDARIN, ...known].map((table) => spelt(run, table)))];
}

function spelt(run: string, table: Readings): string {
  return Array.from(run, (letter) => table.get(letter) ?? '').join('');
}

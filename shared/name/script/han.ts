/**
 * Chinese characters in Hanyu Pinyin, each by its usual reading, or by the one it has in surnames. A name without a blank has a surname of one
 * character, or one of the few of two. Japanese names in the same characters are read as Chinese ones: their reading cannot be seen.
 */
import { HAN_A_TO_L } from './han-a-to-l.ts';
import { HAN_M_TO_Z } from './han-m-to-z.ts';
import type { Script, Spellings } from './script.ts';

const DOUBLE_SURNAMES = new Set([
  ...['欧阳', '歐陽', '司马', '司馬', '上官', '诸葛', '諸葛', '司徒', '东方', '東方', '夏侯', '皇甫', '尉迟', '尉遲'],
  ...['公孙', '公孫', '慕容', '令狐', '端木', '长孙', '長孫', '宇文', '独孤', '獨孤', '南宫', '南宮', '轩辕', '軒轅'],
]);
/** Longer runs are no names of persons. */
const LONGEST_NAME = 4;

const READINGS = new Map<string, string>();
for (const [reading, letters] of [...Object.entries(HAN_A_TO_L), ...Object.entries(HAN_M_TO_Z)]) {
  for (const letter of letters) READINGS.set(letter, reading);
}

export const han: Script = {
  blocks: [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ],
  isAbjad: false,
  isSyllabic: true,
  read: (run, isName): readonly Spellings[] => {
    if (!isName || run.length < 2 || run.length > LONGEST_NAME) return [[latin(run)]];
    const surname = run.length > 2 && DOUBLE_SURNAMES.has(run.slice(0, 2)) ? 2 : 1;
    return [[latin(run.slice(0, surname))], [latin(run.slice(surname))]];
  },
};

function latin(run: string): string {
  return Array.from(run, (letter) => READINGS.get(letter) ?? '').join('');
}

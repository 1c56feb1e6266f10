/** Every script that names are read from. */
import { arabic } from './arabic.ts';
import { armenian } from './armenian.ts';
import { bengali } from './bengali.ts';
import { cyrillic } from './cyrillic.ts';
import { devanagari } from './devanagari.ts';
import { ethiopic } from './ethiopic.ts';
import { georgian } from './georgian.ts';
import { greek } from './greek.ts';
import { han } from './han.ts';
import { hangul } from './hangul.ts';
import { hebrew } from './hebrew.ts';
import { kana } from './kana.ts';
import type { Script } from './script.ts';
import { thai } from './thai.ts';

const ROWS: readonly Script[] = [
  cyrillic,
  arabic,
  greek,
  hebrew,
  han,
  hangul,
  kana,
  georgian,
  armenian,
  ethiopic,
  devanagari,
  bengali,
  thai,
];

/** The script of a code point; null for Latin, signs, and scripts that no table reads. */
export function scriptOf(code: number): Script | null {
  for (const script of ROWS) {
    for (const [first, last] of script.blocks) if (code >= first && code <= last) return script;
  }
  return null;
}

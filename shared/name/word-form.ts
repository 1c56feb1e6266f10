/** A spelling of a word with what is compared of it. */
import { type NameRow, rowsOf } from './known-names.ts';
import { blindOf, formFold, skeletonOf } from './word-fold.ts';

export interface WordForm {
  /** Capitals A to Z and digits. */
  readonly text: string;
  readonly fold: string;
  readonly blind: string;
  readonly skeleton: string;
  /** The letters with one for those that scanners take for each other. */
  readonly seen: string;
  /** Its script leaves most vowels out. */
  readonly isAbjad: boolean;
  readonly rows: readonly NameRow[];
}

/** Words of names repeat: the forms made last are kept. */
const MOST_KEPT = 200_000;
const kept = new Map<string, WordForm>();

export function wordForm(text: string, isAbjad = false): WordForm {
  const key = isAbjad ? `${text}@` : text;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fold = formFold(text, isAbjad);
  const form = {
    text,
    fold,
    blind: blindOf(fold),
    skeleton: skeletonOf(fold),
    seen: text.replaceAll('RN', 'M').replaceAll('VV', 'W').replaceAll('L', 'I'),
    isAbjad,
    rows: rowsOf(text, fold, isAbjad),
  };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, form);
  return form;
}

/** Lets go of the words that are kept: they are names of people. */
export function forgetForms(): void {
  kept.clear();
}

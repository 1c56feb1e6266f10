/** A spelling of a word with what is compared of it. */
import { type NameRow, rowsOf } from './known-names.ts';
import { blindOf, foldOf, skeletonOf } from './word-fold.ts';

export interface WordForm {
  /** Capitals A to Z and digits. */
  readonly text: string;
  readonly fold: string;
  readonly blind: string;
  readonly skeleton: string;
  /** Its script leaves most vowels out. */
  readonly isAbjad: boolean;
  /** The end may be missing: the line ended here. */
  readonly isCut: boolean;
  readonly rows: readonly NameRow[];
}

/** Words of names repeat: the forms made last are kept. */
const MOST_KEPT = 60_000;
const kept = new Map<string, WordForm>();

export function wordForm(text: string, isAbjad = false, isCut = false): WordForm {
  const key = isAbjad || isCut ? `${text}${isAbjad ? '@' : ''}${isCut ? '…' : ''}` : text;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fold = foldOf(text);
  const form = {
    text,
    fold,
    blind: blindOf(fold),
    skeleton: skeletonOf(fold),
    isAbjad,
    isCut,
    rows: rowsOf(fold, isAbjad),
  };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, form);
  return form;
}

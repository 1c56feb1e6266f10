/** How many files one import takes. More files come in as several imports, one after the other. */
import { BOUNDS } from './budget.ts';

export const MOST_FILES = BOUNDS.files.most;

/** The files of each import, in order. */
export function importsOf<File>(files: readonly File[]): readonly (readonly File[])[] {
  const imports: (readonly File[])[] = [];
  for (let from = 0; from < files.length; from += MOST_FILES) imports.push(files.slice(from, from + MOST_FILES));
  return imports;
}

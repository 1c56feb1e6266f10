/** The words of a text as places and addresses are compared. */
import { withoutAccents } from '../../name/without-accents.ts';

/** Words and numbers in capitals, without accents and without what stands between them. */
export function plainWords(text: string): readonly string[] {
  return withoutAccents(text)
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

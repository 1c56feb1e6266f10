/** Numbers of which a caller knew all signs or only the last ones. */
import { isSameBag } from '../flight/bag-tags.ts';
import { plainCode } from '../search/search-kinds.ts';
import type { PartOfNumber } from './lookout.ts';

/** Fewer signs are shared by too many people of one flight. */
export const LEAST_END = 3;

/** Does the number end in these signs? Blanks, hyphens and small letters do not count. */
export function endsIn({ signs }: Pick<PartOfNumber, 'signs'>, written: string): boolean {
  const [end, whole] = [plainCode(signs), plainCode(written)];
  return end.length >= LEAST_END && whole.length > end.length && whole.endsWith(end);
}

/** Is it the bag tag of which this much was said? */
export function isBagTag(said: PartOfNumber, written: string): boolean {
  return said.part === 'end' ? endsIn(said, written) : isSameBag(plainCode(said.signs), plainCode(written));
}

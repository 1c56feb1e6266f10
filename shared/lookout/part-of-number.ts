/** Numbers of which a caller knew all signs or only the last ones. */
import { isSameBag } from '../flight/bag-tags.ts';
import { lookAlikeForm, lookAlikes } from '../list/match/document-form.ts';
import { type How, how } from '../list/match/evidence.ts';
import { withoutCheckDigit } from '../search/check-digit.ts';
import { phoneEnd, phoneForm, plainCode } from '../search/search-kinds.ts';
import type { PartOfNumber } from './lookout.ts';

/** Fewer signs are shared by too many people of one flight. */
export const LEAST_END = 3;

/** Does the number end in these signs? Blanks, hyphens and small letters do not count. */
export function endsIn({ signs }: Pick<PartOfNumber, 'signs'>, written: string): boolean {
  const [end, whole] = [plainCode(signs), plainCode(written)];
  return end.length >= LEAST_END && whole.length > end.length && whole.endsWith(end);
}

/** The numbers that a document may have by what was sent: as it is, and without the check digit that some readers append. */
export function documentNumbers(written: string): readonly string[] {
  const whole = plainCode(written);
  const bare = withoutCheckDigit(whole);
  return bare === null ? [whole] : [whole, bare];
}

/** In what ways the number of a document ends in these signs, letters and digits that look alike for each other; null: it does not. */
export function documentEnd({ signs }: Pick<PartOfNumber, 'signs'>, written: string): readonly How[] | null {
  const end = plainCode(signs);
  if (end.length < LEAST_END) return null;
  for (const [at, whole] of documentNumbers(written).entries()) {
    const own = whole.slice(-end.length);
    if (whole.length <= end.length || lookAlikeForm(own) !== lookAlikeForm(end)) continue;
    const alike = lookAlikes(end, own);
    if (alike === null) continue;
    return [
      how('ends-in', { signs }),
      ...alike.map((pair) => how('look-alike', { signs: pair })),
      ...(at === 0 ? [] : [how('check-digit', { digit: plainCode(written).slice(-1) })]),
    ];
  }
  return null;
}

/** A telephone as it was said. `local`: whole, without the code of its country. */
export interface SaidPhone {
  readonly signs: string;
  readonly kind: 'abroad' | 'local' | 'end';
}

/** Reads how a telephone was said: what is too short to be whole is the end of one. */
export function phoneSaid({ signs, part }: PartOfNumber): SaidPhone {
  if (part === 'end' || phoneForm(signs) === null) return { signs, kind: 'end' };
  if (/^\s*(?:\+|00)/.test(signs)) return { signs, kind: 'abroad' };
  return { signs, kind: phoneEnd(signs) === null ? 'end' : 'local' };
}

/** Is it the telephone that was said? */
export function isPhone({ signs, kind }: SaidPhone, written: string): boolean {
  if (kind === 'end') return endsIn({ signs }, written);
  return kind === 'abroad' ? phoneForm(signs) === phoneForm(written) : phoneEnd(signs) === phoneEnd(written);
}

/** Is it the bag tag of which this much was said? */
export function isBagTag(said: PartOfNumber, written: string): boolean {
  if (said.part === 'end') return endsIn(said, written);
  const [signs, tag] = [plainCode(said.signs), plainCode(written)];
  // Nine digits: a licence plate without its first one.
  return /^\d{9}$/.test(signs) ? tag.endsWith(signs) || isSameBag(`0${signs}`, tag) : isSameBag(signs, tag);
}

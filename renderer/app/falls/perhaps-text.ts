import type { PerhapsSign } from '../../../shared/flight/perhaps-same.ts';
import type { TFunction } from '../ui/texts.ts';

/** What two who are perhaps one person have in common. */
export function signsText(t: TFunction, signs: readonly PerhapsSign[]): string {
  return t('perhaps.signs', { signs: signs.map((sign) => t(`perhaps.sign.${sign}`)).join(', ') });
}

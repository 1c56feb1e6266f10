/** Words for the codes of a fingerprint file. */

import {
  isFingerGroup,
  isFingerPosition,
  isPalmPosition,
  isSolePosition,
} from '../../../shared/fingerprint/position-codes.ts';
import type { TFunction } from '../ui/texts.ts';

/** Types of records that have a name of their own. */
const NAMED_TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 17, 18, 19] as const;

export function typeText(t: TFunction, type: number): string {
  const named = NAMED_TYPES.find((each) => each === type);
  const name = t(named === undefined ? 'fingerprints.type.other' : `fingerprints.type.${named}`);
  return t('fingerprints.type', { type, name });
}

/** Which finger, palm or sole a code means. */
export function positionText(t: TFunction, code: number): string {
  if (isFingerPosition(code)) return t(`fingerprints.position.${code}`);
  if (isPalmPosition(code)) return t('fingerprints.position.palm', { code });
  if (isFingerGroup(code)) return t('fingerprints.position.fingers', { code });
  return isSolePosition(code) ? t('fingerprints.position.sole', { code }) : t('fingerprints.position.other', { code });
}

/** Codes of friction ridge positions (ANSI/NIST-ITL 1-2011, Table 8). */

/** A finger that is not known, the ten that are rolled, thumbs and four fingers that are plain, both thumbs. */
const FINGERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;
export type FingerPosition = (typeof FINGERS)[number];

export function isFingerPosition(code: number): code is FingerPosition {
  return FINGERS.some((each) => each === code);
}

export function isPalmPosition(code: number): boolean {
  return isWithin(code, 20, 38) || isWithin(code, 81, 86);
}

/** Several fingers on one image. */
export function isFingerGroup(code: number): boolean {
  return isWithin(code, 40, 54);
}

export function isSolePosition(code: number): boolean {
  return isWithin(code, 60, 79);
}

/** Digits beyond ten, skin of which the place is not known, and tips and joints have no name of their own. */
export function isPositionCode(code: number): boolean {
  const isOther = isWithin(code, 16, 19);
  return isFingerPosition(code) || isOther || isPalmPosition(code) || isFingerGroup(code) || isSolePosition(code);
}

function isWithin(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

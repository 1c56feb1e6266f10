/** Digits and the letters that they are misread as, by people and by readers of machine-readable zones. */
export const MISREAD_DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

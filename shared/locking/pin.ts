/** The PIN of six digits by which officers change during a shift. It is never stored. */

export const PIN_DIGITS = 6;
/** Wrong tries after which a PIN ends. */
export const MOST_PIN_TRIES = 3;
/** Hours after which a PIN ends. */
export const PIN_HOURS = 12;
/** Minutes after a sign-in by passphrase in which the officer may choose a PIN. */
export const PIN_OFFER_MINUTES = 5;

/** No six digits · one or two digits over and over · digits in a row · the officer's number. */
export type PinProblem = 'form' | 'repeated' | 'row' | 'own-number';

/** Why an officer may not choose these digits; null: they may. `officer`: their id, such as `LFW-02`. */
export function pinProblem(pin: string, officer: string): PinProblem | null {
  if (!/^[0-9]{6}$/.test(pin)) return 'form';
  if (/^(\d{1,3})\1+$/.test(pin)) return 'repeated';
  if (isInRow(pin, 1) || isInRow(pin, 9)) return 'row';
  const number = officer.slice(officer.lastIndexOf('-') + 1).replace(/^0+/, '');
  const isOwn = number !== '' && (pin.replace(/^0+/, '') === number || pin.replace(/0+$/, '') === number);
  return isOwn ? 'own-number' : null;
}

/** Does each digit follow from the one before by this step? `9` is one down; 0 follows 9. */
function isInRow(pin: string, step: number): boolean {
  return [...pin].every((digit, at) => at === 0 || Number(digit) === (Number(pin[at - 1]) + step) % 10);
}

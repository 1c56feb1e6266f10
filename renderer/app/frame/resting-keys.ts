/**
 * When keys without Ctrl or Alt rest. An officer who types a sentence while no field has the focus must not act by its letters. What was refused, or a key that means nothing
 * here, puts the keys to rest; they act again once a second has passed without one.
 */

/** Without a key for this long, in milliseconds, the officer is not typing any more. */
export const REST = 1_000;

export interface RestingKeys {
  /** Something was refused, or a key meant nothing: keys rest. `at` in milliseconds of any one clock. */
  readonly rest: (at: number) => void;
  /** May a key act now? A key that may not prolongs the rest. */
  readonly mayAct: (at: number) => boolean;
}

/** Keys that act until the first `rest`. */
export function restingKeys(): RestingKeys {
  let until = Number.NEGATIVE_INFINITY;
  const rest = (at: number) => {
    until = at + REST;
  };
  return {
    rest,
    mayAct(at) {
      if (at >= until) return true;
      rest(at);
      return false;
    },
  };
}

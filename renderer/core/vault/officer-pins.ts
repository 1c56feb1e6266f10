/**
 * The PINs that officers chose for the shift, in memory only. Each is of one officer, dies with its tries, its hours or a change of the account, and all die with the keys.
 */
import { MOST_PIN_TRIES, PIN_HOURS } from '../../../shared/locking/pin.ts';

interface KeptPin {
  readonly digits: Uint8Array;
  /** ISO 8601 UTC. */
  readonly chosenAt: string;
  /** The account and its access by passphrase, as they were. */
  readonly standing: string;
  failures: number;
}

/** The officer at a moment: the time (ISO 8601 UTC), and the account as it is; null: there is none that may come in. */
export interface PinMoment {
  readonly now: string;
  readonly standing: string | null;
}

/** The result of a try: right, or how many were wrong so far; null: the officer has no PIN. */
export type PinTried = 'right' | { readonly failures: number } | null;

export class OfficerPins {
  readonly #kept = new Map<string, KeptPin>();

  /** Keeps an officer's PIN in place of an earlier one. Its wrong tries begin anew, since the passphrase was given before. */
  keep(officer: string, pin: string, { now, standing }: PinMoment & { readonly standing: string }): void {
    this.#end(officer);
    this.#kept.set(officer, { digits: bytesOf(pin), chosenAt: now, standing, failures: 0 });
  }

  /** Has the officer a PIN that still counts? One that no longer does is forgotten. */
  has(officer: string, moment: PinMoment): boolean {
    return this.#living(officer, moment) !== null;
  }

  /** Compares in the same time whichever digit differs. Wrong tries of one officer are counted until a right one of the same officer. */
  try(officer: string, pin: string, moment: PinMoment): PinTried {
    const kept = this.#living(officer, moment);
    if (kept === null) return null;
    if (isSame(kept.digits, bytesOf(pin))) {
      kept.failures = 0;
      return 'right';
    }
    kept.failures++;
    if (kept.failures >= MOST_PIN_TRIES) this.#end(officer);
    return { failures: kept.failures };
  }

  /** Forgets all. */
  end(): void {
    for (const officer of [...this.#kept.keys()]) this.#end(officer);
  }

  #living(officer: string, { now, standing }: PinMoment): KeptPin | null {
    const kept = this.#kept.get(officer);
    if (kept === undefined) return null;
    const age = Date.parse(now) - Date.parse(kept.chosenAt);
    // A clock that was set back does not make it live longer.
    if (age >= 0 && age < PIN_HOURS * 3_600_000 && standing === kept.standing) return kept;
    this.#end(officer);
    return null;
  }

  #end(officer: string): void {
    this.#kept.get(officer)?.digits.fill(0);
    this.#kept.delete(officer);
  }
}

function bytesOf(pin: string): Uint8Array {
  return new TextEncoder().encode(pin);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let differing = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) differing |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return differing === 0;
}

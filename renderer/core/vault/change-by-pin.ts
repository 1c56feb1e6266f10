/** The change of officer by PIN: who may choose one, who has one, and who comes in by one. Without the unit's setting there is none. */
import { MOST_PIN_TRIES, PIN_OFFER_MINUTES, pinProblem } from '../../../shared/locking/pin.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { auditEntry, systemEntry } from '../audit/entries.ts';
import type { CallFailure } from '../calls/failure.ts';
import { readLocking } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import type { Account } from '../store/tables/accounts.ts';
import { admitted } from './admission.ts';
import { OfficerPins } from './officer-pins.ts';
import { readAccess } from './vault-records.ts';

const MINUTE = 60_000;

/** Who is signed in, for how long by passphrase, and the store of the accounts. */
export interface PinSeat {
  readonly live: Store;
  readonly officer: string | null;
  /** When the officer came in by passphrase, ISO 8601 UTC; null: they did not. */
  readonly passphraseAt: string | null;
}

export class ChangeByPin {
  readonly #now: () => string;
  readonly #pins = new OfficerPins();

  constructor(now: () => string) {
    this.#now = now;
  }

  /** May the officer who is signed in choose a PIN now: shortly after the passphrase, which nobody else has given? */
  async mayChoose({ live, officer, passphraseAt }: PinSeat): Promise<boolean> {
    if (officer === null || passphraseAt === null || !(await this.#isOn(live))) return false;
    const age = Date.parse(this.#now()) - Date.parse(passphraseAt);
    if (age < 0 || age >= PIN_OFFER_MINUTES * MINUTE) return false;
    const account = await admitted(live, officer);
    // Another officer handed out this passphrase and knows it.
    return account.ok && !account.value.mustChange;
  }

  /** Keeps the PIN of the officer who is signed in. Its entry is written first. */
  async choose(seat: PinSeat, pin: string): Promise<Result<null, CallFailure>> {
    const { live, officer } = seat;
    if (officer === null || !(await this.mayChoose(seat))) return failed({ code: 'passphrase-needed' });
    const problem = pinProblem(pin, officer);
    if (problem !== null) return failed({ code: 'weak-pin', problem });
    const known = await standingOf(live, officer);
    if (known === null) return failed({ code: 'passphrase-needed' });
    await commit(live, [], [this.#entry('account.pin-chosen', officer, known.account)]);
    this.#pins.keep(officer, pin, { now: this.#now(), standing: known.standing });
    return success(null);
  }

  /** The officers among these whose PIN counts now. */
  async having(live: Store, officers: readonly string[]): Promise<ReadonlySet<string>> {
    if (!(await this.#isOn(live))) return new Set();
    const found = new Set<string>();
    for (const officer of officers) {
      const standing = (await standingOf(live, officer))?.standing ?? null;
      if (this.#pins.has(officer, { now: this.#now(), standing })) found.add(officer);
    }
    return found;
  }

  /** Tries a PIN. Each result is in the audit trail before it counts: who came in, or that it was wrong. */
  async try(live: Store, officer: string, pin: string): Promise<Result<null, CallFailure>> {
    const known = (await this.#isOn(live)) ? await standingOf(live, officer) : null;
    const tried = this.#pins.try(officer, pin, { now: this.#now(), standing: known?.standing ?? null });
    if (tried === null || known === null) return failed({ code: 'wrong-pin', left: 0 });
    if (tried === 'right') {
      await commit(live, [], [this.#entry('account.signed-in-by-pin', officer, known.account)]);
      return success(null);
    }
    const { failures } = tried;
    // Nobody knows who it was.
    await commit(live, [], [systemEntry(this.#now(), 'account.pin-refused', officer, { failures })]);
    return failed({ code: 'wrong-pin', left: MOST_PIN_TRIES - failures });
  }

  /** Forgets all PINs. */
  end(): void {
    this.#pins.end();
  }

  /** A unit that switches it off has no PINs left when it is switched on again. */
  async #isOn(live: Store): Promise<boolean> {
    const { changeByPin } = await readLocking(live);
    if (!changeByPin) this.#pins.end();
    return changeByPin;
  }

  #entry(kind: 'account.pin-chosen' | 'account.signed-in-by-pin', officer: string, { agency }: Account) {
    return auditEntry({ now: this.#now(), officer: { id: officer }, agency }, kind, officer);
  }
}

/** The account of an officer who may come in, and a text that differs once it or its passphrase was changed; null: they may not come in. */
async function standingOf(
  live: Store,
  officer: string,
): Promise<{ readonly account: Account; readonly standing: string } | null> {
  const found = await admitted(live, officer);
  const access = await readAccess(live.db, officer);
  if (!found.ok || access === undefined) return null;
  const { signIns: _, secondTries: __, ...account } = found.value;
  const { iv, body } = access.wrapped;
  return { account: found.value, standing: JSON.stringify([account, [...iv], [...body]]) };
}

/** Routes calls. Calls of the vault (`calls/vault/`) are answered here; every other call needs an unlocked vault and goes to the current core. */

import type { StoreName } from '../../../shared/host.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { type AnyCallName, type CallName, callRow, type Input, type Output } from '../calls/all-calls.ts';
import type { CallFailure } from '../calls/failure.ts';
import { vaultCallRow } from '../calls/vault/all-vault-calls.ts';
import type { AnyVaultCall, VaultContext } from '../calls/vault/vault-call.ts';
import type { CoreCallOptions } from '../core-options.ts';
import { CurrentCore, type CurrentCoreOptions } from './current-core.ts';

export type CallRouterOptions = Omit<VaultContext, 'currentCore'> & Omit<CurrentCoreOptions, 'onTaken'>;

export class CallRouter {
  readonly #at: VaultContext;
  /** Calls of the vault run one after the other: a lock must not overtake the unlock before it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: CallRouterOptions) {
    this.#at = { ...options, currentCore: new CurrentCore({ ...options, onTaken: () => options.tell(['vault']) }) };
  }

  /** Answers one call. Throws only for bugs and for what the store reports while it is opened. */
  async call<Name extends AnyCallName>(
    name: Name,
    input: Input<Name>,
    options: CoreCallOptions,
  ): Promise<Result<Output<Name>, CallFailure>> {
    const row = vaultCallRow(name);
    // The row of this name returns this output.
    if (row !== undefined) {
      const act = () => this.#act(row, input, options) as Promise<Result<Output<Name>, CallFailure>>;
      return row.alongside ? act() : this.#inTurn(act);
    }
    const { core, refusal } = this.#at.currentCore;
    const { state } = this.#at.vaultSession;
    if (core === null || state === 'locked' || state === 'empty') return failed(refusal ?? { code: 'locked' });
    if (state === 'screen-locked' && callRow(name)?.whileLocked === undefined) return failed({ code: 'screen-locked' });
    const how = state === 'screen-locked' ? { ...options, unattended: true as const } : options;
    return core.call(name as CallName, input as never, how) as Promise<Result<Output<Name>, CallFailure>>;
  }

  /** Name of the store for which calls are answered once an officer has signed in. */
  get storeName(): StoreName {
    return this.#at.currentCore.storeName;
  }

  /** Are calls answered for that store? */
  worksIn(store: StoreName): boolean {
    return this.#at.currentCore.core !== null && this.storeName === store;
  }

  /** Switches to the other store; the officer stays signed in. One that does not open leaves the store in use. Throws what the store reports. */
  workIn(store: StoreName): Promise<void> {
    return this.#inTurn(() => this.#at.currentCore.workIn(store));
  }

  /** Ends the core and discards the keys. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        await this.#at.currentCore.end();
      } finally {
        await this.#at.vaultSession.close();
      }
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #act(
    row: AnyVaultCall,
    input: unknown,
    { signal, onProgress }: CoreCallOptions,
  ): Promise<Result<unknown, CallFailure>> {
    const parsed = row.input.safeParse(input);
    if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
    // The row's schema gives the input that its handler takes.
    return row.run(this.#at, parsed.data as never, {
      signal: signal ?? new AbortController().signal,
      onProgress: onProgress ?? (() => undefined),
    });
  }
}

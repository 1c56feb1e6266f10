/** Makes the request that a handler works with: who acts, the world, and what all requests of a core share. */
import { localTimeAt } from '../../shared/audit/local-time.ts';
import { failed } from '../../shared/result.ts';
import type { Topic } from './calls/topic.ts';
import type { CoreCallOptions } from './core-options.ts';
import type { Context, Services, WholeRequest } from './request.ts';
import type { Identity } from './session.ts';
import { commit } from './store/commit.ts';
import type { Store } from './store/open-store.ts';
import type { WorldKeeper } from './world-keeper.ts';

export interface RequestsOptions {
  readonly store: Store;
  /** Aborted when the store closes. */
  readonly closing: AbortSignal;
  /** The time now, ISO 8601 UTC. */
  clock(): string;
  readonly services: Services;
  readonly world: WorldKeeper;
  newId(): string;
  identity(): Promise<Identity>;
  /** Called with the topics of what was written. */
  changed(topics: readonly Topic[]): void;
}

type Caller = Pick<CoreCallOptions, 'signal' | 'onProgress'>;

export class Requests {
  readonly #options: RequestsOptions;

  constructor(options: RequestsOptions) {
    this.#options = options;
  }

  /** A request of the officer who acts now, for work without a call. Throws what the store reports. */
  async now(caller: Caller = {}): Promise<WholeRequest> {
    return this.of(await this.context(), caller);
  }

  /** Who acts, for which unit and when. Throws what the store reports. */
  async context(who: Promise<Identity> = this.#options.identity()): Promise<Context> {
    const { store, clock, world, newId } = this.#options;
    const { officer, unit, mustChange = false, byPin = false } = await who;
    const zone = world.known.reference.airport(unit?.airports[0] ?? '')?.zone;
    store.trail.localTime = (at) => (zone === undefined ? null : localTimeAt(at, zone, world.known.zones));
    return {
      officer,
      mustChange,
      byPin,
      agency: officer.agency,
      role: officer.role,
      unit,
      second: null,
      now: clock(),
      newId,
    };
  }

  /** The request of a call. Throws what the store reports. */
  async of(context: Context, { signal, onProgress }: Caller): Promise<WholeRequest> {
    const { store, closing, clock, services, world, changed } = this.#options;
    return {
      store,
      closing,
      clock,
      services,
      context,
      world: await world.now(),
      signal: signal === undefined ? closing : AbortSignal.any([signal, closing]),
      progress: (progress) => onProgress?.(progress),
      worldNow: () => world.now(),
      reloadWorld: () => world.reload(),
      // Only the answer to a call knows who confirms it.
      confirmed: async () => failed({ code: 'second-refused', why: 'unknown', waitUntil: null }),
      alone: () => undefined,
      async commit(writes, audit, topics, vault = []) {
        await commit(store, writes, audit, vault, services.standingBack.slices());
        changed(topics);
      },
    };
  }
}

/** A record outside the store that tests can read and change. */
import { type KeptAnchor, type TrailAnchor, trailAnchor } from '../../../../renderer/core/audit/trail-anchor.ts';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { PRODUCT } from '../../../../shared/host.ts';

const DATABASE = PRODUCT.databases.live;

export interface MemoryAnchor {
  /** What lies outside the store. */
  held: KeptAnchor | null;
  /** The anchor as a newly started worker has it. */
  open(): { readonly auditAnchor: TrailAnchor };
}

export function memoryAnchor(): MemoryAnchor {
  const state = new Map<string, string>();
  return {
    get held() {
      return JSON.parse(state.get(`audit.${DATABASE}`) ?? 'null') as KeptAnchor | null;
    },
    set held(kept) {
      state.set(`audit.${DATABASE}`, JSON.stringify(kept));
    },
    open: () => ({ auditAnchor: trailAnchor(hostInMemory(state), DATABASE) }),
  };
}

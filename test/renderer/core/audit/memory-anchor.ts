/** A place outside the store that tests can look into, and into which they can reach. */
import type { AuditAnchor, KeptAnchor } from '../../../../renderer/core/audit/anchoring.ts';

export interface MemoryAnchor extends AuditAnchor {
  kept: KeptAnchor | null;
  puts: number;
}

export function memoryAnchor(): MemoryAnchor {
  return {
    kept: null,
    puts: 0,
    async get() {
      return this.kept;
    },
    async put(kept) {
      this.kept = kept;
      this.puts++;
    },
  };
}

/** What retention needs from the vault: the keys of one store, by class and month, and the two ways in which they end. */
import type { StoreName } from '../../../shared/host.ts';
import type { DataClass, Keys, Month } from '../store/keys.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { ringKeys } from '../vault/ring-keys.ts';

/** A key that is not destroyed. */
export interface RetentionKey {
  readonly id: string;
  readonly dataClass: DataClass;
  readonly month: Month | null;
  readonly state: 'live' | 'masked';
}

export interface RetentionVault {
  /** All keys of the store that are not destroyed, in the order in which they were made. */
  keys(): readonly RetentionKey[];
  /** Ids of destroyed keys. */
  destroyed(): readonly string[];
  /** From now on these keys open only for an approved purpose. */
  maskKeys(ids: readonly string[]): Promise<void>;
  /** Destroys these keys: what they sealed is lost for good. */
  destroyKeys(ids: readonly string[]): Promise<void>;
  /** The keys of the store, including those put away. */
  unmasking(): Promise<Keys>;
}

/** The keys of a store in an open vault. */
export function retentionVault(vault: OpenVault, store: StoreName): RetentionVault {
  return {
    keys: () =>
      [...vault.ring.values()].flatMap(({ id, store: of, dataClass, month, state }) =>
        of === store && state !== 'destroyed' ? [{ id, dataClass, month, state }] : [],
      ),
    destroyed: () =>
      [...vault.ring.values()]
        .filter(({ store: of, state }) => of === store && state === 'destroyed')
        .map(({ id }) => id),
    maskKeys: (ids) => vault.maskKeys(ids),
    destroyKeys: (ids) => vault.destroyKeys(ids),
    unmasking: () => ringKeys(vault, store, true),
  };
}

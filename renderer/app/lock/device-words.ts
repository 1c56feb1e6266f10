/** What protects the unit besides its passphrases. */
import type { VaultStatus } from '../../core/api/vault.ts';

/** Key of what whoever signs in is told of it; null in practice, where nothing is real. */
export function deviceWords({
  commissioned,
  deviceBound,
}: Pick<VaultStatus, 'commissioned' | 'deviceBound'>): string | null {
  if (deviceBound) return 'sign-in.device';
  return commissioned ? 'sign-in.no-device' : null;
}

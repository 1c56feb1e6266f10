/** What is told to whoever stands before the door. */
import { success } from '../../../../shared/result.ts';
import { statusOf, type VaultActs } from './vault-act.ts';

export const asking: VaultActs<'vault.status' | 'vault.airports'> = {
  'vault.status': async (at) => success(await statusOf(at)),
  'vault.airports': async ({ findAirports }, { search }) => success(findAirports(search)),
};

import type { Core } from '../core.ts';
import type { FoundAirport } from './airport-search.tsx';

/** Airports by their codes, with their cities; one that is not known goes by its code. */
export function airportsByCode(core: Core, codes: readonly string[]): Promise<readonly FoundAirport[]> {
  const find = async (code: string): Promise<FoundAirport> => {
    const result = await core.call('vault.airports', { search: code });
    const found = result.ok ? result.value.find((each) => each.code === code) : undefined;
    return found ?? { code, city: code, country: '' };
  };
  return Promise.all(codes.map(find));
}

import { useState } from 'react';
import type { Output } from '../../core/calls/all-calls.ts';
import type { Core } from '../core.ts';
import { countryName } from '../ui/format.ts';
import { Picker } from '../ui/picker.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export type FoundAirport = Output<'vault.airports'>[number];

export interface AirportSearchProps {
  /** Codes already chosen. */
  readonly taken: readonly string[];
  readonly onTake: (airport: FoundAirport) => void;
}

/** Finds an airport by code, city or country: arrows and Enter, or the mouse. */
export function AirportSearch({ taken, onTake }: AirportSearchProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const words = search.trim();
  const { value } = useCall('vault.airports', words === '' ? null : { search: words }, []);
  const found = words === '' ? [] : (value ?? []).filter((airport) => !taken.includes(airport.code)).slice(0, 8);
  return (
    <>
      <Picker
        look="floating airport-search"
        typed={search}
        onType={setSearch}
        field={{
          id: 'airport-search',
          autoFocus: true,
          'aria-label': t('start.search'),
          placeholder: t('start.search'),
        }}
        label={t('start.found')}
        options={found}
        keyOf={({ code }) => code}
        onPick={(airport) => {
          setSearch('');
          onTake(airport);
        }}
      >
        {(airport) => (
          <>
            <strong className="mono">{airport.code}</strong> {airport.city}
            <span className="faint spring">{countryName(airport.country, language)}</span>
          </>
        )}
      </Picker>
      {words !== '' && value !== null && found.length === 0 ? (
        <p className="dim" role="status">
          {t('start.not-found')}
        </p>
      ) : null}
    </>
  );
}

/** Airports by their codes, with their cities. An unknown one is named by its code. */
export function airportsByCode(core: Core, codes: readonly string[]): Promise<readonly FoundAirport[]> {
  const find = async (code: string): Promise<FoundAirport> => {
    const result = await core.call('vault.airports', { search: code });
    const found = result.ok ? result.value.find((each) => each.code === code) : undefined;
    return found ?? { code, city: code, country: '' };
  };
  return Promise.all(codes.map(find));
}

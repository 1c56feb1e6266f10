import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../core/calls/all-calls.ts';
import type { Core } from '../core.ts';
import { countryName } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';

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
  const [at, setAt] = useState(0);
  const words = search.trim();
  const { value } = useCall('vault.airports', words === '' ? null : { search: words }, []);
  const found = words === '' ? [] : (value ?? []).filter((airport) => !taken.includes(airport.code)).slice(0, 8);
  const active = found[Math.min(at, found.length - 1)];
  const take = (airport: FoundAirport) => {
    setSearch('');
    setAt(0);
    onTake(airport);
  };
  return (
    <div className="airport-search">
      <div className="text-field">
        <input
          id="airport-search"
          // biome-ignore lint/a11y/noAutofocus: the only field where it is shown.
          autoFocus
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="airport-options"
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `airport-${active.code}`}
          aria-label={t('start.search')}
          placeholder={t('start.search')}
          autoComplete="off"
          data-autofocus
          // The first Escape empties the field; only the next one closes the dialog around it.
          data-mantine-stop-propagation={words === '' ? undefined : 'true'}
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
            else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
            else if (event.key === 'Enter' && active !== undefined) take(active);
            else if (event.key === 'Escape' && words !== '') setSearch('');
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div className="airport-options" id="airport-options" role="listbox" aria-label={t('start.found')}>
        {found.map((airport) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input.
          // biome-ignore lint/a11y/useFocusableInteractive: see above.
          <div
            key={airport.code}
            id={`airport-${airport.code}`}
            role="option"
            aria-selected={airport === active}
            className={airport === active ? 'option on' : 'option'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(airport)}
          >
            <strong className="mono">{airport.code}</strong> {airport.city}
            <span className="faint spring">{countryName(airport.country, language)}</span>
          </div>
        ))}
      </div>
      {words !== '' && value !== null && found.length === 0 ? (
        <p className="dim" role="status">
          {t('start.not-found')}
        </p>
      ) : null}
    </div>
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

import { IconX } from '@tabler/icons-react';
import { focusElement } from '../ui/focus-element.ts';
import { countryName } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AirportSearch, type FoundAirport } from './airport-search.tsx';

export interface AirportChoiceProps {
  readonly airports: readonly FoundAirport[];
  readonly onChange: (airports: readonly FoundAirport[]) => void;
}

/** Chooses the airports of a unit: a search that adds, and the list of the chosen ones, the main airport first. */
export function AirportChoice({ airports, onChange }: AirportChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <AirportSearch
        taken={airports.map((airport) => airport.code)}
        onTake={(airport) => onChange([...airports, airport])}
      />
      {airports.length === 0 ? (
        <p className="faint">{t('start.none')}</p>
      ) : (
        <ol className="airports" aria-label={t('start.chosen')}>
          {airports.map((airport, index) => (
            <li key={airport.code}>
              <strong className="mono">{airport.code}</strong>
              <span>
                {airport.city}, {countryName(airport.country, language)}
              </span>
              {index === 0 ? (
                <span className="tag spring">{t('start.clock')}</span>
              ) : (
                <button
                  type="button"
                  className="button quiet spring"
                  onClick={() => onChange([airport, ...airports.filter((each) => each !== airport)])}
                >
                  {t('start.lead')}
                </button>
              )}
              <button
                type="button"
                className="button quiet"
                aria-label={t('start.remove', { airport: airport.code })}
                onClick={() => {
                  // The button disappears with its airport, so the search gets the focus.
                  focusElement('airport-search');
                  onChange(airports.filter((each) => each !== airport));
                }}
              >
                <IconX size={15} aria-hidden />
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

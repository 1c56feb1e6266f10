import { SAMPLE_AIRPORT } from '../../../shared/training/sample-airport.ts';
import { focusElement } from '../ui/focus-element.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { FoundAirport } from './airport-search.tsx';

export interface SampleAirportProps {
  readonly onTake: (airport: FoundAirport) => void;
}

/** Offers the airport of the samples to officers who only want to look around. */
export function SampleAirport({ onTake }: SampleAirportProps) {
  const { t } = useTranslation();
  const { value } = useCall('vault.airports', { search: SAMPLE_AIRPORT }, []);
  const airport = value?.find((each) => each.code === SAMPLE_AIRPORT);
  if (airport === undefined) return null;
  return (
    <p>
      <button
        type="button"
        className="button"
        onClick={() => {
          // The offer disappears once taken, so the search gets the focus.
          focusElement('airport-search');
          onTake(airport);
        }}
      >
        {t('start.sample', { city: airport.city, code: airport.code })}
      </button>{' '}
      <span className="faint">{t('start.sample.hint')}</span>
    </p>
  );
}

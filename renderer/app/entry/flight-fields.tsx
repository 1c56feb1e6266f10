import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { focusElement } from '../ui/focus-element.ts';
import { formatLocal } from '../ui/format.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { changeFlight, errorOf } from './entry-store.ts';
import { type FieldError, type FlightDraft, flightDraft } from './flight-draft.ts';
import { typedFlight } from './typed-values.ts';

export interface FlightFieldsProps {
  readonly flight: FlightDraft;
  readonly errors: readonly FieldError[];
}

/** The flight of an entry. One click completes a known flight number with its route and times. */
export function FlightFields({ flight, errors }: FlightFieldsProps) {
  const { t } = useTranslation();
  const { entry } = useWorkstation();
  const language = useLanguage();
  const known = useKnownFlights(flight);
  const wrong = (field: keyof FlightDraft) => {
    const key = errorOf(errors, `flight:${field}`);
    return key === null ? null : t(key);
  };
  const field = (name: keyof FlightDraft, upper = false) => ({
    id: `entry-${name}`,
    label: t(`entry.flight.${name}`),
    value: flight[name],
    upper,
    error: wrong(name),
    onChange: (value: string) => changeFlight(entry, { [name]: value }),
  });
  return (
    <fieldset className="entry-part">
      <legend>{t('entry.flight')}</legend>
      <div className="entry-grid flight">
        <LabelledField {...field('flight', true)} hint={t('entry.flight.hint')} />
        <LabelledField {...field('origin', true)} hint={<AirportName code={flight.origin} />} />
        <LabelledField {...field('destination', true)} hint={<AirportName code={flight.destination} />} />
        <LabelledField {...field('departureDate')} hint={t('entry.date')} />
        <LabelledField {...field('departureTime')} hint={t('entry.time')} />
        <LabelledField {...field('arrivalDate')} hint={t('entry.date')} />
        <LabelledField {...field('arrivalTime')} hint={t('entry.time')} />
      </div>
      <p className="entry-known">
        <span className={known.length === 0 ? 'faint cut' : 'dim'}>
          {t(known.length === 0 ? 'entry.known.none' : 'entry.known')}
        </span>
        {known.map((each) => (
          <button
            key={each.id}
            type="button"
            className="button"
            onClick={() => {
              changeFlight(entry, flightDraft(each.leg));
              focusElement('entry-surname');
            }}
          >
            {t('entry.known.flight', {
              route: `${each.leg.origin ?? '?'} → ${each.leg.destination ?? '?'}`,
              date: momentText(each.leg, language),
            })}
          </button>
        ))}
      </p>
    </fieldset>
  );
}

function momentText({ departure, arrival }: Leg, language: Language): string {
  const moment = departure ?? arrival;
  return moment === null ? '?' : formatLocal(moment, language);
}

const MOST_KNOWN = 4;

/** Known flights of that number, soonest first, unless the form already determines one. */
function useKnownFlights(flight: FlightDraft) {
  const designator = typedFlight(flight.flight);
  const complete = flight.departureDate !== '' && flight.origin !== '' && flight.destination !== '';
  const asked = !complete && designator !== null && designator !== undefined;
  const { value } = useCall('flights.list', asked ? {} : null, ['flights', 'schedule']);
  if (!asked) return [];
  return (value ?? [])
    .filter(({ leg }) =>
      designator.number === null
        ? leg.registration === designator.registration
        : leg.carrier === designator.carrier && leg.number === designator.number && leg.suffix === designator.suffix,
    )
    .slice(-MOST_KNOWN);
}

/** City of a code, so that a typing error shows at once. */
function AirportName({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const written = code.trim().toUpperCase();
  const { value } = useCall('reference.airports', /^[A-Z]{3,4}$/.test(written) ? { search: written } : null, [
    'reference',
  ]);
  if (!/^[A-Z]{3,4}$/.test(written) || value === null) return null;
  const airport = value.find((each) => each.code === written);
  return <>{airport === undefined ? t('entry.airport-unknown') : airport.city}</>;
}

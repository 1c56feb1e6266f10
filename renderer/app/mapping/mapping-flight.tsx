import { useTranslation } from 'react-i18next';
import type { FlightDraft } from '../entry/entry-draft.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { MappingErrors } from './mapping-draft.ts';

export interface MappingFlightProps {
  readonly flight: FlightDraft;
  readonly errors: MappingErrors['flight'];
  /** A column names the flight of each row. */
  readonly named: boolean;
  readonly onChange: (flight: FlightDraft) => void;
}

/** The flight of every row that names none. */
export function MappingFlight({ flight, errors, named, onChange }: MappingFlightProps) {
  const { t } = useTranslation();
  const field = (name: keyof FlightDraft, placeholder: string, upper = false) => {
    const error = errors[name];
    return (
      <LabelledField
        label={name === 'flight' ? t('mapping.flight.number') : t(`entry.flight.${name}`)}
        value={flight[name]}
        placeholder={placeholder}
        upper={upper}
        error={error === undefined ? null : error === 'flight' ? t('mapping.flight.wrong') : t(`entry.error.${error}`)}
        onChange={(value) => onChange({ ...flight, [name]: value })}
      />
    );
  };
  return (
    <fieldset className="mapping-part">
      <legend>{t('mapping.flight')}</legend>
      <p className="dim">{t(named ? 'mapping.flight.named' : 'mapping.flight.hint')}</p>
      <div className="mapping-flight">
        {field('flight', 'ET508', true)}
        {field('origin', 'ADD', true)}
        {field('destination', 'LFW', true)}
        {field('departureDate', t('entry.date'))}
        {field('departureTime', t('entry.time'))}
        {field('arrivalDate', t('entry.date'))}
        {field('arrivalTime', t('entry.time'))}
      </div>
    </fieldset>
  );
}

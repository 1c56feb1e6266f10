import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import type { FlightDraft } from './flight-draft.ts';

export interface TypedFlightFieldsProps {
  readonly flight: FlightDraft;
  /** What is wrong with a field, in words. */
  readonly wrong: (name: keyof FlightDraft) => string | null;
  readonly onChange: (flight: FlightDraft) => void;
}

/** A flight that is typed beside something else: number, route and times. */
export function TypedFlightFields({ flight, wrong, onChange }: TypedFlightFieldsProps) {
  const { t } = useTranslation();
  const field = (name: keyof FlightDraft, placeholder: string, upper = false) => (
    <LabelledField
      label={name === 'flight' ? t('mapping.flight.number') : t(`entry.flight.${name}`)}
      value={flight[name]}
      placeholder={placeholder}
      upper={upper}
      error={wrong(name)}
      onChange={(value) => onChange({ ...flight, [name]: value })}
    />
  );
  return (
    <div className="mapping-flight">
      {field('flight', 'ET508', true)}
      {field('origin', 'ADD', true)}
      {field('destination', 'LFW', true)}
      {field('departureDate', t('entry.date'))}
      {field('departureTime', t('entry.time'))}
      {field('arrivalDate', t('entry.date'))}
      {field('arrivalTime', t('entry.time'))}
    </div>
  );
}

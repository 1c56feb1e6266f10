import type { FlightDraft } from '../entry/flight-draft.ts';
import { TypedFlightFields } from '../entry/typed-flight-fields.tsx';
import { useTranslation } from '../ui/use-translation.ts';
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
  const wrong = (name: keyof FlightDraft) => {
    const error = errors[name];
    if (error === undefined) return null;
    return error === 'flight' ? t('mapping.flight.wrong') : t(`entry.error.${error}`);
  };
  return (
    <fieldset className="mapping-part">
      <legend>{t('mapping.flight')}</legend>
      <p className="dim">{t(named ? 'mapping.flight.named' : 'mapping.flight.hint')}</p>
      <TypedFlightFields flight={flight} wrong={wrong} onChange={onChange} />
    </fieldset>
  );
}

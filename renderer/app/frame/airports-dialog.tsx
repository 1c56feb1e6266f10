import { useEffect, useState } from 'react';
import { AirportChoice } from '../first-start/airport-choice.tsx';
import { airportsByCode, type FoundAirport } from '../first-start/airport-search.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { useSession } from './use-session.ts';

export interface AirportsDialogProps {
  readonly onClose: () => void;
}

/** Changes the airports the unit works at. */
export function AirportsDialog({ onClose }: AirportsDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { unit } = useSession();
  const [airports, setAirports] = useState<readonly FoundAirport[] | null>(null);
  useEffect(() => {
    let gone = false;
    void airportsByCode(core, unit?.airports ?? []).then((found) => {
      if (!gone) setAirports((before) => before ?? found);
    });
    return () => {
      gone = true;
    };
  }, [core, unit]);
  return (
    <FormDialog
      title={t('airports.title')}
      size="lg"
      save={t('airports.save')}
      ready={airports !== null && airports.length > 0}
      onSave={(act) => {
        const codes = (airports ?? []).map(({ code }) => code);
        return act('unit.set-up', { airports: codes }, null, { about: [codes.join(', ')] });
      }}
      onClose={onClose}
    >
      <p className="dim">{t('airports.hint', { code: unit?.code ?? '' })}</p>
      {airports === null ? null : <AirportChoice airports={airports} onChange={setAirports} />}
    </FormDialog>
  );
}

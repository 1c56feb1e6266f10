import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AirportChoice } from '../first-start/airport-choice.tsx';
import { airportsByCode, type FoundAirport } from '../first-start/airport-search.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { notifyFailure } from '../ui/notify.ts';
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
  const ready = airports !== null && airports.length > 0;
  const save = async () => {
    const result = await core.call('unit.set-up', { airports: (airports ?? []).map(({ code }) => code) });
    if (result.ok) onClose();
    else notifyFailure(t, result.failure);
  };
  return (
    <Dialog title={t('airports.title')} size="lg" onClose={onClose}>
      <Form ready={ready} onSubmit={save}>
        <p className="dim">{t('airports.hint', { code: unit?.code ?? '' })}</p>
        {airports === null ? null : <AirportChoice airports={airports} onChange={setAirports} />}
        <FormButtons save={t('airports.save')} ready={ready} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

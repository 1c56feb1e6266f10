import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FlightTravellerRow } from '../../core/calls/flights.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { travellerPath } from '../addresses.ts';
import { counted, formatDate } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { withoutAccents } from '../ui/search-text.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';
import { listedName } from './person-text.ts';

const MOST_SHOWN = 8;

export interface JoinDialogProps {
  readonly view: TravellerView;
  readonly onClose: () => void;
}

/** Chooses another traveller of the flight who is the same person. */
export function JoinDialog({ view, onClose }: JoinDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const [location, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const [other, setOther] = useState<FlightTravellerRow | null>(null);
  const { traveller, flight } = view;
  const { value } = useCall('flights.get', { id: flight.id }, []);
  const language = useLanguage();
  const words = withoutAccents(search).trim().toUpperCase().split(/\s+/).filter(Boolean);
  const fitting = (value?.travellers ?? [])
    .filter(({ id }) => id !== traveller.id)
    .filter((row) => {
      // Whoever is chosen stays in sight, whatever is searched for next.
      if (row.id === other?.id) return true;
      const text = `${row.name} ${row.document ?? ''} ${row.seat ?? ''} ${row.locator ?? ''}`.toUpperCase();
      return words.every((word) => withoutAccents(text).includes(word));
    })
    .sort((a, b) => Number(b.id === other?.id) - Number(a.id === other?.id));
  const found = fitting.slice(0, MOST_SHOWN);
  const more = fitting.length - found.length;
  const join = async (reason: string) => {
    if (other === null) return;
    const travellers = [traveller.id, other.id];
    const result = await core.call('traveller.join', { flight: flight.id, travellers, reason });
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('sources.told.joined'));
    onClose();
    // The id may have become that of the other one.
    if (location.startsWith('/flights/')) navigate(travellerPath(flight.id, result.value.traveller), { replace: true });
  };
  return (
    <ReasonDialog
      title={t('sources.join')}
      hint={t('sources.join.hint')}
      save={t('sources.join.save')}
      ready={other !== null}
      onSave={join}
      onClose={onClose}
    >
      <div className="text-field">
        <input
          data-autofocus
          type="search"
          aria-label={t('flights.search-travellers')}
          placeholder={t('flights.search-travellers')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <div className="join-found" role="radiogroup" aria-label={t('sources.join')}>
        {found.map((row) => (
          <label key={row.id} className="check">
            <input type="radio" name="join" checked={other?.id === row.id} onChange={() => setOther(row)} />
            <span>
              {listedName(t, row.name)}{' '}
              <span className="dim">
                {[
                  row.dateOfBirth === null ? null : formatDate(row.dateOfBirth, language),
                  row.document,
                  row.seat,
                  row.locator,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
          </label>
        ))}
        {more > 0 ? <p className="dim">{t('sources.join.more', counted(more, language))}</p> : null}
        {value !== null && found.length === 0 ? <p className="dim">{t('grid.no-rows')}</p> : null}
      </div>
    </ReasonDialog>
  );
}

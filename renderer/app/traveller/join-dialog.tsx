import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FlightTravellerRow } from '../../core/calls/flight-views.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { travellerPath } from '../addresses.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { formatDate } from '../ui/format.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { SearchedChoice } from '../ui/searched-choice.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { listedName, viewedName } from './person-text.ts';

const WORDS = {
  search: 'flights.search-travellers',
  choice: 'sources.join',
  more: 'sources.join.more',
  none: 'grid.no-rows',
};

export interface JoinDialogProps {
  readonly view: TravellerView;
  readonly onClose: () => void;
}

/** Lets the officer choose another traveller of the flight who is the same person. */
export function JoinDialog({ view, onClose }: JoinDialogProps) {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const [other, setOther] = useState<FlightTravellerRow | null>(null);
  const { traveller, flight } = view;
  const { value } = useCall('flights.get', { id: flight.id }, []);
  const language = useLanguage();
  const others = value?.travellers.filter(({ id }) => id !== traveller.id) ?? null;
  const join = async (reason: string, act: Act) => {
    if (other === null) return;
    const travellers = [traveller.id, other.id];
    const about = t('sources.join.about', { name: viewedName(t, view), other: listedName(t, other.name) });
    const input = { flight: flight.id, travellers, reason };
    const joined = await act('traveller.join', input, t('sources.told.joined'), {
      act: {
        what: t('sources.join'),
        flight: timedLeg(t, flight.leg, language),
        effect: [about, t('sources.effect')],
      },
    });
    // The joined traveller may have the id of the other one.
    if (joined.ok && location.startsWith('/flights/'))
      navigate(travellerPath(flight.id, joined.value.traveller), { replace: true });
    return joined;
  };
  return (
    <ReasonDialog
      title={`${t('sources.join')} · ${viewedName(t, view)}`}
      about={[flight.id, traveller.id]}
      hint={t('sources.join.hint')}
      save={t('sources.join.save')}
      ready={other !== null}
      onSave={join}
      onClose={onClose}
    >
      <SearchedChoice
        rows={others}
        chosen={other?.id ?? null}
        onChoose={setOther}
        textOf={({ name, document, seat, locator }) => [name, document, seat, locator].join(' ')}
        show={(row) => (
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
        )}
        most={8}
        name="join"
        words={WORDS}
      />
    </ReasonDialog>
  );
}

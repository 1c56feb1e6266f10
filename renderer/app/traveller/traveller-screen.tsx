import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { flightPath, travellerPath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { ListsIncomplete } from '../lists/lists-incomplete.tsx';
import { rowKey } from '../search/search-store.ts';
import { focusElement } from '../ui/focus-element.ts';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { Panes } from '../ui/panes.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { Evidence } from './evidence.tsx';
import { Subject } from './subject.tsx';
import { useTraveller } from './use-traveller.ts';

export interface TravellerScreenProps {
  readonly flight: string;
  readonly traveller: string;
  /** The id of the case to show; null: the one that the officer's agency works on. */
  readonly work: string | null;
}

/** Any traveller of a flight, flagged or not: details and evidence next to each other. */
export function TravellerScreen({ flight, traveller, work }: TravellerScreenProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { search } = useWorkstation();
  const fromSearch = useStore(search, ({ opened }) => opened === rowKey({ flight, traveller }));
  const back = fromSearch ? '/search' : flightPath(flight);
  const inView = useTraveller(flight, traveller, work);
  const view = inView.loaded.value;
  const linkTo = useCallback((companion: string) => travellerPath(flight, companion), [flight]);
  useActions([
    {
      id: 'traveller.back',
      key: 'Escape',
      label: fromSearch ? 'search.back' : 'traveller.action.back',
      group: 'keys.traveller',
      run: () => navigate(back),
      hint: true,
    },
    {
      id: 'traveller.evidence',
      key: 'E',
      label: 'queue.action.evidence',
      group: 'keys.traveller',
      run: () => focusElement('evidence'),
      hint: true,
    },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <Link className="button quiet" href={back}>
          <IconArrowLeft size={15} aria-hidden />
          {fromSearch
            ? t('screen.search')
            : view === null
              ? flight
              : `${formatFlight(view.flight.leg)} ${formatRoute(view.flight.leg)}`}
          <KeyCap of="Escape" />
        </Link>
        <h1>{t('traveller.title')}</h1>
      </div>
      <ListsIncomplete />
      <Panes name="traveller" defaults={[520]} labels={['pane.subject', 'pane.evidence']}>
        {[
          <div className="pane-column" key="subject" id="subject" tabIndex={-1}>
            <Subject
              // Another case of the traveller starts anew.
              key={work}
              inView={inView}
              noneSelected={false}
              linkTo={linkTo}
            />
          </div>,
          <div className="pane-column" key="evidence">
            <Evidence flight={flight} traveller={traveller} facts={inView.facts} />
          </div>,
        ]}
      </Panes>
    </div>
  );
}

import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { queuePath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { Evidence } from '../traveller/evidence.tsx';
import { Subject } from '../traveller/subject.tsx';
import { useTraveller } from '../traveller/use-traveller.ts';
import { focusElement } from '../ui/focus-element.ts';
import { Panes } from '../ui/panes.tsx';
import { useCall } from '../ui/use-call.ts';
import { useWorkstation } from '../workstation.tsx';
import { QueueList } from './queue-list.tsx';
import { neighbour, rowKey, visibleRows } from './queue-store.ts';
import { QueueToolbar } from './queue-toolbar.tsx';

export interface QueueScreenProps {
  /** The traveller at the address; null: none. */
  readonly chosen: { readonly flight: FlightId; readonly traveller: TravellerId } | null;
}

/** The main screen: the queue, the selected traveller, and the evidence. */
export function QueueScreen({ chosen }: QueueScreenProps) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { officer } = useSession();
  const state = useStore(queue);
  const [, navigate] = useLocation();
  const listed = useCall('queue.list', {}, ['queue', 'cases']);
  const all = listed.value;
  const rows = useMemo(() => visibleRows(all ?? [], state, officer.id), [all, state, officer.id]);
  // Without a selection, the most urgent traveller is shown.
  const first = rows[0];
  const flight = (chosen ?? first)?.flight ?? null;
  const traveller = (chosen ?? first)?.traveller ?? null;
  const selected = flight === null || traveller === null ? null : rowKey({ flight, traveller });
  const inView = useTraveller(flight, traveller);

  const at = rows.findIndex((row) => rowKey(row) === selected);
  const lastAt = useRef(-1);
  if (at >= 0) lastAt.current = at;
  const go = (by: 1 | -1) => {
    const row = neighbour(rows, selected, by, lastAt.current);
    if (row !== null) navigate(queuePath(row.flight, row.traveller), { replace: true });
  };
  useActions([
    {
      id: 'queue.next',
      key: 'J',
      label: 'queue.action.next',
      group: 'keys.queue',
      run: () => go(1),
      enabled: rows.length > 0,
      hint: true,
    },
    {
      id: 'queue.previous',
      key: 'K',
      label: 'queue.action.previous',
      group: 'keys.queue',
      run: () => go(-1),
      enabled: rows.length > 0,
      hint: true,
    },
    {
      id: 'queue.search',
      key: '/',
      label: 'queue.action.search',
      group: 'keys.queue',
      run: () => focusElement('queue-search'),
    },
    {
      id: 'queue.list',
      key: 'L',
      label: 'queue.action.list',
      group: 'keys.queue',
      run: () => focusElement('queue-list'),
    },
    {
      id: 'queue.open',
      key: 'Enter',
      label: 'queue.action.open',
      group: 'keys.queue',
      run: () => focusElement('subject'),
    },
    {
      id: 'queue.evidence',
      key: 'E',
      label: 'queue.action.evidence',
      group: 'keys.queue',
      run: () => focusElement('evidence'),
      hint: true,
    },
  ]);

  return (
    <>
      <h1 className="visually-hidden">{t('queue.title')}</h1>
      <Panes name="queue" defaults={[385, 320]} labels={['pane.queue', 'pane.subject', 'pane.evidence']}>
        {[
          <div className="pane-column" key="list">
            <QueueToolbar rows={all ?? []} shown={rows} officer={officer.id} />
            <QueueList
              listed={listed}
              rows={rows}
              selected={selected}
              onSelect={(row) => navigate(queuePath(row.flight, row.traveller), { replace: true })}
            />
          </div>,
          <div className="pane-column" key="subject" id="subject" tabIndex={-1}>
            <Subject
              inView={inView}
              noneSelected={selected === null}
              linkTo={(companion) => queuePath(flight ?? '', companion)}
            />
          </div>,
          <div className="pane-column" key="evidence">
            <Evidence flight={flight} traveller={traveller} facts={inView.facts} />
          </div>,
        ]}
      </Panes>
    </>
  );
}

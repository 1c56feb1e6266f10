import { Tabs } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { queuePath } from '../addresses.ts';
import { FallNotes } from '../falls/fall-notes.tsx';
import { RoomAgainNotes } from '../flights/board/room-again-notes.tsx';
import { InNotices } from '../frame/notices.tsx';
import { type ScreenAction, useActions } from '../frame/use-actions.ts';
import { ListsIncomplete } from '../lists/lists-incomplete.tsx';
import { OnDutyLine } from '../roster/on-duty-line.tsx';
import { Evidence } from '../traveller/evidence.tsx';
import { Subject } from '../traveller/subject.tsx';
import { useTraveller } from '../traveller/use-traveller.ts';
import { AfterDecisionProvider } from '../ui/after-decision.ts';
import { focusElement } from '../ui/focus-element.ts';
import { Panes } from '../ui/panes.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { NotShownNotes } from './not-shown-notes.tsx';
import { QueueList } from './queue-list.tsx';
import { type OnFlight, stillShown } from './queue-store.ts';
import { QueueToolbar } from './queue-toolbar.tsx';
import { useBulk } from './use-bulk.ts';
import { useQueue } from './use-queue.ts';
import { useTrayReason } from './use-tray-reason.tsx';

export interface QueueScreenProps {
  /** The traveller at the address; null: none. */
  readonly chosen: OnFlight | null;
}

/** Notes that ask for themselves what they tell: the rows do not draw them anew. */
const FIRST_NOTES = (
  <>
    <FallNotes flight={null} traveller={null} />
    <ListsIncomplete />
  </>
);
const LAST_NOTES = (
  <>
    <RoomAgainNotes />
    <OnDutyLine postKey={null} />
  </>
);

/** The main screen: the queue, the selected traveller, and the evidence. */
export function QueueScreen({ chosen }: QueueScreenProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { queue, shownInQueue } = useWorkstation();
  const question = useStore(queue);
  const { tab } = question;
  const inQueue = useQueue(stillShown(chosen, useStore(shownInQueue), question));
  const { selected, listed } = inQueue;
  const flight = selected?.flight ?? null;
  const traveller = selected?.traveller ?? null;
  const inView = useTraveller(flight, traveller);
  useEffect(() => {
    // Until the list answers the question, somebody of the list before is shown.
    if (flight === null || traveller === null || listed.stale) return;
    shownInQueue.setState({ question, shown: { flight, traveller } });
  }, [shownInQueue, question, flight, traveller, listed.stale]);
  const isEmpty = (listed.value?.total ?? 0) === 0;

  const show = (row: OnFlight | null) => {
    if (row !== null) navigate(queuePath(row.flight, row.traveller), { replace: true });
  };
  const trayReason = useTrayReason(selected);
  const bulk = useBulk();
  const go = async (by: 1 | -1) => {
    const row = await inQueue.next(by);
    show(row);
    return row;
  };
  // What does not change with the rows is not drawn anew with them: while files come, they change all the time.
  const afterDecision = useCallbackRef(() => void go(1));
  const linkTo = useCallback((companion: string) => queuePath(flight ?? '', companion), [flight]);
  const action = (id: string, key: string, run: () => void, more: Partial<ScreenAction> = {}): ScreenAction => ({
    ...{ id: `queue.${id}`, key, label: `queue.action.${id}`, group: 'keys.queue', run },
    ...more,
  });
  useActions([
    action('next', 'J', () => void go(1), { enabled: !isEmpty, hint: true }),
    action('previous', 'K', () => void go(-1), { enabled: !isEmpty, hint: true }),
    action('search', 'Ctrl+F', () => focusElement('queue-search')),
    action('list', 'L', () => focusElement('queue-list')),
    action('open', 'Enter', () => focusElement('subject')),
    action('evidence', 'E', () => focusElement('evidence'), { hint: true }),
  ]);

  return (
    <>
      <h1 className="visually-hidden">{t('queue.title')}</h1>
      <Panes name="queue" defaults={[385, 320]} labels={['pane.queue', 'pane.subject', 'pane.evidence']}>
        {[
          <Tabs className="pane-column" key="list" value={tab}>
            <InNotices>
              {FIRST_NOTES}
              <NotShownNotes flights={listed.value?.notShown ?? []} />
              {LAST_NOTES}
            </InNotices>
            <QueueToolbar page={listed.value} at={inQueue.at} reason={trayReason.action} bulk={bulk} />
            <Tabs.Panel className="pane-column" value={tab}>
              <QueueList inQueue={inQueue} bulk={bulk} onSelect={show} onStep={go} />
            </Tabs.Panel>
            {trayReason.dialog}
          </Tabs>,
          <div className="pane-column" key="subject" id="subject" tabIndex={-1}>
            <AfterDecisionProvider value={afterDecision}>
              <Subject inView={inView} noneSelected={selected === null} linkTo={linkTo} />
            </AfterDecisionProvider>
          </div>,
          <div className="pane-column" key="evidence">
            <Evidence flight={flight} traveller={traveller} facts={inView.facts} />
          </div>,
        ]}
      </Panes>
    </>
  );
}

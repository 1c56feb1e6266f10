import { Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { FlightView } from '../../core/calls/flight-views.ts';
import { enterFlight } from '../entry/entry-store.ts';
import { flightDraft } from '../entry/flight-draft.ts';
import { FallNotes } from '../falls/fall-notes.tsx';
import { type ScreenAction, useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { FlightLookouts } from '../lookouts/flight-lookouts.tsx';
import { AskDialog } from '../questions/ask-dialog.tsx';
import { FlightQuestions } from '../questions/flight-questions.tsx';
import { ContactNote } from '../roster/contact-note.tsx';
import { DrawDialog } from '../selections/draw-dialog.tsx';
import { StandingNote } from '../terminal/standing-note.tsx';
import { useMakeList } from '../terminal/use-make-list.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { notifyDone } from '../ui/notify.ts';
import { SearchField } from '../ui/search-field.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { PreparedNote } from './board/prepared.tsx';
import { FlightDecisions } from './flight-decisions.tsx';
import { FlightMessages } from './flight-messages.tsx';
import { missingText, stateText, timeText } from './flight-texts.ts';
import { FlightTravellers } from './flight-travellers.tsx';
import { Regulars } from './regulars.tsx';
import { ReplayNote } from './replay-note.tsx';
import { SameFlight } from './same-flight.tsx';
import { UpdateDialog } from './update-dialog.tsx';
import { useFlightMarks } from './use-flight-marks.tsx';
import { useToldOtherwise } from './use-told-otherwise.ts';

export interface FlightScreenProps {
  readonly flight: string;
}

const TABS = ['travellers', 'messages', 'decisions', 'questions'] as const;
type Tab = (typeof TABS)[number];

/** One flight: its travellers, their outcomes, missing data, and the officers' entries and decisions. */
export function FlightScreen({ flight }: FlightScreenProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { entry } = useWorkstation();
  const { permissions } = useSession();
  const [search, setSearch] = useState('');
  const [tab, setTab] = useState<Tab>('travellers');
  const [updating, setUpdating] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { value: view, failure, again } = useCall('flights.get', { id: flight }, ['flights', 'queue', 'schedule']);
  const { value: questions } = useCall('question.list', { flight }, ['questions']);
  const mayDecide = permissions.includes('decide');
  const mayEnter = permissions.includes('entry');
  const mayAsk = permissions.includes('question.ask') && view !== null;
  const mayDraw = permissions.includes('selection.draw') && (view?.travellers.length ?? 0) > 0;
  const enter = () => {
    if (view !== null && enterFlight(entry, flightDraft(view.row.leg))) notifyDone(t, t('entry.told.set-aside'));
    navigate('/import/entry');
  };
  const action = (id: string, key: string, label: string, run: () => void, enabled = true): ScreenAction => ({
    id: `flight.${id}`,
    key,
    label,
    run,
    enabled,
    hint: enabled,
  });
  const marks = useFlightMarks(view?.row ?? null);
  useActions([
    ...marks.actions,
    action('back', 'Escape', 'flights.action.back', () => navigate('/flights')),
    // On the tab of the questions it is a button.
    action('ask', 'Q', 'question.ask', () => setAsking(true), mayAsk),
    action('tab', 'T', 'flight.next-tab', () =>
      setTab((before) => TABS[(TABS.indexOf(before) + 1) % TABS.length] ?? 'travellers'),
    ),
  ]);
  const terminal = useMakeList();
  const toldOtherwise = useToldOtherwise();
  const leg = view?.row.leg;
  const told = view === null ? [] : toldOtherwise(view);
  const counts: Readonly<Record<Tab, number>> = {
    travellers: view?.travellers.length ?? 0,
    messages: view?.messages.length ?? 0,
    decisions: view?.decisions.length ?? 0,
    questions: questions?.length ?? 0,
  };
  return (
    <Tabs className="screen" value={tab}>
      <div className="screen-head flight-head">
        <Link className="button quiet" href="/flights">
          <IconArrowLeft size={15} aria-hidden /> {t('screen.flights')} <KeyCap of="Escape" />
        </Link>
        <h1>{leg === undefined ? flight : `${formatFlight(leg)} ${formatRoute(leg)}`}</h1>
        <TabList
          look="sub-tabs"
          label={t('flight.parts')}
          tabs={TABS}
          onShow={setTab}
          name={(each) => t(`flight.part.${each}`)}
          note={(each) => counts[each]}
        />
        <span className="spring" />
        {terminal.mayMake && (view?.travellers.length ?? 0) > 0 ? (
          <KeyButton
            tone="quiet"
            action={action('terminal', 'I', 'query-list.make', () => void terminal.make({ kind: 'flight', flight }))}
          />
        ) : null}
        {mayDraw ? (
          <KeyButton tone="quiet" action={action('draw', 'Z', 'draw.action', () => setDrawing(true))} />
        ) : null}
        {mayAsk && tab === 'questions' ? (
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            {t('question.ask')} <KeyCap of="Q" />
          </button>
        ) : null}
        {mayEnter && view !== null ? (
          <KeyButton tone="quiet" action={action('enter', 'A', 'flight.enter', enter)} />
        ) : null}
        {mayDecide && view !== null ? (
          <KeyButton tone="quiet" action={action('update', 'U', 'flight.update', () => setUpdating(true))} />
        ) : null}
        {tab === 'travellers' ? (
          <SearchField id="flight-search" label={t('flights.search-travellers')} value={search} onChange={setSearch} />
        ) : null}
      </div>
      {view === null ? null : <FlightFacts view={view} marks={marks.actions} />}
      {view === null ? null : <SameFlight view={view} />}
      {told.length === 0 ? null : (
        <section className="flight-lookouts">
          <ul>
            {told.map((each) => (
              <li key={each}>
                <span>{each}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <StandingNote flight={flight} traveller={null} />
      <FlightLookouts flight={flight} />
      <FallNotes flight={flight} traveller={null} />
      {view === null ? null : <Regulars flight={flight} regulars={view.regulars} />}
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      <Tabs.Panel className="screen-fill" value={tab}>
        {view === null ? null : tab === 'messages' ? (
          <FlightMessages view={view} />
        ) : tab === 'decisions' ? (
          <FlightDecisions view={view} />
        ) : tab === 'questions' ? (
          <FlightQuestions questions={questions ?? []} onAsk={mayAsk ? () => setAsking(true) : null} />
        ) : view.travellers.length > 0 ? (
          <FlightTravellers flight={view.row.id} travellers={view.travellers} search={search} />
        ) : (
          <EmptyState
            fill
            title={t(view.messages.length === 0 ? 'flights.no-data' : 'flights.nobody')}
            hint={t(view.messages.length === 0 ? 'flights.no-data.hint' : 'flights.nobody.hint')}
          >
            {mayEnter ? (
              <button type="button" className="button strong" onClick={enter}>
                {t('flight.enter')}
              </button>
            ) : null}
          </EmptyState>
        )}
      </Tabs.Panel>
      {asking && leg !== undefined ? (
        <AskDialog flight={flight} name={`${formatFlight(leg)} ${formatRoute(leg)}`} onClose={() => setAsking(false)} />
      ) : null}
      {drawing && leg !== undefined ? (
        <DrawDialog
          from={{ flight }}
          of={`${formatFlight(leg)} ${formatRoute(leg)}`}
          onClose={() => setDrawing(false)}
        />
      ) : null}
      {marks.dialog}
      {terminal.dialog}
      {updating && view !== null ? <UpdateDialog row={view.row} onClose={() => setUpdating(false)} /> : null}
    </Tabs>
  );
}

/** One line under the heading: the state of the flight, its times, entries about it, missing data, and what one key says of it. */
function FlightFacts({ view, marks }: { readonly view: FlightView; readonly marks: readonly ScreenAction[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { row, travellers } = view;
  const { patch, times } = row;
  const missing = row.completeness === null ? null : missingText(t, row.completeness);
  const entered = (['stand', 'gate', 'belt', 'registration'] as const).flatMap((field) => {
    const value = patch[field];
    return value ? [t(`flight.is.${field}`, { value })] : [];
  });
  const parts = [
    t(`movement.${row.movement}`),
    times.departure.local === null ? null : t('flights.departs', { time: timeText(t, times.departure, language) }),
    times.arrival.local === null ? null : t('flights.arrives', { time: timeText(t, times.arrival, language) }),
    ...entered,
    patch.divertedTo ? t('flight.is.divertedTo', { value: patch.divertedTo }) : null,
    row.state === 'no-data' ? null : t('flights.people', { count: travellers.length }),
  ];
  return (
    <p className="flight-facts">
      <strong className={row.late ? 'late' : undefined}>{stateText(t, row)}</strong>
      <span className="dim">{parts.filter((part) => part !== null && part !== '').join(' · ')}</span>
      {missing === null ? null : <span>{missing}</span>}
      <ContactNote row={row} />
      <PreparedNote flight={row.id} />
      {travellers.length === 0 ? null : <ReplayNote flight={row.id} />}
      <span className="marks">
        {marks
          .filter(({ enabled }) => enabled)
          .map((action) => (
            <ActionButton key={action.id} action={action} tone="quiet" />
          ))}
      </span>
    </p>
  );
}

import { useMemo } from 'react';
import { Link } from 'wouter';
import type { AirlineFlightRow } from '../../core/calls/airline.ts';
import type { QuestionView } from '../../core/calls/question-views.ts';
import { airlinePath } from '../addresses.ts';
import { timeText } from '../flights/flight-texts.ts';
import { useSession } from '../frame/use-session.ts';
import { QuestionList } from '../questions/question-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { Panes } from '../ui/panes.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AirlineFlight } from './airline-flight.tsx';

export interface AirlineScreenProps {
  /** Id of the flight shown; null: all questions. */
  readonly flight: string | null;
}

/** The airline officer's screen: questions to the airline, and the flights with their seats, bags and boarding. */
export function AirlineScreen({ flight }: AirlineScreenProps) {
  const { t } = useTranslation();
  const { value: flights, failure, again } = useCall('airline.flights', {}, ['flights', 'schedule']);
  const { value: questions } = useCall('question.list', { flight: null }, ['questions']);
  const asked = questions ?? [];
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.airline')}</h1>
        <span className="dim">{t('airline.hint')}</span>
      </div>
      {failure !== null && flights === null ? <FailureNote failure={failure} again={again} /> : null}
      <Panes name="airline" defaults={[300]} labels={['airline.list', 'airline.subject']}>
        <FlightList flights={flights ?? []} questions={asked} current={flight} />
        {flight === null ? (
          <AllQuestions questions={asked} flights={flights ?? []} />
        ) : (
          <AirlineFlight flight={flight} questions={asked.filter((each) => each.flight === flight)} />
        )}
      </Panes>
    </div>
  );
}

interface FlightListProps {
  readonly flights: readonly AirlineFlightRow[];
  readonly questions: readonly QuestionView[];
  readonly current: string | null;
}

function FlightList({ flights, questions, current }: FlightListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = useMemo(() => questions.filter(({ state }) => state === 'open'), [questions]);
  const here = (flight: string | null) => (current === flight ? { 'aria-current': 'page' as const } : {});
  return (
    <nav className="airline-list" aria-label={t('airline.list')}>
      <Link href="/airline" {...here(null)}>
        <strong>{t('airline.questions')}</strong>
        <Open count={open.length} />
      </Link>
      {flights.map(({ id, leg, times, movement, cancelled }) => (
        <Link key={id} href={airlinePath(id)} {...here(id)}>
          <span>
            <strong>{formatFlight(leg)}</strong> {formatRoute(leg)}
            <span className="dim airline-time">
              {cancelled
                ? t('airline.cancelled')
                : `${t(`movement.${movement}`)} · ${timeText(t, movement === 'departing' ? times.departure : times.arrival, language)}`}
            </span>
          </span>
          <Open count={open.filter(({ flight }) => flight === id).length} />
        </Link>
      ))}
      {flights.length === 0 ? <p className="dim airline-none">{t('airline.no-flights')}</p> : null}
    </nav>
  );
}

function Open({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count === 0 ? null : <span className="tag">{t('airline.open', { count })}</span>;
}

function AllQuestions({ questions, flights }: Pick<FlightListProps, 'questions' | 'flights'>) {
  const { t } = useTranslation();
  const hasCarrier = useSession().officer.carrier !== undefined;
  const nameOf = (id: string) => {
    const leg = flights.find((flight) => flight.id === id)?.leg;
    return leg === undefined ? id : `${formatFlight(leg)} ${formatRoute(leg)}`;
  };
  if (!hasCarrier) return <EmptyState fill title={t('airline.no-carrier')} hint={t('airline.no-carrier.hint')} />;
  if (questions.length === 0) return <EmptyState fill title={t('airline.nothing')} hint={t('airline.nothing.hint')} />;
  return (
    <div className="screen-body">
      <QuestionList
        questions={questions}
        flightLink={(flight) => ({ href: airlinePath(flight), name: nameOf(flight) })}
      />
    </div>
  );
}

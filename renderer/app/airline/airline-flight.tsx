import { useMemo } from 'react';
import type { AirlineFlightView, AirlineSeat } from '../../core/calls/airline.ts';
import type { QuestionView } from '../../core/calls/question-views.ts';
import { timeText } from '../flights/flight-texts.ts';
import { QuestionList } from '../questions/question-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type SeatRow, seatColumns } from './seat-columns.ts';

export interface AirlineFlightProps {
  readonly flight: string;
  readonly questions: readonly QuestionView[];
}

/** One flight as its airline sees it: the questions about it, and its seats. */
export function AirlineFlight({ flight, questions }: AirlineFlightProps) {
  const { t } = useTranslation();
  const { value: view, failure, again } = useCall('airline.flight', { id: flight }, ['flights']);
  const columns = useMemo(() => seatColumns(t), [t]);
  const rows = useMemo(() => (view?.seats ?? []).map((seat, at) => ({ ...seat, at })), [view]);
  if (failure !== null && view === null) return <FailureNote failure={failure} again={again} />;
  if (view === null) return null;
  return (
    <div className="screen-fill">
      <Facts view={view} />
      {questions.length === 0 ? null : <QuestionList questions={questions} />}
      {rows.length === 0 ? (
        <EmptyState fill title={t('airline.no-seats')} hint={t('airline.no-seats.hint')} />
      ) : (
        <Grid<SeatRow> label={t('airline.seats')} rows={rows} columns={columns} rowId={({ at }) => String(at)} />
      )}
    </div>
  );
}

function Facts({ view }: { readonly view: AirlineFlightView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { leg, times, patch, cancelled } = view.row;
  const count = (status: AirlineSeat['status']) => view.seats.filter((seat) => seat.status === status).length;
  const parts = [
    cancelled ? t('airline.cancelled') : null,
    t('flights.departs', { time: timeText(t, times.departure, language) }),
    t('flights.arrives', { time: timeText(t, times.arrival, language) }),
    ...(['stand', 'gate', 'belt', 'divertedTo'] as const).map((field) => {
      const value = patch[field];
      return value ? t(`flight.is.${field}`, { value }) : null;
    }),
    t('airline.boarded', { boarded: count('boarded'), count: view.seats.length }),
  ];
  return (
    <p className="flight-facts">
      <strong>{`${formatFlight(leg)} ${formatRoute(leg)}`}</strong>
      <span className="dim">{parts.filter((part) => part !== null).join(' · ')}</span>
    </p>
  );
}

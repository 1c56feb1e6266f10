import { Link } from 'wouter';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import type { LookoutFlight, LookoutTaken } from '../../core/calls/lookout-views.ts';
import { flightPath, lookoutPath } from '../addresses.ts';
import { useTimeTold } from '../flights/use-time-told.ts';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { EndsEarly } from './hours-field.tsx';
import { People } from './people.tsx';

/** A lookout as it was taken down. */
export interface Taken extends LookoutTaken {
  /** Flight, day and route that it names; '': none. */
  readonly where: string;
  readonly terms: LookoutTerms;
  /** UTC minute. */
  readonly until: number;
}

export interface TakenNoteProps {
  readonly taken: Taken;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

/** Says at once what a lookout hit on the flights that it names. */
export function TakenNote({ taken, onClose, onAnother }: TakenNoteProps) {
  const { t } = useTranslation();
  const { where, terms, until } = taken;
  return (
    <div className="form" role="status">
      {taken.flights.length === 0 ? (
        <p>{terms.flight === null ? t('lookout.taken.nowhere') : t('lookout.taken.not-here', { where })}</p>
      ) : terms.flight === null ? (
        <p>{t('lookout.taken.no-flight-named')}</p>
      ) : null}
      <EndsEarly terms={terms} until={until} />
      <PinnedFlights flights={taken.flights} onGo={onClose} />
      <div className="form-buttons">
        <button type="button" className="button quiet" onClick={onAnother}>
          {t('lookout.taken.another')}
        </button>
        <span className="spring" />
        <span className="form-end">
          <Link className="button" href={lookoutPath(taken.id)} onClick={onClose}>
            {t('lookout.taken.open')}
          </Link>
          <button type="button" className="button strong" data-autofocus onClick={onClose}>
            {t('ui.close')} <KeyCap of="Enter" />
          </button>
        </span>
      </div>
    </div>
  );
}

/** Flights to which a lookout is pinned, each with what it finds there. */
export function PinnedFlights({
  flights,
  onGo,
}: {
  readonly flights: readonly LookoutFlight[];
  readonly onGo?: () => void;
}) {
  const { t } = useTranslation();
  const timeOf = useTimeTold();
  return (
    <ul className="pinned-flights">
      {flights.map((found) => (
        <li key={found.flight}>
          <Link href={flightPath(found.flight)} {...(onGo === undefined ? {} : { onClick: onGo })}>
            <strong>{formatFlight(found.leg)}</strong> {formatRoute(found.leg)} {timeOf(found.leg)}
          </Link>
          {' · '}
          <span className={found.hits > 0 ? 'strong' : 'dim'}>{foundText(t, found)}</span>
          <People people={found.people} flight={found.flight} {...(onGo === undefined ? {} : { onGo })} />
        </li>
      ))}
    </ul>
  );
}

function foundText(t: TFunction, { hits, fits, travellers }: LookoutFlight): string {
  if (travellers === 0) return t('lookout.taken.no-data');
  if (hits > 0) return t('lookout.taken.hits', { count: hits });
  return fits > 0 ? t('lookout.taken.fits', { count: fits }) : t('lookout.taken.nobody', { count: travellers });
}

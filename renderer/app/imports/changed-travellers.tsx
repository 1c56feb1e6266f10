import { Link } from 'wouter';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { messageOf } from '../../../shared/flight/list-entries.ts';
import type { ChangeKind, ChangeRow } from '../../core/calls/import-changes.ts';
import { messagePath, travellerPath } from '../addresses.ts';
import { PerhapsAnswer } from '../falls/perhaps-answer.tsx';
import { signsText } from '../falls/perhaps-text.ts';
import { useSession } from '../frame/use-session.ts';
import { ChangedValues } from '../traveller/changed-values.tsx';
import { listedName } from '../traveller/person-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ChangedTravellersProps {
  readonly job: string;
  readonly flight: FlightId;
  readonly kind: ChangeKind;
}

/** The travellers behind one count of a flight, targets first: who they are, and what is different. */
export function ChangedTravellers({ job, flight, kind }: ChangedTravellersProps) {
  const { t } = useTranslation();
  const { value, failure, again } = useCall('import.changed', { job, flight }, ['flights', 'queue']);
  if (failure !== null) return <FailureNote failure={failure} again={again} />;
  if (value === null) return <p className="dim">{t('diagnostics.loading')}</p>;
  return (
    <ul className="changed-travellers" aria-label={t(`import.changes.${kind}.who`)}>
      {value[kind].map((row) => (
        <ChangedTraveller key={row.id} flight={flight} kind={kind} row={row} />
      ))}
    </ul>
  );
}

interface ChangedTravellerProps {
  readonly flight: FlightId;
  readonly kind: ChangeKind;
  readonly row: ChangeRow;
}

function ChangedTraveller({ flight, kind, row }: ChangedTravellerProps) {
  const { t } = useTranslation();
  const { id, name, outcome, document, seat, why, changes = [], isHere } = row;
  return (
    <li>
      {outcome === null ? null : <OutcomeMark outcome={outcome} word />}
      <Link href={isHere || outcome !== null ? travellerPath(flight, id) : messagePath(messageOf(id))}>
        {listedName(t, name)}
      </Link>{' '}
      <span className="dim">
        {[document, seat, why === undefined ? null : t(`import.gone.${why}`)]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <Perhaps flight={flight} kind={kind} row={row} />
      <ChangedValues changes={changes} />
    </li>
  );
}

/** Who this is perhaps now, or was before, with the answers of an officer. */
function Perhaps({ flight, kind, row }: ChangedTravellerProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { perhaps } = row;
  if (perhaps === undefined) return null;
  const [gone, come] = kind === 'gone' ? [row, perhaps] : [perhaps, row];
  const name = [listedName(t, perhaps.name), perhaps.seat].filter((part) => part !== null).join(', ');
  return (
    <p className="perhaps">
      {t(kind === 'gone' ? 'perhaps.now' : 'perhaps.was')}{' '}
      {kind === 'gone' ? <Link href={travellerPath(flight, come.id)}>{name}</Link> : <strong>{name}</strong>}{' '}
      <span className="dim">{signsText(t, perhaps.signs)}</span>{' '}
      {permissions.includes('decide') ? <PerhapsAnswer flight={flight} gone={gone} come={come} /> : null}
    </p>
  );
}

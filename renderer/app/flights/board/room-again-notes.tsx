import { Link } from 'wouter';
import { travellerPath } from '../../addresses.ts';
import { listedName } from '../../traveller/person-text.ts';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useFlightName } from '../use-flight-name.ts';

/** Whom plans of the own agency left out and offer now, since there is room again; nothing where there is nobody. */
export function RoomAgainNotes() {
  const { t } = useTranslation();
  const { value } = useCall('capacity-cut.list', {}, ['queue', 'cases', 'flights']);
  const next = (value ?? []).flatMap(({ left }) => left.filter(({ isOffered }) => isOffered));
  const flightName = useFlightName(next.length > 0);
  if (next.length === 0) return null;
  return (
    <section className="lists-incomplete" aria-label={t('capacity-cut.offered', { count: next.length })}>
      <p>
        {t('capacity-cut.offered.note', { count: next.length })}{' '}
        {next.map(({ flight, ids, name }, at) => (
          <span key={`${flight} ${ids[0]}`}>
            {at === 0 ? '' : ', '}
            <Link href={travellerPath(flight, ids[0] ?? '')}>
              {name === null ? t('capacity-cut.gone') : listedName(t, name)}
            </Link>{' '}
            · {flightName(flight)}
          </span>
        ))}
      </p>
    </section>
  );
}

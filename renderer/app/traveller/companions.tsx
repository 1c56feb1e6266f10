import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { listedName } from './person-text.ts';

export interface CompanionsProps {
  readonly view: TravellerView;
  readonly linkTo: (traveller: string) => string;
}

/** The others in the same booking on this flight, or with the same locator on a passenger list. */
export function Companions({ view, linkTo }: CompanionsProps) {
  const { t } = useTranslation();
  if (view.booking === null && view.companions.length === 0) return null;
  const elsewhere = (view.booking?.partySize ?? 0) - 1 - view.companions.length;
  return (
    <section aria-labelledby="companions">
      <h3 className="small-head" id="companions">
        {view.booking === null
          ? t('companions.by-locator', { count: view.companions.length + 1 })
          : t('companions.title', { count: Math.max(view.booking.partySize, view.companions.length + 1) })}
      </h3>
      {view.companions.length === 0 ? <p className="why-none">{t('companions.alone')}</p> : null}
      <ul>
        {view.companions.map((companion) => (
          <li key={companion.id}>
            <Link className="companion" href={linkTo(companion.id)}>
              <span>{listedName(t, companion.name, view.masked)}</span>
              <span className="dim">{companion.seat === null ? '' : t('person.seat', { seat: companion.seat })}</span>
              <TravellerMark outcome={companion.outcome} handling={companion.handling}>
                <span>{companion.score}</span>
              </TravellerMark>
            </Link>
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? <p className="why-none">{t('companions.elsewhere', { count: elsewhere })}</p> : null}
    </section>
  );
}

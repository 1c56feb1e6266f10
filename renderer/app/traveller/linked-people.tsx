import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LinkedView } from '../../core/calls/linked.ts';
import { travellerPath } from '../addresses.ts';
import { counted, formatDate, formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { listedName } from './person-text.ts';

/** The other people at whom one reason points: what they share, name, birth, flight and day. */
export function LinkedPeople({ linked: { people, more } }: { readonly linked: Omit<LinkedView, 'rule'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="why-linked">
      {people.map(({ flight, traveller, leg, name, masked, dateOfBirth, by }) => (
        <li key={`${flight} ${traveller}`}>
          <span className="dim">{t(`why.linked.${by}`)}</span>{' '}
          <Link className="link" href={travellerPath(flight, traveller)}>
            {listedName(t, name, masked)}
          </Link>{' '}
          <span className="dim">
            {[
              dateOfBirth === null ? null : t('person.born', { date: formatDate(dateOfBirth, language) }),
              `${formatFlight(leg)} ${formatRoute(leg)}`,
              leg.departure === null ? null : formatLocal(leg.departure.slice(0, 10), language),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
      {more > 0 ? <li className="dim">{t('why.linked.more', counted(more, language))}</li> : null}
    </ul>
  );
}

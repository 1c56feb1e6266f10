import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { DamageView } from '../../core/api/session.ts';
import { flightName } from '../imports/flight-name.ts';
import { counted } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useSession } from './use-session.ts';

const PATH = '/administration/verify';
/** Flights that are named; the others are counted. */
const MOST_NAMED = 3;

/** Says over every screen which flights are missing from lists: while they are made anew, and where they cannot be. */
export function DamageBanner() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { damaged, permissions } = useSession();
  const lasting = damaged.filter((each) => each.lasting);
  const making = damaged.filter((each) => !each.lasting);
  if (damaged.length === 0 || location === PATH) return null;
  return (
    <aside className="damage-banner" role="status">
      <IconRefresh size={15} stroke={1.8} aria-hidden />
      <span>
        {making.length === 0 ? null : <Named code="damage.making" things={making} />}{' '}
        {lasting.length === 0 ? null : <Named code="damage.lasting" things={lasting} />}
      </span>
      <span className="spring" />
      {lasting.length > 0 && permissions.includes('store.verify') ? (
        <Link className="link" href={PATH}>
          {t('administration.tab.verify')}
        </Link>
      ) : null}
    </aside>
  );
}

interface NamedProps {
  readonly code: 'damage.making' | 'damage.lasting';
  readonly things: readonly DamageView[];
}

function Named({ code, things }: NamedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const flights = things.flatMap(({ of, id }) => (of === 'flight' ? [flightName(id, language)] : []));
  const named = flights.slice(0, MOST_NAMED).join(', ');
  const what = flights.length > MOST_NAMED ? `${named}, …` : named;
  return (
    <>
      {t(code, counted(things.length, language))}
      {what === '' ? null : ` ${t('damage.which', { what })}`}
    </>
  );
}

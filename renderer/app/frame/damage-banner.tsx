import { IconAlertTriangle, IconRefresh, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { DamageView } from '../../core/calls/session-views.ts';
import { flightName } from '../imports/flight-name.ts';
import { counted } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useSession } from './use-session.ts';

/** Most flights that are named; further ones are counted. */
const MOST_NAMED = 3;

/** States over every screen which flights were damaged: those being re-derived, those that cannot be, and, until an officer has read it, those that were. */
export function DamageBanner() {
  const { t } = useTranslation();
  const { damaged, permissions } = useSession();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const shown = damaged.filter(({ id, state }) => state !== 'rederived' || !read.has(id));
  if (shown.length === 0) return null;
  const serious = shown.some(({ state }) => state === 'permanent');
  const made = shown.filter(({ state }) => state === 'rederived');
  return (
    <aside className={serious ? 'alarm-banner' : 'damage-banner'} role={serious ? 'alert' : 'status'}>
      {serious ? <IconAlertTriangle size={16} aria-hidden /> : <IconRefresh size={15} stroke={1.8} aria-hidden />}
      <span>
        {STATES.map((state) => (
          <Named key={state} state={state} things={shown.filter((each) => each.state === state)} />
        ))}
      </span>
      <span className="spring" />
      {permissions.includes('audit.view') ? (
        <Link className="link" href="/administration/audit">
          {t('audit.title')}
        </Link>
      ) : null}
      {made.length === 0 ? null : (
        <button
          type="button"
          className="button quiet"
          aria-label={t('ui.close')}
          onClick={() => setRead(new Set([...read, ...made.map(({ id }) => id)]))}
        >
          <IconX size={15} aria-hidden />
        </button>
      )}
    </aside>
  );
}

const STATES = ['permanent', 'rederiving', 'rederived'] as const satisfies readonly DamageView['state'][];

interface NamedProps {
  readonly state: DamageView['state'];
  readonly things: readonly DamageView[];
}

function Named({ state, things }: NamedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (things.length === 0) return null;
  const flights = things.flatMap(({ of, id }) => (of === 'flight' ? [flightName(id, language)] : []));
  const named = flights.slice(0, MOST_NAMED).join(', ');
  const what = flights.length > MOST_NAMED ? `${named}, …` : named;
  return (
    <>
      {what === '' ? null : <b>{what} </b>}
      {t(`damage.${state}`, counted(things.length, language))}{' '}
    </>
  );
}

import { useState } from 'react';
import type { FallRow } from '../../core/calls/falls.ts';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FallDialog } from './fall-dialog.tsx';
import { FallLine } from './fall-line.tsx';

export interface FallNotesProps {
  /** Null: every flight, and only those at which nobody has looked. */
  readonly flight: string | null;
  /** Null: everybody on the flight. */
  readonly traveller: string | null;
}

/** Targets whom messages alone or acts on rules took off: from what, by which file or act, whose it was, and who looked at it. Nothing where there are none. */
export function FallNotes({ flight, traveller }: FallNotesProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [most, setMost] = useState(AT_FIRST);
  const { value } = useCall('falls.list', permissions.includes('view') ? { flight, traveller, most } : null, TOPICS);
  const [about, setAbout] = useState<FallRow | null>(null);
  if (value === null || value.count === 0) return null;
  const { rows, count } = value;
  return (
    <section className="flight-lookouts" aria-label={t('falls.title')}>
      {count > 1 ? <h2 className="small-head">{t('falls.count', { count })}</h2> : null}
      <ul>
        {rows.map((fall) => (
          <FallLine key={fall.id} fall={fall} onLook={setAbout} />
        ))}
      </ul>
      {rows.length < count ? (
        <button type="button" className="button" onClick={() => setMost(most + MORE)}>
          {t('falls.more', { count: count - rows.length })}
        </button>
      ) : null}
      {about === null ? null : <FallDialog fall={about} onClose={() => setAbout(null)} />}
    </section>
  );
}

/** Lines at first, and with each *more*. A night on which a rule is held for many has hundreds. */
const AT_FIRST = 10;
const MORE = 50;

const TOPICS = ['queue', 'flights', 'cases'] as const;

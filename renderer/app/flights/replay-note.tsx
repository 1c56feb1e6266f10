import { useState } from 'react';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { ReplayView } from '../../core/calls/replay.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { counted } from '../ui/format.ts';
import { notifyFailure } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

export interface ReplayNoteProps {
  readonly flight: FlightId;
}

/** Lets supervisors replay the flight's screening from the stored data, and shows the result. */
export function ReplayNote({ flight }: ReplayNoteProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const language = useLanguage();
  const { permissions } = useSession();
  const [view, setView] = useState<ReplayView | null>(null);
  const may = permissions.includes('screening.replay');
  const run = async () => {
    const result = await core.call('screening.replay', { flight });
    if (result.ok) setView(result.value);
    else notifyFailure(t, result.failure);
  };
  useActions(may ? [{ id: 'flight.replay', key: null, label: 'replay.action', run: () => void run() }] : []);
  if (!may) return null;
  return (
    <span className="replay-note">
      <button type="button" className="link" onClick={() => void run()}>
        {t('replay.action')}
      </button>{' '}
      <span role="status" className={view?.state === 'differs' ? 'late' : 'dim'}>
        {view === null ? '' : textOf(view)}
      </span>
    </span>
  );

  function textOf(replayed: ReplayView): string {
    if (replayed.state !== 'differs') {
      return t(
        `replay.${replayed.state}`,
        replayed.state === 'same' ? counted(replayed.travellers, language) : { count: 0, n: '' },
      );
    }
    const who = replayed.different.map(({ name, parts }) => `${name} (${parts.join(', ')})`).join(' · ');
    return [t('replay.differs', counted(replayed.differing, language)), replayed.parts.join(', '), who]
      .filter((part) => part !== '')
      .join(' · ');
  }
}

import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useCutOffText } from './cut-off-text.ts';

/** Hours from when the store was opened again. */
const TOLD_FOR = 24;

/** Tells who began an import, and supervisors, over every screen that the program ended during it, until they close it or a day later. */
export function CutOffBanner() {
  const { t } = useTranslation();
  const { permissions, officer } = useSession();
  const minute = useNowMinute();
  const text = useCutOffText();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const [goesOn, setGoesOn] = useState(true);
  // What an earlier worker left is known when the store opens. Once it has ended, later imports change nothing.
  const { value } = useCall('import.list', permissions.includes('import') ? {} : null, goesOn ? ['imports'] : []);
  useEffect(() => {
    if (value !== null) setGoesOn(value.some(({ state }) => state === 'running'));
  }, [value]);
  const job = value?.find(
    ({ job: id, cutOff }) =>
      cutOff !== undefined &&
      !closed.includes(id) &&
      (cutOff.isOwn || officer.role === 'supervisor') &&
      minute - Date.parse(cutOff.at) / 60_000 < TOLD_FOR * 60,
  );
  const told = job === undefined ? null : text(job);
  if (job === undefined || told === null) return null;
  return (
    <aside className="alarm-banner" role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{told}</span>
      <span className="spring" />
      <Link className="link" href="/import">
        {t('screen.import')}
      </Link>
      <button
        type="button"
        className="button quiet"
        aria-label={t('ui.close')}
        onClick={() => setClosed((before) => [...before, job.job])}
      >
        <IconX size={15} aria-hidden />
      </button>
    </aside>
  );
}

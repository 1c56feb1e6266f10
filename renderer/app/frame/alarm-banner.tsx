import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import type { VaultAlarm } from '../../core/calls/vault/status.ts';
import { distinctAlarms, isSerious } from '../lock/alarms.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AcceptDialog } from './accept-dialog.tsx';

const NONE: readonly VaultAlarm[] = [];

/**
 * States over every screen, until an officer has read it, that the store contradicts the record outside it. It is shown again at each sign-in,
 * until two officers have examined it.
 */
export function AlarmBanner() {
  const { t } = useTranslation();
  const { session } = useWorkstation();
  const alarms = useStore(session, (state) => (state.phase === 'ready' ? state.vault.alarms : NONE));
  const mayAccept = useStore(session, (state) => state.phase === 'ready' && state.view.officer.agency !== 'airline');
  const [read, setRead] = useState<ReadonlySet<VaultAlarm['code']>>(new Set());
  const [accepting, setAccepting] = useState(false);
  const shown = distinctAlarms(alarms).filter(({ code }) => !read.has(code));
  if (shown.length === 0) return null;
  const serious = shown.some(isSerious);
  return (
    <>
      <aside className="alarm-banner" role="alert">
        <IconAlertTriangle size={16} aria-hidden />
        <span>
          {shown.map(({ code, params }) => (
            <b key={code}>{t(`alarm.${code}`, params)} </b>
          ))}
          {serious ? t('alarm.tell') : null}
        </span>
        <span className="spring" />
        {serious && mayAccept ? (
          <button type="button" className="button" onClick={() => setAccepting(true)}>
            {t('accept.open')}
          </button>
        ) : null}
        <button
          type="button"
          className="button quiet"
          aria-label={t('ui.close')}
          onClick={() => setRead(new Set(alarms.map(({ code }) => code)))}
        >
          <IconX size={15} aria-hidden />
        </button>
      </aside>
      {accepting ? <AcceptDialog onClose={() => setAccepting(false)} /> : null}
    </>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import type { VaultAlarm } from '../../core/calls/vault/status.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { distinctAlarms, isSerious } from './alarms.ts';

export interface AlarmListProps {
  readonly alarms: readonly VaultAlarm[];
}

/** Contradictions between the store and the record outside it, in sentences. */
export function AlarmList({ alarms }: AlarmListProps) {
  const { t } = useTranslation();
  if (alarms.length === 0) return null;
  const serious = alarms.some(isSerious);
  return (
    <div className="alarms" role="alert">
      {serious ? (
        <strong className="alarms-title">
          <IconAlertTriangle size={15} aria-hidden /> {t('alarm.title')}
        </strong>
      ) : null}
      <ul>
        {distinctAlarms(alarms).map(({ code, params }) => (
          <li key={code}>{t(`alarm.${code}`, params)}</li>
        ))}
      </ul>
      {serious ? <p>{t('alarm.do')}</p> : null}
    </div>
  );
}

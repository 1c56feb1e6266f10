import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VaultAlarm } from '../../core/api/vault.ts';

export interface AlarmListProps {
  readonly alarms: readonly VaultAlarm[];
}

/** What does not agree with what was remembered outside the store, in sentences. */
export function AlarmList({ alarms }: AlarmListProps) {
  const { t } = useTranslation();
  if (alarms.length === 0) return null;
  return (
    <div className="alarms" role="alert">
      <strong className="alarms-title">
        <IconAlertTriangle size={15} aria-hidden /> {t('alarm.title')}
      </strong>
      <ul>
        {alarms.map(({ code, params }) => (
          <li key={code}>{t(`alarm.${code}`, params)}</li>
        ))}
      </ul>
      <p>{t('alarm.do')}</p>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Period } from '../../../core/calls/statistics.ts';
import { useSession } from '../../frame/use-session.ts';
import { notifyDone, notifyFailure, notifyTrouble } from '../../ui/notify.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useWorkstation } from '../../workstation.tsx';

/** Saves the figures of all rules as CSV and reports where. Null where this host cannot save or this officer may not. */
export function useStatisticsExport(period: Period): (() => void) | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core, host } = useWorkstation();
  const { permissions } = useSession();
  if (!host.can.saveExport || !permissions.includes('export')) return null;
  const run = async () => {
    const made = await core.call('statistics.export', { ...period, language });
    if (!made.ok) return notifyFailure(t, made.failure);
    const saved = await host.saveExport(made.value.fileName, made.value.bytes);
    if (saved.ok) notifyDone(t, t('queue.export.where', { file: saved.value.savedAs }), t('statistics.exported'));
    else if (saved.code !== 'cancelled') notifyTrouble(t, t('queue.export.failed'), t('queue.export.kept'));
  };
  return () => void run();
}

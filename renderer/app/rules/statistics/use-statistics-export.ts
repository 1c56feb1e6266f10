import { useTranslation } from 'react-i18next';
import type { Period } from '../../../core/calls/statistics.ts';
import { useSession } from '../../frame/use-session.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useSaveFile } from '../../ui/use-save-file.ts';
import { useWorkstation } from '../../workstation.tsx';

/** Saves the figures of all rules as CSV and reports where. Null where this host cannot save or this officer may not. */
export function useStatisticsExport(period: Period): (() => void) | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSaveFile();
  const { core, host } = useWorkstation();
  const { permissions } = useSession();
  if (!host.can.saveExport || !permissions.includes('export')) return null;
  const run = async () => {
    await save(await core.call('statistics.export', { ...period, language }), t('statistics.exported'));
  };
  return () => void run();
}

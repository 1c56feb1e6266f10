import { useSaveFile } from '../../ui/use-save-file.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';

/** Saves a version as a rule file; null where this host cannot save. */
export function useVersionExport(): ((version: number, format: 'json' | 'yaml') => Promise<void>) | null {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const save = useSaveFile();
  if (!host.can.saveExport) return null;
  return async (version, format) => {
    await save(await core.call('versions.export', { version, format }), t('versions.export.done'));
  };
}

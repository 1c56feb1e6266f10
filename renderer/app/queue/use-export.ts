import { useTranslation } from 'react-i18next';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useSaveFile } from '../ui/use-save-file.ts';
import { useWorkstation } from '../workstation.tsx';

export interface Export {
  readonly enabled: boolean;
  readonly run: () => void;
}

/**
 * Saves exactly the listed travellers, so many, as CSV in the officer's language and reports where. Also a command. Null where this host cannot save
 * or this officer may not.
 */
export function useExport(count: number): Export | null {
  const { t } = useTranslation();
  const { core, host, queue } = useWorkstation();
  const language = useLanguage();
  const save = useSaveFile();
  const { permissions } = useSession();
  const enabled = count > 0;
  const possible = host.can.saveExport && permissions.includes('export');

  const run = async () => {
    const made = await core.call('export.flagged', { language, travellers: null, question: queue.getState() });
    await save(made, t('queue.export.done', { count }));
  };
  useActions(
    possible
      ? [
          {
            id: 'queue.export',
            key: null,
            label: 'queue.export',
            group: 'keys.queue',
            run: () => void run(),
            enabled,
          },
        ]
      : [],
  );
  return possible ? { enabled, run: () => void run() } : null;
}

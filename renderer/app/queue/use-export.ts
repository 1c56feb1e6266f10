import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../core/calls/queue.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { notifyFailure } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useSaveFile } from '../ui/use-save-file.ts';
import { useWorkstation } from '../workstation.tsx';

export interface Export {
  readonly enabled: boolean;
  readonly run: () => void;
}

/**
 * Saves exactly the shown rows as CSV in the officer's language and reports where. Also a command. Null where this host cannot save or this officer
 * may not.
 */
export function useExport(shown: readonly QueueRow[]): Export | null {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const language = useLanguage();
  const save = useSaveFile();
  const { permissions } = useSession();
  const enabled = shown.length > 0;
  const possible = host.can.saveExport && permissions.includes('export');

  const run = async () => {
    const made = await core.call('export.flagged', {
      language,
      travellers: shown.map(({ flight, traveller }) => ({ flight, traveller })),
    });
    if (!made.ok) {
      notifyFailure(t, made.failure);
      return;
    }
    await save(made.value, t('queue.export.done', { count: shown.length }));
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

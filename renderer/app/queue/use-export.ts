import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../core/api.ts';
import { useActions } from '../frame/use-actions.ts';
import { failureText } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';

/** Saves the rows shown as CSV in the officer's language and says where it went. Also reachable as a command. */
export function useExport(shown: readonly QueueRow[]): () => void {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const language = useLanguage();

  const run = async () => {
    const made = await core.call('export.flagged', { language, traveller: shown.map((row) => row.traveller) });
    if (!made.ok) {
      notifications.show({
        title: t('failure.title'),
        message: failureText(t, made.failure),
        color: 'red',
        autoClose: 12_000,
      });
      return;
    }
    const saved = await host.saveExport(made.value.fileName, made.value.bytes);
    if (saved.ok) {
      notifications.show({
        title: t('queue.export.done', { count: shown.length }),
        message: t('queue.export.where', { file: saved.value.savedAs }),
        autoClose: 10_000,
      });
    } else if (saved.code !== 'cancelled') {
      notifications.show({
        title: t('queue.export.failed'),
        message: t('queue.export.kept'),
        color: 'red',
        autoClose: 12_000,
      });
    }
  };
  useActions(
    host.can.saveExport
      ? [
          {
            id: 'queue.export',
            key: null,
            label: 'queue.export',
            group: 'keys.queue',
            run: () => void run(),
            enabled: shown.length > 0,
          },
        ]
      : [],
  );
  return () => void run();
}

import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { LARGEST_FILE } from '../../../shared/intake/folder-look.ts';
import { Told } from '../ui/told.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { failedNow } from './folder-watch.ts';

const NOTICE = 'folder';
const AWAY = 'folder-away';
const STAYS = 12_000;

/** Shows on every screen that a file of the watched folder could not be used, or the folder cannot be read. There is one notice for any number of files. */
export function FolderNotices() {
  const { t } = useTranslation();
  const { folder } = useWorkstation();
  useEffect(
    () =>
      folder.state.subscribe((state, before) => {
        const last = failedNow(state, before);
        if (state.trouble === 'away' && before.trouble !== 'away') {
          notifications.show({
            id: AWAY,
            title: <Told says={(t) => t('folder.away', { folder: state.record?.name ?? '' })} />,
            message: <Told says={(t) => t('folder.trouble.away')} />,
            color: 'red',
            autoClose: false,
            closeButtonProps: { 'aria-label': t('ui.close') },
          });
        } else if (state.trouble !== 'away') notifications.hide(AWAY);
        if (last === null) return;
        notifications.hide(NOTICE);
        notifications.show({
          id: NOTICE,
          title: <Told says={(t) => t('folder.failed-file', { file: last.file })} />,
          message: (
            <Told
              says={(t) =>
                last.tooLarge
                  ? t('folder.failed-file.too-large', { megabytes: LARGEST_FILE / 1_048_576 })
                  : t('folder.failed-file.kept')
              }
            />
          ),
          color: 'red',
          autoClose: STAYS,
          closeButtonProps: { 'aria-label': t('ui.close') },
        });
      }),
    [folder, t],
  );
  return null;
}

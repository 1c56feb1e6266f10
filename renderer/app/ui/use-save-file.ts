/** Saves a file that the core made, under a name that every system takes, and tells the officer where it is or why it is not saved. */
import { useTranslation } from 'react-i18next';
import { safeFileName } from '../../../shared/export/file-name.ts';
import type { MadeFile } from '../../core/calls/call.ts';
import { useWorkstation } from '../workstation.tsx';
import { notifyDone, notifyTrouble } from './notify.ts';
import { saveNotice } from './save-notice.ts';

/** Gives the function that saves: true once the file is saved. `title` heads the notice of success. */
export function useSaveFile(): (made: MadeFile, title?: string) => Promise<boolean> {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  return async ({ fileName, bytes }, title) => {
    const notice = saveNotice(fileName, await host.saveExport(safeFileName(fileName), bytes));
    if (notice === null) return false;
    if (notice.kind === 'not-saved') {
      notifyTrouble(t, t('export.not-saved'), t(notice.text));
      return false;
    }
    const { file, renamed } = notice;
    notifyDone(t, t(renamed ? 'export.saved-renamed' : 'export.saved', { file }), title);
    return true;
  };
}

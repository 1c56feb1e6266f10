/** Saves a file that the core made, under a name that every system takes, and tells the officer where it is or why it is not saved. */

import { safeFileName } from '../../../shared/export/file-name.ts';
import type { Result } from '../../../shared/result.ts';
import type { MadeFile } from '../../core/calls/call.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useWorkstation } from '../workstation.tsx';
import { notifyDone, notifyFailure, notifyTrouble } from './notify.ts';
import { saveNotice } from './save-notice.ts';
import { useTranslation } from './use-translation.ts';

/** Gives the function that saves what a call made: true once the file is saved. `title` heads the notice of success. */
export function useSaveFile(): (made: Result<MadeFile, CallFailure>, title?: string) => Promise<boolean> {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  return async (made, title) => {
    if (!made.ok) {
      if (made.failure.code !== 'cancelled') notifyFailure(t, made.failure);
      return false;
    }
    const { fileName, bytes } = made.value;
    const notice = saveNotice(fileName, await host.saveExport(safeFileName(fileName), bytes));
    if (notice === null) return false;
    if (notice.kind === 'not-saved') {
      notifyTrouble(
        t,
        (t) => t('export.not-saved'),
        (t) => t(notice.text),
      );
      return false;
    }
    const { file, renamed } = notice;
    notifyDone(t, t(renamed ? 'export.saved-renamed' : 'export.saved', { file }), title);
    return true;
  };
}

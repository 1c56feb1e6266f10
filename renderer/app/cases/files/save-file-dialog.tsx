import { useState } from 'react';
import { type Attachment, unopened } from '../../../../shared/casework/attachment.ts';
import { isPicture } from '../../../../shared/casework/file-kind.ts';
import { success } from '../../../../shared/result.ts';
import { Check } from '../../ui/check.tsx';
import { plainCopy } from '../../ui/draw-picture.ts';
import { notifyTrouble } from '../../ui/notify.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useSaveFile } from '../../ui/use-save-file.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface SaveFileDialogProps {
  readonly file: Attachment;
  readonly onClose: () => void;
}

/** Asks what for, and saves the file where the officer says: as it came, or of a picture the pixels alone. */
export function SaveFileDialog({ file, onClose }: SaveFileDialogProps) {
  const { t } = useTranslation();
  const save = useSaveFile();
  const { id, name, kind } = file;
  const picture = isPicture(kind) && unopened(file) === null ? kind : null;
  const [copy, setCopy] = useState(picture !== null);
  return (
    <ReasonDialog
      title={`${t('question.file.save')} · ${name}`}
      about={[id]}
      label={t('export.purpose')}
      hint={t('question.file.purpose.hint')}
      save={t('question.file.save')}
      onSave={async (purpose, act) => {
        const made = await act('case.save-file', { id, purpose, copy });
        if (!made.ok) return made;
        const { number, file: given } = made.value;
        const told = t('question.file.saved', { number });
        if (picture === null || !copy) return { ok: await save(success(given), told) };
        const bytes = await plainCopy(given.bytes, picture).catch(() => null);
        if (bytes !== null) return { ok: await save(success({ ...given, bytes }), told) };
        notifyTrouble(
          t,
          (t) => t('export.not-saved'),
          (t) => t('question.file.broken'),
        );
        return { ok: false };
      }}
      onClose={onClose}
    >
      {picture === null ? null : (
        <Check checked={copy} onCheck={setCopy}>
          {t('attachment.copy')}
        </Check>
      )}
    </ReasonDialog>
  );
}

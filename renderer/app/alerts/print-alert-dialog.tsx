import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AlertSheet, type AlertSheetProps } from './alert-sheet.tsx';
import { drawnPictures } from './drawn-pictures.ts';

export interface PrintAlertDialogProps {
  readonly list: string;
  readonly entry: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Asks what for, and prints one copy of an alert. It is recorded before it is printed. */
export function PrintAlertDialog({ list, entry, title, onClose }: PrintAlertDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
  const [made, setMade] = useState<AlertSheetProps | null>(null);
  useEffect(() => {
    if (made === null) return;
    // Waits until it is printed or cancelled; the paper is then gone from memory.
    window.print();
    onClose();
  }, [made, onClose]);
  return (
    <>
      <ReasonDialog
        title={t('alert.print.title', { title })}
        about={[list, entry]}
        hint={t('alert.print.hint')}
        save={t('alert.print')}
        onSave={async (purpose, act) => {
          const result = await act('alerts.print', { list, entry, language, purpose });
          if (!result.ok) return;
          const { pictures } = result.value.alert;
          setMade({ paper: result.value, pictures: await drawnPictures(core, { list, entry }, pictures) });
        }}
        onClose={onClose}
      />
      {made === null ? null : createPortal(<AlertSheet {...made} />, document.body)}
    </>
  );
}

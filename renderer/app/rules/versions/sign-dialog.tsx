import { Textarea } from '@mantine/core';
import type { VersionRow } from '../../../core/calls/rule-version-views.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { shownName } from '../../ui/officer-texts.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { versionName } from './version-words.ts';

export interface SignDialogProps {
  readonly row: VersionRow;
  readonly onClose: () => void;
}

/** Signs a version for the officer's agency, by the hash shown on the screen. */
export function SignDialog({ row, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const [note, setNote] = useKeptState(`sign ${row.hash}`, '');
  const { version, hash } = row;
  return (
    <FormDialog
      title={t('versions.sign.title', { name: versionName(t, row) })}
      onClose={onClose}
      onSave={(act) =>
        act('versions.sign', { version, hash, note: note.trim() }, t('versions.told.signed', { version }))
      }
      save={t('versions.sign.do')}
    >
      <p>{t('versions.sign.hint', { name: shownName(t, officer.name), agency: t(`agency.${officer.agency}`) })}</p>
      <p className="mono faint version-hash">{hash}</p>
      <Textarea
        data-autofocus
        label={t('versions.sign.note')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionRow } from '../../../core/calls/rule-version-views.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { Form } from '../../ui/form.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useVersionAct } from './use-version-acts.ts';
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
  const [busy, setBusy] = useState(false);
  const act = useVersionAct();
  const sign = async () => {
    setBusy(true);
    const { version, hash } = row;
    if (await act('versions.sign', { version, hash, note: note.trim() }, t('versions.told.signed', { version })))
      return onClose();
    setBusy(false);
  };
  return (
    <FormDialog title={t('versions.sign.title', { name: versionName(t, row) })} onClose={onClose}>
      <Form ready={!busy} onSubmit={sign}>
        <p>{t('versions.sign.hint', { name: officer.name, agency: t(`agency.${officer.agency}`) })}</p>
        <p className="mono faint version-hash">{row.hash}</p>
        <Textarea
          data-autofocus
          label={t('versions.sign.note')}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={6}
        />
        <FormButtons save={t('versions.sign.do')} ready={!busy} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}

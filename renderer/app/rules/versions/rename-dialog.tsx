import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { Form } from '../../ui/form.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { useWorkstation } from '../../workstation.tsx';

export interface RenameDialogProps {
  readonly draft: DraftView;
  readonly onClose: () => void;
}

/** Renames a draft. */
export function RenameDialog({ draft, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const [title, setTitle] = useState(draft.title);
  const [busy, setBusy] = useState(false);
  const ready = !busy && title.trim() !== '' && title.trim() !== draft.title;
  const rename = async () => {
    setBusy(true);
    const result = await core.call('drafts.rename', { id: draft.id, rev: draft.rev, title: title.trim() });
    setBusy(false);
    if (result.ok) onClose();
    else notifyFailure(t, result.failure);
  };
  return (
    <FormDialog title={t('versions.rename')} onClose={onClose}>
      <Form ready={ready} onSubmit={rename}>
        <LabelledField label={t('versions.draft.title')} value={title} onChange={setTitle} first />
        <FormButtons save={t('versions.rename.do')} ready={ready} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}

import { useState } from 'react';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface RenameDialogProps {
  readonly draft: DraftView;
  readonly onClose: () => void;
}

/** Renames a draft. */
export function RenameDialog({ draft, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(draft.title);
  const ready = title.trim() !== '' && title.trim() !== draft.title;
  return (
    <FormDialog
      title={t('versions.rename')}
      onClose={onClose}
      onSave={(act) => act('drafts.rename', { id: draft.id, rev: draft.rev, title: title.trim() })}
      save={t('versions.rename.do')}
      ready={ready}
    >
      <LabelledField label={t('versions.draft.title')} value={title} onChange={setTitle} first />
    </FormDialog>
  );
}

import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { attachmentFault } from '../../../../shared/casework/attachment.ts';
import { Check } from '../../ui/check.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { formatSize } from '../../ui/format.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { attachFiles } from './attach-store.ts';

export interface AttachDialogProps {
  /** The number of the case. */
  readonly id: string;
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Asks what the files are about, and attaches those that are neither empty nor too large. No byte is read before. */
export function AttachDialog({ id, files, onClose }: AttachDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core, attaching } = useWorkstation();
  const { value: onCase } = useCall('case.exhibits', { case: id }, ['exhibits']);
  const exhibits = onCase?.exhibits ?? [];
  const [exhibit, setExhibit] = useState('');
  const [about, setAbout] = useState('');
  const [note, setNote] = useState('');
  const [medical, setMedical] = useState(false);
  const given = files.map((file) => ({ file, fault: attachmentFault(file.size) }));
  const good = given.filter(({ fault }) => fault === null);
  const attach = () => {
    const words = about.trim();
    void attachFiles(
      attaching,
      core,
      good.map(({ file }) => ({
        ...{ case: id, name: file.name, file, note: note.trim() || null, medical },
        about: exhibit !== '' ? { exhibit } : words === '' ? null : { words },
      })),
    );
    onClose();
  };
  return (
    <FormDialog
      title={t('attachment.attach')}
      size="lg"
      save={t('attachment.attach.save', { count: good.length })}
      ready={good.length > 0}
      onSave={attach}
      onClose={onClose}
    >
      <ul className="attach-files" aria-label={t('attachment.files')}>
        {given.map(({ file, fault }, at) => (
          <li key={at}>
            <span className="cut" title={file.name}>
              {file.name}
            </span>
            <span className="dim">{formatSize(file.size, language)}</span>
            {fault === null ? null : (
              <span className="field-error" role="alert">
                {t(`failure.refused.attachment-${fault}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {exhibits.length === 0 ? null : (
        <NativeSelect
          label={t('attachment.exhibit')}
          value={exhibit}
          data={[
            { value: '', label: t('attachment.exhibit.none') },
            ...exhibits.map(({ exhibit: { id: value, number, what } }) => ({
              value,
              label: `${number} · ${what}`,
            })),
          ]}
          onChange={(event) => setExhibit(event.currentTarget.value)}
        />
      )}
      {exhibit !== '' ? null : (
        <LabelledField
          label={t('attachment.about')}
          hint={t('attachment.about.hint')}
          first
          value={about}
          onChange={setAbout}
        />
      )}
      <Textarea
        label={t('attachment.note')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Check checked={medical} onCheck={setMedical}>
        {t('attachment.medical.choose')}
      </Check>
    </FormDialog>
  );
}

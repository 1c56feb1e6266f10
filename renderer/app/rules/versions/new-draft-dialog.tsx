import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { RuleError } from '../../../../rules/language/rule-error.ts';
import type { DraftOrigin, RuleFile } from '../../../core/calls/draft-views.ts';
import { draftPath } from '../../addresses.ts';
import { Check } from '../../ui/check.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyFailure, notifyTrouble } from '../../ui/notify.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { FileErrors } from './file-errors.tsx';

/** The start of a draft: a version, the shipped rules, or chosen files. */
export type DraftBeginning = { readonly version: number } | { readonly shipped: true } | 'active' | 'files';

export interface NewDraftDialogProps {
  readonly from: DraftBeginning;
  readonly onClose: () => void;
}

/** Begins a draft and opens it. Unreadable files are refused, with the place of each error. */
export function NewDraftDialog({ from, onClose }: NewDraftDialogProps) {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState(() => titleFor(t, from));
  const [files, setFiles] = useState<readonly RuleFile[]>([]);
  const [added, setAdded] = useState(true);
  const [errors, setErrors] = useState<readonly RuleError[]>([]);
  const group = useId();
  const ready = title.trim() !== '' && (from !== 'files' || files.length > 0);
  const choose = async () => {
    const picked = await host.openManifests();
    if (!picked.ok) {
      if (picked.code !== 'cancelled')
        notifyTrouble(
          t,
          (t) => t('import.unreadable.title'),
          (t) => t('import.unreadable'),
        );
      return;
    }
    setErrors([]);
    setFiles(picked.value.map(({ name, bytes }) => ({ fileName: name, bytes })));
    const [first] = picked.value;
    if (first !== undefined && title.trim() === '') setTitle(first.name);
  };
  const go = async () => {
    const result = await core.call('drafts.create', { title: title.trim(), from: originOf(from, files, added) });
    if (result.ok) {
      onClose();
      return navigate(draftPath(result.value.id));
    }
    if (result.failure.code === 'rules-refused') return setErrors(result.failure.errors);
    notifyFailure(t, result.failure);
  };
  return (
    <FormDialog
      title={t(from === 'files' ? 'versions.file' : 'versions.draft.new')}
      size="lg"
      onClose={onClose}
      onSave={go}
      save={t('versions.draft.begin')}
      ready={ready}
    >
      <p className="dim">{hintFor(t, from)}</p>
      {from === 'files' ? (
        <>
          <div className="version-files">
            <button type="button" className="button" onClick={() => void choose()} data-autofocus>
              {t('versions.file.choose')}
            </button>
            <span className={files.length === 0 ? 'faint' : ''}>
              {files.length === 0 ? t('versions.file.none') : files.map(({ fileName }) => fileName).join(', ')}
            </span>
          </div>
          <fieldset className="version-when-choice">
            <legend>{t('versions.file.how')}</legend>
            <Check type="radio" name={group} checked={added} onCheck={() => setAdded(true)}>
              {t('versions.file.added')}
            </Check>
            <Check type="radio" name={group} checked={!added} onCheck={() => setAdded(false)}>
              {t('versions.file.whole')}
            </Check>
          </fieldset>
        </>
      ) : null}
      <LabelledField
        label={t('versions.draft.title')}
        value={title}
        onChange={setTitle}
        hint={t('versions.draft.title.hint')}
        first={from !== 'files'}
      />
      <FileErrors errors={errors} />
    </FormDialog>
  );
}

type Say = ReturnType<typeof useTranslation>['t'];

function titleFor(t: Say, from: DraftBeginning): string {
  if (typeof from === 'string') return '';
  return 'shipped' in from ? t('versions.shipped-now') : t('versions.draft.from', { version: from.version });
}

function hintFor(t: Say, from: DraftBeginning): string {
  if (typeof from === 'string') return t(`versions.draft.hint.${from}`);
  return 'shipped' in from
    ? t('versions.draft.hint.shipped')
    : t('versions.draft.hint.version', { version: from.version });
}

function originOf(from: DraftBeginning, files: readonly RuleFile[], added: boolean): DraftOrigin {
  if (from === 'active') return { active: true };
  return from === 'files' ? { files, added } : from;
}

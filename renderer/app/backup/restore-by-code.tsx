import { useState } from 'react';
import type { OpenedBackup } from '../../../shared/host.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { type Halves, RecoveryHalves } from '../lock/recovery-halves.tsx';
import { failureText } from '../ui/failure-text.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { formatSize } from '../ui/format.ts';
import { TypedDialog } from '../ui/typed-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { BackupProgress } from './backup-progress.tsx';
import { useBackupWork } from './use-backup-work.ts';

export interface RestoreByCodeProps {
  readonly title: string;
  readonly onClose: () => void;
}

/** Restores a backup where no unit is set up, or where its store does not open. It needs a file and both halves of the recovery code. */
export function RestoreByCode({ title, onClose }: RestoreByCodeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core, host, restored: note } = useWorkstation();
  const [file, setFile] = useState<OpenedBackup | null>(null);
  const [halves, setHalves] = useState<Halves>(['', '']);
  const { running, run, stop } = useBackupWork();
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const busy = running !== null;
  const half = failure?.code === 'wrong-recovery-code' ? failure.half : undefined;
  const ready = file !== null && halves.every((each) => each.trim() !== '') && !busy;

  const choose = async () => {
    const opened = await host.openBackup();
    setFailure(null);
    setUnreadable(!opened.ok && opened.code !== 'cancelled');
    if (opened.ok) setFile(opened.value);
  };
  const restore = async () => {
    if (file === null || !ready) return;
    setFailure(null);
    const { id, name, size } = file;
    const restored = await run('restoring', (options) =>
      core.call('vault.restore', { halves, place: { kind: 'opened', id, name, size } }, options),
    );
    if (restored.ok) {
      note.put(restored.value.createdAt);
      // The worker still has the old store open.
      window.location.reload();
      return;
    }
    if (restored.failure.code !== 'cancelled') setFailure(restored.failure);
  };
  const change = (typed: Halves) => {
    setFailure(null);
    setHalves(typed);
  };
  return (
    <TypedDialog title={title} size="lg" onClose={busy ? () => undefined : onClose}>
      <Form busy={busy} onSubmit={restore}>
        <p className="dim">{t('backup.code.hint')}</p>
        <p className="backup-file">
          <button type="button" className="button" disabled={busy} onClick={() => void choose()} data-autofocus>
            {t('backup.code.choose')}
          </button>
          <span className="cut">
            {file === null
              ? t('backup.code.none')
              : t('backup.code.file', { name: file.name, size: formatSize(file.size, language) })}
          </span>
        </p>
        <RecoveryHalves halves={halves} wrong={half} onChange={change} />
        {failure === null || half === 1 || half === 2 ? null : (
          <p className="field-error" role="alert">
            {half === null ? t('recover.half.pair') : failureText(t, failure)}
          </p>
        )}
        {unreadable ? (
          <p className="field-error" role="alert">
            {t('backup.trouble.failed')}
          </p>
        ) : null}
        {busy ? null : <FormButtons save={t('backup.code.go')} ready={ready} onCancel={onClose} />}
      </Form>
      {running === null ? null : (
        <div className="form">
          <p role="status">{t('backup.code.doing')}</p>
          <BackupProgress running={running} onStop={stop} />
        </div>
      )}
    </TypedDialog>
  );
}

import { useState } from 'react';
import type { BackupPlace, BackupReport, BackupsView } from '../../core/calls/backup.ts';
import { AdministrationHead } from '../administration/administration-head.tsx';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { backupProblemText } from '../ui/failure-text.ts';
import { formatCount, formatSize } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { notifyDone, notifyFailure, notifyTrouble } from '../ui/notify.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { useWorkstation } from '../workstation.tsx';
import { BackupProgress } from './backup-progress.tsx';
import { BackupTable } from './backup-table.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { RotationDialog } from './rotation-dialog.tsx';
import { useBackupWork } from './use-backup-work.ts';

type Dialog =
  | { readonly kind: 'rotation' }
  | { readonly kind: 'report'; readonly report: BackupReport; readonly place: BackupPlace }
  | { readonly kind: 'restore'; readonly createdAt: string; readonly place: BackupPlace };

/** Backups of the live store: lists, makes, checks and restores them. */
export function BackupsScreen() {
  const { t } = useTranslation();
  const { store } = useSession();
  const { host } = useWorkstation();
  return (
    <div className="screen">
      {store === 'practice' || !host.can.backups ? (
        <>
          <AdministrationHead />
          <EmptyState
            fill
            title={t(store === 'practice' ? 'backup.practice' : 'backup.unsupported')}
            hint={t(store === 'practice' ? 'backup.practice.hint' : 'backup.unsupported.hint')}
          />
        </>
      ) : (
        <Backups />
      )}
    </div>
  );
}

function Backups() {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { core, host, restored: note } = useWorkstation();
  const { permissions } = useSession();
  const { value, failure, again } = useCall('backup.list', {}, ['backups']);
  const { running, stop, run } = useBackupWork();
  const twoPersons = useTwoPersonCall();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const busy = running !== null;
  const mayRestore = permissions.includes('backup.restore');

  const choose = async () => {
    const chosen = await host.chooseBackupFolder();
    if (chosen.ok) {
      const left = (value?.rows.length ?? 0) > 0;
      notifyDone(t, t(left ? 'backup.folder.told.left' : 'backup.folder.told', { name: chosen.value.name }));
      again();
    } else if (chosen.code !== 'cancelled') {
      notifyTrouble(
        t,
        (t) => t('failure.title'),
        (t) => t('backup.trouble.failed'),
      );
    }
  };
  const make = async () => {
    const made = await run('backing-up', (options) => core.call('backup.make', {}, options));
    if (made.ok) notifyDone(t, t('backup.made', { size: formatSize(made.value.size, language) }));
    else if (made.failure.code !== 'cancelled') notifyFailure(t, made.failure);
  };
  /** The first thing to do: choose a folder, then make a backup. */
  const first = () => (value?.trouble === null ? make() : choose());
  const check = async (place: BackupPlace) => {
    const read = await run('verifying', (options) => core.call('backup.verify', { place }, options));
    if (read.ok) setDialog({ kind: 'report', report: read.value, place });
    else if (read.failure.code !== 'cancelled') notifyFailure(t, read.failure);
  };
  const checkFile = async () => {
    const opened = await host.openBackup();
    if (opened.ok) await check({ kind: 'opened', ...opened.value });
    else if (opened.code !== 'cancelled')
      notifyTrouble(
        t,
        (t) => t('failure.title'),
        (t) => t('backup.trouble.failed'),
      );
  };
  const mayMake = !busy && value?.trouble === null;
  const restore = async (place: BackupPlace, createdAt: string) => {
    const about = [t('backup.restore.title', { when: stamp(createdAt) })];
    const restored = await run('restoring', (options) =>
      twoPersons.call('backup.restore', { place }, { ...options, about }),
    );
    if (!restored.ok) {
      if (restored.failure.code !== 'cancelled') notifyFailure(t, restored.failure);
      return;
    }
    note.put(restored.value.createdAt);
    // The worker still has the old store open.
    await host.wipeMemory();
    window.location.reload();
  };
  return (
    <>
      <AdministrationHead>
        <button type="button" className="button" disabled={busy} onClick={() => void checkFile()}>
          {t('backup.check-file')}
        </button>
        <KeyButton
          action={{ id: 'backup.make', key: 'B', label: 'backup.make', run: () => void make(), enabled: mayMake }}
        />
      </AdministrationHead>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {value === null ? null : (
        <div className="permissions scroll">
          <div className="permissions-hint backups-standing">
            <Standing view={value} stamp={stamp} />
            <div className="screen-acts spring">
              <button type="button" className="button" onClick={() => void choose()}>
                {t('backup.folder.choose')}
              </button>
              <button type="button" className="button" onClick={() => setDialog({ kind: 'rotation' })}>
                {t('backup.set')}
              </button>
            </div>
          </div>
          {/* Before a restore begins, a second officer confirms it. */}
          {running === null || (running.phase === 'restoring' && running.progress === null) ? null : (
            <BackupProgress running={running} onStop={stop} />
          )}
          {value.rows.length === 0 ? (
            <EmptyState
              title={t(value.folder === null ? 'backup.none.no-folder' : 'backup.none')}
              hint={t(value.trouble === null ? 'backup.none.hint' : `backup.trouble.${value.trouble}`)}
            >
              <button type="button" className="button strong" disabled={busy} onClick={() => void first()}>
                {t(value.trouble === null ? 'backup.make' : 'backup.folder.choose')}
              </button>
            </EmptyState>
          ) : (
            <BackupTable
              rows={value.rows}
              busy={busy}
              onCheck={({ name }) => void check({ kind: 'listed', name })}
              onRestore={
                mayRestore
                  ? ({ name, createdAt }) => setDialog({ kind: 'restore', createdAt, place: { kind: 'listed', name } })
                  : null
              }
            />
          )}
        </div>
      )}
      {dialog?.kind === 'rotation' && value !== null ? (
        <RotationDialog rotation={value.rotation} onClose={close} />
      ) : null}
      {dialog?.kind === 'report' ? (
        <ReportDialog
          report={dialog.report}
          onClose={close}
          onRestore={
            mayRestore
              ? () => setDialog({ kind: 'restore', createdAt: dialog.report.createdAt, place: dialog.place })
              : null
          }
        />
      ) : null}
      {dialog?.kind === 'restore' ? (
        <ConfirmDialog
          title={t('backup.restore.title', { when: stamp(dialog.createdAt) })}
          save={t('backup.restore.save')}
          onSave={async () => {
            close();
            await restore(dialog.place, dialog.createdAt);
          }}
          onClose={close}
        >
          <p>{t('backup.restore.what', { when: stamp(dialog.createdAt) })}</p>
          <p className="dim">{t('backup.restore.kept')}</p>
        </ConfirmDialog>
      ) : null}
      {twoPersons.dialog}
    </>
  );
}

interface StandingProps {
  readonly view: BackupsView;
  readonly stamp: (instant: string) => string;
}

/** Where backups are stored, how they are made automatically, and what failed. */
function Standing({ view, stamp }: StandingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { folder, rotation, last, trouble } = view;
  return (
    <div>
      <p>
        {folder === null
          ? t('backup.folder.none')
          : t(folder.chosen ? 'backup.folder' : 'backup.folder.own', { name: folder.name })}
      </p>
      <p className="dim">
        {rotation.automatic
          ? t('backup.every', {
              changes: formatCount(rotation.changes, language),
              keep: formatCount(rotation.keep, language),
            })
          : t('backup.off')}
        {' · '}
        {last === null
          ? t('backup.last.none')
          : last.failure === null
            ? t('backup.last', { when: stamp(last.at) })
            : ''}
      </p>
      {last === null || last.failure === null ? null : (
        <p role="alert" className="backup-bad">
          {t('backup.last.failed', { when: stamp(last.at), why: backupProblemText(t, last.failure) })}
        </p>
      )}
      {trouble === null || trouble === 'unsupported' ? null : (
        <p role="alert" className="backup-bad">
          {t(`backup.trouble.${trouble}`)}
        </p>
      )}
    </div>
  );
}

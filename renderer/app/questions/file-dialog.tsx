import { useState } from 'react';
import type { AnswerFile } from '../../../shared/casework/answer-file.ts';
import { isPicture, textOfFile } from '../../../shared/casework/file-kind.ts';
import { success } from '../../../shared/result.ts';
import { FingerprintView } from '../fingerprints/fingerprint-view.tsx';
import { useSession } from '../frame/use-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useSaveFile } from '../ui/use-save-file.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { Picture } from './picture.tsx';

export interface FileDialogProps {
  /** Id of the request. */
  readonly question: string;
  readonly file: AnswerFile;
  readonly onClose: () => void;
}

/** Shows a picture, a text or a fingerprint file that came with an answer. A PDF is only saved: showing one would run what is in it. */
export function FileDialog({ question, file, onClose }: FileDialogProps) {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  const { permissions } = useSession();
  const [saving, setSaving] = useState(false);
  const { name, kind } = file;
  const { value, failure, again } = useCall('question.file', kind === 'pdf' ? null : { id: question }, []);
  const maySave = host.can.saveExport && permissions.includes('export');
  return (
    <Dialog title={name} size="xl" onClose={onClose}>
      <div className="answer-file-shown">
        {kind === 'pdf' ? <p>{t(maySave ? 'question.file.pdf' : 'question.file.pdf.not-here')}</p> : null}
        {failure === null ? null : <FailureNote failure={failure} again={again} />}
        {value === null ? null : isPicture(kind) ? (
          <Picture kind={kind} bytes={value.bytes} name={name} />
        ) : kind === 'fingerprints' ? (
          <FingerprintView bytes={value.bytes} name={name} />
        ) : (
          <Scrolling className="answer-file-text" aria-label={name}>
            {textOfFile(value.bytes)}
          </Scrolling>
        )}
      </div>
      <div className="form-buttons">
        <span className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {t('ui.close')}
          </button>
          {maySave ? (
            <button type="button" className="button" onClick={() => setSaving(true)}>
              {t('question.file.save')}
            </button>
          ) : null}
        </span>
      </div>
      {saving ? <SaveFile question={question} name={name} onClose={() => setSaving(false)} /> : null}
    </Dialog>
  );
}

interface SaveFileProps {
  readonly question: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks what for, and saves the file where the officer says. */
function SaveFile({ question, name, onClose }: SaveFileProps) {
  const { t } = useTranslation();
  const save = useSaveFile();
  return (
    <ReasonDialog
      title={`${t('question.file.save')} · ${name}`}
      about={[question]}
      label={t('export.purpose')}
      hint={t('question.file.purpose.hint')}
      save={t('question.file.save')}
      onSave={async (purpose, act) => {
        const made = await act('question.save-file', { id: question, purpose });
        if (!made.ok) return made;
        const { number, file } = made.value;
        return { ok: await save(success(file), t('question.file.saved', { number })) };
      }}
      onClose={onClose}
    />
  );
}

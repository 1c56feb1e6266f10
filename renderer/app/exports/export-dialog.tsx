import { useEffect, useRef, useState } from 'react';
import { EXPORT_FORMS, type ExportForm } from '../../../shared/export/export-asked.ts';
import { type Result, success } from '../../../shared/result.ts';
import type { ExportAsked, ExportMade } from '../../core/calls/exported.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useSession } from '../frame/use-session.ts';
import { Check } from '../ui/check.tsx';
import { LabelledChoice } from '../ui/choice.tsx';
import { notifyDone } from '../ui/notify.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useSaveFile } from '../ui/use-save-file.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { TwoPersonOptions } from '../ui/use-two-person-call.tsx';
import { useWorkstation } from '../workstation.tsx';
import { PrintExport } from './print-export.tsx';

export interface ExportDialogProps {
  /** What is exported, in words. */
  readonly what: string;
  /** Makes the call. It asks the second officer, and tells why it failed. */
  readonly make: (asked: ExportAsked, act: Act, options: TwoPersonOptions) => Promise<Result<ExportMade, CallFailure>>;
  /** Its tables never name anybody. */
  readonly nameless?: boolean;
  readonly onClose: () => void;
}

/** Asks in which form, with names or without, and what for; then saves the file, or prints it. */
export function ExportDialog({ what, make, nameless = false, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSaveFile();
  const { host } = useWorkstation();
  const { permissions } = useSession();
  const forms = EXPORT_FORMS.filter((each) => each === 'print' || host.can.saveExport);
  const [form, setForm] = useState<ExportForm>(forms[0] ?? 'print');
  const [names, setNames] = useState(false);
  const [made, setMade] = useState<ExportMade | null>(null);
  const [busy, setBusy] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  // It is printed a moment after it was made, once its pictures are drawn.
  const isMaking = busy || made !== null;
  const ending = useRef(new AbortController());
  // A dialog that is closed ends its export.
  useEffect(() => () => ending.current.abort(), []);
  const run = async (purpose: string, act: Act): Promise<{ readonly ok: boolean }> => {
    setBusy(true);
    ending.current = new AbortController();
    const result = await make({ language, form, names, purpose }, act, {
      signal: ending.current.signal,
      onProgress: ({ done, total }) => setShare(done < total ? (done * 100) / total : null),
    });
    setBusy(false);
    if (!result.ok) return result;
    const { number, file } = result.value;
    if (file !== null) return { ok: await save(success(file), t('export.done', { number })) };
    setMade(result.value);
    // It closes once it is printed.
    return { ok: false };
  };
  return (
    <>
      <ReasonDialog
        title={t('export.title', { what })}
        about={[what]}
        label={t('export.purpose')}
        hint={t('export.hint')}
        save={t(isMaking ? 'export.busy' : 'export.make')}
        ready={!isMaking}
        onSave={run}
        onClose={onClose}
      >
        <LabelledChoice
          data-autofocus
          label={t('export.form')}
          among={forms}
          value={form}
          textOf={(each) => t(`export.form.${each}`)}
          onChange={setForm}
        />
        {nameless ? null : permissions.includes('export.names') ? (
          <div>
            <Check checked={names} onCheck={setNames}>
              {t('export.names')}
            </Check>
            <p className="faint">{t(names ? 'export.names.hint' : 'export.names.out.hint')}</p>
          </div>
        ) : (
          <p className="faint">{t('export.names.out.hint')}</p>
        )}
        {busy ? <ProgressBar label={t('export.busy')} share={share} /> : null}
      </ReasonDialog>
      {made?.print == null ? null : (
        <PrintExport
          print={made.print}
          onPrinted={() => {
            notifyDone(t, t('export.printed', { number: made.number }));
            onClose();
          }}
        />
      )}
    </>
  );
}

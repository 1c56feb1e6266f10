import { useState } from 'react';
import type { TrailView } from '../../core/calls/audit-views.ts';
import { ExportDialog } from '../exports/export-dialog.tsx';
import { useSession } from '../frame/use-session.ts';
import { Check } from '../ui/check.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { formatCount, formatDate } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useSaveFile } from '../ui/use-save-file.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { type AuditFilter, daysOf } from './audit-filter.ts';

export interface AuditExportProps {
  readonly filter: Pick<AuditFilter, 'from' | 'until'>;
  /** The last entry. */
  readonly head: TrailView['head'] | null;
  readonly onClose: () => void;
}

const FORMS = ['proof', 'table'] as const;

/** A fingerprint in groups of four letters, to be compared or written down. */
function inGroups(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** Saves a range of the trail. Parts that may identify persons are included only when a second officer confirms. */
export function AuditExport({ filter, head, onClose }: AuditExportProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSaveFile();
  const { zone, permissions } = useSession();
  const { call, dialog } = useTwoPersonCall();
  const [form, setForm] = useState<(typeof FORMS)[number]>('proof');
  const [days, setDays] = useState(filter);
  const [values, setValues] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const stretch = daysOf(days, zone ?? 'UTC');
  const run = async () => {
    if (form === 'table') {
      setAsking(true);
      return;
    }
    setBusy(true);
    const shownDays = [days.from, days.until].flatMap((day) => (day === '' ? [] : [formatDate(day, language)]));
    const about = [t('audit.export.values'), shownDays.join(' – ')];
    const made = await call('audit.export', { language, values, ...stretch }, { about });
    setBusy(false);
    if (await save(made)) onClose();
  };
  if (asking)
    return (
      <ExportDialog
        what={t('audit.title')}
        make={(asked, act, options) => act('audit.export-table', { ...stretch, ...asked }, null, options)}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={t('audit.export.title')} onClose={onClose}>
      <Form ready={!busy} onSubmit={run}>
        <p className="dim">{t('audit.export.hint')}</p>
        <fieldset className="audit-forms">
          <legend>{t('audit.export.form')}</legend>
          {FORMS.map((each) => (
            <Check key={each} type="radio" name="audit-form" checked={form === each} onCheck={() => setForm(each)}>
              {t(`audit.export.${each}`)}
            </Check>
          ))}
        </fieldset>
        <div className="audit-days">
          {(['from', 'until'] as const).map((end) => (
            <label key={end} className="audit-day" htmlFor={`audit-export-${end}`}>
              {t(`audit.${end}`)}
              <DayInput
                id={`audit-export-${end}`}
                className="choice"
                value={days[end]}
                onChange={(day) => setDays({ ...days, [end]: day })}
              />
            </label>
          ))}
        </div>
        {form === 'proof' && permissions.includes('audit.values') ? (
          <div>
            <Check checked={values} onCheck={setValues}>
              {t('audit.export.values')}
            </Check>
            <p className="faint">{t('audit.export.values.hint')}</p>
          </div>
        ) : null}
        {head === null ? null : (
          <div className="audit-head">
            <span className="dim">
              {head.seq === null
                ? t('audit.head.unnumbered')
                : t('audit.head', { seq: formatCount(head.seq, language) })}
            </span>
            <code>{inGroups(head.hash)}</code>
          </div>
        )}
        <FormButtons
          save={t(busy ? 'audit.export.busy' : 'audit.export.save')}
          ready={!busy}
          first
          onCancel={onClose}
        />
      </Form>
      {dialog}
    </Dialog>
  );
}

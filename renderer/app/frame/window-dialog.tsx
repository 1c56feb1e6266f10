import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WINDOW_BOUNDS, type WindowHours } from '../../../shared/flight/operating-window.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { useSession } from './use-session.ts';

export interface WindowDialogProps {
  readonly onClose: () => void;
}

const FIELDS = ['before', 'after'] as const satisfies readonly (keyof WindowHours)[];
const LABELS = { before: 'window.hoursBefore', after: 'window.hoursAfter' } as const;

/** The unit's operating window, in hours before and after. */
export function WindowDialog({ onClose }: WindowDialogProps) {
  const { t } = useTranslation();
  const { call, dialog } = useTwoPersonCall();
  const { window: now } = useSession();
  const [texts, setTexts] = useState({ before: String(now.before), after: String(now.after) });
  const [before, after] = FIELDS.map((field) => wholeIn(texts[field], WINDOW_BOUNDS[field]));
  const ready = before != null && after != null;
  const save = async () => {
    if (!ready) return;
    const about = [
      t('window.change'),
      ...FIELDS.map((field) => `${t(LABELS[field])}: ${now[field]} → ${texts[field]}`),
    ];
    const result = await call('window.set', { before, after }, { about });
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : notifyFailure(t, result.failure);
    notifyDone(t, t('window.told'));
    onClose();
  };
  return (
    <FormDialog title={t('window.change')} onClose={onClose}>
      <Form ready={ready} onSubmit={save}>
        <p className="dim">{t('window.hint')}</p>
        {FIELDS.map((field) => (
          <LabelledField
            key={field}
            first={field === 'before'}
            label={t(LABELS[field])}
            value={texts[field]}
            onChange={(value) => setTexts((rest) => ({ ...rest, [field]: value }))}
            error={
              wholeIn(texts[field], WINDOW_BOUNDS[field]) === null ? t('window.wrong', WINDOW_BOUNDS[field]) : null
            }
          />
        ))}
        <FormButtons save={t('window.save')} ready={ready} onCancel={onClose} />
      </Form>
      {dialog}
    </FormDialog>
  );
}

function wholeIn(text: string, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null;
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WINDOW_BOUNDS, type WindowHours } from '../../../shared/flight/operating-window.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useSession } from './use-session.ts';

export interface WindowDialogProps {
  readonly onClose: () => void;
}

const FIELDS = ['before', 'after'] as const satisfies readonly (keyof WindowHours)[];
const LABELS = { before: 'window.hoursBefore', after: 'window.hoursAfter' } as const;

/** The unit's operating window, in hours before and after. */
export function WindowDialog({ onClose }: WindowDialogProps) {
  const { t } = useTranslation();
  const { window: now } = useSession();
  const [texts, setTexts] = useState({ before: String(now.before), after: String(now.after) });
  const [before, after] = FIELDS.map((field) => wholeIn(texts[field], WINDOW_BOUNDS[field]));
  const ready = before != null && after != null;
  const save = async (act: Act) => {
    if (!ready) return;
    const about = [
      t('window.change'),
      ...FIELDS.map((field) => `${t(LABELS[field])}: ${now[field]} → ${texts[field]}`),
    ];
    return act('window.set', { before, after }, t('window.told'), { about });
  };
  return (
    <FormDialog title={t('window.change')} onClose={onClose} onSave={save} save={t('window.save')} ready={ready}>
      <p className="dim">{t('window.hint')}</p>
      {FIELDS.map((field) => (
        <LabelledField
          key={field}
          first={field === 'before'}
          label={t(LABELS[field])}
          value={texts[field]}
          onChange={(value) => setTexts((rest) => ({ ...rest, [field]: value }))}
          error={wholeIn(texts[field], WINDOW_BOUNDS[field]) === null ? t('window.wrong', WINDOW_BOUNDS[field]) : null}
        />
      ))}
    </FormDialog>
  );
}

function wholeIn(text: string, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null;
}

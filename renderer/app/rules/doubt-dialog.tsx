import { useState } from 'react';
import { DOUBT_LIMITS } from '../../../rules/statistics/rule-doubt.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { wholeIn } from '../ui/whole-in.ts';

export interface DoubtDialogProps {
  readonly perMille: number;
  readonly onClose: () => void;
}

/** The share above which the datum of a rule is doubted, in per cent. */
export function DoubtDialog({ perMille, onClose }: DoubtDialogProps) {
  const { t } = useTranslation();
  const [share, setShare] = useState(String(perMille / 10));
  const { least, most } = DOUBT_LIMITS;
  const next = wholeIn(share.replace(',', '.'), 10, least, most);
  const save = async (act: Act) => {
    if (next === null) return;
    const about = [t('words.limit.title'), t('ui.pair', { name: t('words.limit.share'), value: share })];
    return act('rules.set-doubt', { perMille: next }, t('words.limit.told'), { about });
  };
  return (
    <FormDialog
      title={t('words.limit.title')}
      onClose={onClose}
      onSave={save}
      save={t('words.limit.save')}
      ready={next !== null}
    >
      <p className="dim">{t('words.limit.hint')}</p>
      <LabelledField
        first
        label={t('words.limit.share')}
        value={share}
        onChange={setShare}
        error={next === null ? t('words.limit.wrong', { least: least / 10, most: most / 10 }) : null}
      />
    </FormDialog>
  );
}

import { useState } from 'react';
import { LOWEST_LIMIT } from '../../../../rules/statistics/rule-hold.ts';
import type { HoldsView } from '../../../core/calls/holds.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import type { Act } from '../../ui/use-act.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { wholeIn } from '../../ui/whole-in.ts';

export interface LimitDialogProps {
  readonly limit: HoldsView['limit'];
  readonly onClose: () => void;
}

/** The limit at which rules are held: a share in per cent, and the least number of hits. */
export function LimitDialog({ limit, onClose }: LimitDialogProps) {
  const { t } = useTranslation();
  const [share, setShare] = useState(String(limit.perMille / 10));
  const [least, setLeast] = useState(String(limit.least));
  const perMille = wholeIn(share.replace(',', '.'), 10, LOWEST_LIMIT.perMille, 1000);
  const fewest = wholeIn(least, 1, LOWEST_LIMIT.least, 1_000_000);
  const save = async (act: Act) => {
    if (perMille === null || fewest === null) return;
    const about = [
      t('holds.limit.title'),
      t('ui.pair', { name: t('holds.limit.share'), value: share }),
      t('ui.pair', { name: t('holds.limit.least'), value: least }),
    ];
    return act('breaker.set', { perMille, least: fewest }, t('holds.limit.told'), { about });
  };
  return (
    <FormDialog
      title={t('holds.limit.title')}
      onClose={onClose}
      onSave={save}
      save={t('holds.limit.save')}
      ready={perMille !== null && fewest !== null}
    >
      <p className="dim">{t('holds.limit.hint')}</p>
      <LabelledField
        first
        label={t('holds.limit.share')}
        value={share}
        onChange={setShare}
        error={perMille === null ? t('holds.limit.wrong', { least: LOWEST_LIMIT.perMille / 10 }) : null}
      />
      <LabelledField
        label={t('holds.limit.least')}
        value={least}
        onChange={setLeast}
        error={fewest === null ? t('holds.limit.wrong', { least: LOWEST_LIMIT.least }) : null}
      />
    </FormDialog>
  );
}

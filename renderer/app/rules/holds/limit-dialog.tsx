import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOWEST_LIMIT } from '../../../../rules/statistics/rule-hold.ts';
import type { HoldsView } from '../../../core/calls/holds.ts';
import { Form } from '../../ui/form.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { useTwoPersonCall } from '../../ui/use-two-person-call.tsx';

export interface LimitDialogProps {
  readonly limit: HoldsView['limit'];
  readonly onClose: () => void;
}

/** The limit at which rules are held: a share in per cent, and the least number of hits. */
export function LimitDialog({ limit, onClose }: LimitDialogProps) {
  const { t } = useTranslation();
  const { call, dialog } = useTwoPersonCall();
  const [share, setShare] = useState(String(limit.perMille / 10));
  const [least, setLeast] = useState(String(limit.least));
  const perMille = wholeIn(share.replace(',', '.'), 10, LOWEST_LIMIT.perMille, 1000);
  const fewest = wholeIn(least, 1, LOWEST_LIMIT.least, 1_000_000);
  const save = async () => {
    if (perMille === null || fewest === null) return;
    const about = [
      t('holds.limit.title'),
      `${t('holds.limit.share')}: ${share}`,
      `${t('holds.limit.least')}: ${least}`,
    ];
    const result = await call('breaker.set', { perMille, least: fewest }, { about });
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : notifyFailure(t, result.failure);
    notifyDone(t, t('holds.limit.told'));
    onClose();
  };
  return (
    <FormDialog title={t('holds.limit.title')} onClose={onClose}>
      <Form onSubmit={save}>
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
        <FormButtons save={t('holds.limit.save')} ready={perMille !== null && fewest !== null} onCancel={onClose} />
      </Form>
      {dialog}
    </FormDialog>
  );
}

/** The number times `scale`, when that is whole and from `fewest` to `most`; null otherwise. */
function wholeIn(text: string, scale: number, fewest: number, most: number): number | null {
  const number = Number(text) * scale;
  return text.trim() !== '' && Number.isInteger(number) && number >= fewest && number <= most ? number : null;
}

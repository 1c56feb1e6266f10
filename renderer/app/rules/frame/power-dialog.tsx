import { useState } from 'react';
import { POWERS, type PowerLine } from '../../../../shared/frame/legal-frame.ts';
import { Checks } from '../../ui/checks.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { type LineDialogProps, LineForm } from './line-dialog.tsx';

/** The powers of one agency in one area of offence. */
export function PowerDialog({ line: given, onSave, ...shared }: LineDialogProps<PowerLine>) {
  const { t } = useTranslation();
  const [line, setLine] = useState(given);
  const change = (part: Partial<PowerLine>) => setLine((before) => ({ ...before, ...part }));
  return (
    <LineForm
      {...shared}
      title={t('frame.power.title', { agency: t(`agency.${line.agency}`), area: t(`threat.${line.area}`) })}
      line={line}
      onChange={change}
      onSave={() => onSave(line)}
    >
      <Checks
        first
        label={t('frame.power.may')}
        among={POWERS}
        chosen={line.powers}
        textOf={(power) => t(`power.name.${power}`)}
        onChange={(powers) => change({ powers })}
      />
      <LabelledField
        wide
        label={t('frame.goes-to')}
        hint={t('frame.goes-to.hint')}
        value={line.goesTo}
        onChange={(goesTo) => change({ goesTo })}
      />
    </LineForm>
  );
}

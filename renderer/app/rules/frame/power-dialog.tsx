import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { POWERS, type PowerLine } from '../../../../shared/frame/legal-frame.ts';
import { Checks } from '../../ui/checks.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { datesReversed } from './frame-draft.ts';
import { LineFields } from './line-fields.tsx';

export interface PowerDialogProps {
  readonly line: PowerLine;
  /** The line is in the frame already. */
  readonly known: boolean;
  readonly onSave: (line: PowerLine) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The powers of one agency in one area of offence. */
export function PowerDialog({ line: given, known, onSave, onRemove, onClose }: PowerDialogProps) {
  const { t } = useTranslation();
  const [line, setLine] = useState(given);
  const change = (part: Partial<PowerLine>) => setLine((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      size="lg"
      title={t('frame.power.title', { agency: t(`agency.${line.agency}`), area: t(`threat.${line.area}`) })}
      onClose={onClose}
      className="form frame-form"
      onSave={() => onSave(line)}
      save={t('frame.line.keep')}
      ready={!datesReversed(line)}
      acts={
        known ? (
          <button type="button" className="button quiet" onClick={onRemove}>
            {t('frame.line.remove')}
          </button>
        ) : undefined
      }
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
      <LineFields line={line} onChange={change} />
    </FormDialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AUTHORITIES,
  INTRUSIVE_ACTS,
  INTRUSIVE_NEEDS,
  type IntrusiveLine,
} from '../../../../shared/frame/legal-frame.ts';
import { Checks } from '../../ui/checks.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLawAgencies } from '../../ui/use-agencies.ts';
import { datesReversed } from './frame-draft.ts';
import { LineFields } from './line-fields.tsx';

export interface IntrusiveLineDialogProps {
  readonly line: IntrusiveLine;
  /** The line is in the frame already. */
  readonly known: boolean;
  readonly onSave: (line: IntrusiveLine) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Who may do an intrusive act, on whose order, and what is asked before it begins. */
export function IntrusiveLineDialog({ line: given, known, onSave, onRemove, onClose }: IntrusiveLineDialogProps) {
  const { t } = useTranslation();
  const [line, setLine] = useState(given);
  const agencies = useLawAgencies(given.agency === null ? [] : [given.agency]);
  const change = (part: Partial<IntrusiveLine>) => setLine((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      size="lg"
      title={t('frame.intrusive.title')}
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
      <div className="inspection-asked">
        <LabelledChoice
          label={t('frame.intrusive.act')}
          value={line.act}
          among={INTRUSIVE_ACTS}
          textOf={(act) => t(`intrusive.${act}`)}
          onChange={(act) => change({ act })}
        />
        <LabelledChoice
          label={t('frame.intrusive.agency')}
          value={line.agency ?? ''}
          among={['', ...agencies]}
          textOf={(agency) => (agency === '' ? t('frame.every.agency') : t(`agency.${agency}`))}
          onChange={(agency) => change({ agency: agency === '' ? null : agency })}
        />
        <LabelledChoice
          label={t('frame.intrusive.authority')}
          value={line.authority}
          among={AUTHORITIES}
          textOf={(authority) => t(`authority.${authority}`)}
          onChange={(authority) => change({ authority })}
        />
      </div>
      <Checks
        label={t('frame.intrusive.needs')}
        among={INTRUSIVE_NEEDS}
        chosen={line.needs}
        textOf={(need) => t(`intrusive-need.${need}`)}
        onChange={(needs) => change({ needs })}
      />
      <LineFields line={line} onChange={change} />
    </FormDialog>
  );
}

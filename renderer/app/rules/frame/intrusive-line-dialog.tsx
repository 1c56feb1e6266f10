import { useState } from 'react';
import {
  AUTHORITIES,
  INTRUSIVE_ACTS,
  INTRUSIVE_NEEDS,
  type IntrusiveLine,
} from '../../../../shared/frame/legal-frame.ts';
import { Checks } from '../../ui/checks.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { useLawAgencies } from '../../ui/use-agencies.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { type LineDialogProps, LineForm } from './line-dialog.tsx';

/** Who may do an intrusive act, on whose order, and what is asked before it begins. */
export function IntrusiveLineDialog({ line: given, onSave, ...shared }: LineDialogProps<IntrusiveLine>) {
  const { t } = useTranslation();
  const [line, setLine] = useState(given);
  const agencies = useLawAgencies(given.agency === null ? [] : [given.agency]);
  const change = (part: Partial<IntrusiveLine>) => setLine((before) => ({ ...before, ...part }));
  return (
    <LineForm {...shared} title={t('frame.intrusive.title')} line={line} onChange={change} onSave={() => onSave(line)}>
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
    </LineForm>
  );
}

import { useState } from 'react';
import { OFFICES } from '../../../../shared/casework/question.ts';
import { isSameReceiver, type ReferralTo } from '../../../../shared/casework/referral.ts';
import { PACKAGES } from '../../../../shared/dossier/package-kind.ts';
import type { ReferralLine } from '../../../../shared/frame/legal-frame.ts';
import { REFERRED_KINDS } from '../../../../shared/frame/referral-line.ts';
import { toText } from '../../questions/about-text.ts';
import { Checks } from '../../ui/checks.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useLawAgencies } from '../../ui/use-agencies.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { hoursIn } from './custody-line-draft.ts';
import { type LineDialogProps, LineForm } from './line-dialog.tsx';

/** To whom a find goes, within which time it must, and which packages may go along. */
export function ReferralLineDialog({ line: given, onSave, ...shared }: LineDialogProps<ReferralLine>) {
  const { t } = useTranslation();
  const [line, setLine] = useState(given);
  const [hours, setHours] = useState(given.within === null ? '' : String(given.within));
  const named = [given.agency, given.to.kind === 'agency' ? given.to.agency : null];
  const agencies = useLawAgencies(named.flatMap((each) => each ?? []));
  const receivers: readonly ReferralTo[] = [
    ...OFFICES.map((office) => ({ kind: 'office' as const, office })),
    ...agencies.map((agency) => ({ kind: 'agency' as const, agency })),
  ];
  const change = (part: Partial<ReferralLine>) => setLine((before) => ({ ...before, ...part }));
  const within = hoursIn(hours);
  const isWrong = hours !== '' && within === null;
  return (
    <LineForm
      {...shared}
      title={t('frame.referral')}
      line={line}
      onChange={change}
      ready={!isWrong}
      onSave={() => onSave({ ...line, within })}
    >
      <div className="entry-grid">
        <LabelledChoice
          data-autofocus
          label={t('referral.duty.find')}
          value={line.find}
          among={REFERRED_KINDS}
          textOf={(find) => t(`found.kind.${find}`)}
          onChange={(find) => change({ find })}
        />
        <LabelledChoice
          label={t('frame.custody.agency')}
          value={line.agency ?? ''}
          among={['', ...agencies]}
          textOf={(agency) => (agency === '' ? t('frame.every.agency') : t(`agency.${agency}`))}
          onChange={(agency) => change({ agency: agency === '' ? null : agency })}
        />
        <LabelledChoice
          label={t('referral.to')}
          value={receivers.findIndex((each) => isSameReceiver(each, line.to))}
          among={receivers.map((_, at) => at)}
          textOf={(at) => {
            const to = receivers[at];
            return to === undefined ? '' : toText(t, to);
          }}
          onChange={(at) => change({ to: receivers[at] ?? line.to })}
        />
        <LabelledField
          label={t('frame.referral.within')}
          hint={t('frame.referral.within.hint')}
          value={hours}
          error={isWrong ? t('frame.custody.wrong') : null}
          onChange={setHours}
        />
      </div>
      <Checks
        label={t('frame.referral.packages')}
        among={PACKAGES}
        chosen={line.packages}
        textOf={(each) => t(`dossier.${each}`)}
        onChange={(packages) => change({ packages })}
      />
    </LineForm>
  );
}

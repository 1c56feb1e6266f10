import { IconEyeOff } from '@tabler/icons-react';
import { NewPassphrase } from '../../lock/new-passphrase.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import {
  type AdministratorDraft,
  administratorErrors,
  agenciesFor,
  knownWords,
  type SetUpDraft,
  withAdministrator,
} from './set-up-draft.ts';

export interface AdministratorStepProps {
  readonly who: 'first' | 'second';
  readonly draft: SetUpDraft;
  /** The officer tried to continue. */
  readonly checked: boolean;
  readonly onChange: (change: (before: SetUpDraft) => SetUpDraft) => void;
}

/** One of the two administrators: name, agency, and a passphrase known only to them. */
export function AdministratorStep({ who, draft, checked, onChange }: AdministratorStepProps) {
  const { t } = useTranslation();
  const { name, agency, passphrase, again } = draft[who];
  const errors = administratorErrors(draft, who);
  const change = (fields: Partial<AdministratorDraft>) => onChange((before) => withAdministrator(before, who, fields));
  return (
    <>
      <h1>{t(`set-up.${who}`)}</h1>
      <p className="dim">{t(`set-up.${who}.hint`)}</p>
      <div className="entry-grid two">
        <LabelledField
          label={t('set-up.name')}
          value={name}
          onChange={(typed) => change({ name: typed })}
          error={checked && errors.name !== null ? t(errors.name) : null}
          autoFocus
        />
        <LabelledChoice
          label={t('set-up.agency')}
          among={agenciesFor(draft, who)}
          value={agency}
          textOf={(each) => t(`agency.${each}`)}
          onChange={(chosen) => change({ agency: chosen })}
        />
      </div>
      <p className="look-away">
        <IconEyeOff size={16} aria-hidden /> {t('set-up.look-away')}
      </p>
      <NewPassphrase
        label={t('passphrase.label')}
        value={passphrase}
        onChange={(typed) => change({ passphrase: typed })}
        again={again}
        onAgain={(typed) => change({ again: typed })}
        known={knownWords(draft, draft[who])}
        error={errors.passphrase === null ? null : t(errors.passphrase)}
        checked={checked}
      />
    </>
  );
}

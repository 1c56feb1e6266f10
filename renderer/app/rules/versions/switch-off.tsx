import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../frame/use-session.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useVersionAct } from './use-version-acts.ts';
import { markText } from './version-words.ts';

export interface SwitchOffProps {
  readonly rule: string;
  /** Title of the rule. */
  readonly title: string;
}

/** Whether a rule is switched off, by whom and why; and the way for a supervisor alone on shift to switch it off. */
export function SwitchOff({ rule, title }: SwitchOffProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions, zone } = useSession();
  const { value } = useCall('versions.list', {}, ['rules']);
  const [asking, setAsking] = useState(false);
  const act = useVersionAct();
  const off = value?.switchedOff.find((each) => each.rule === rule);
  if (off !== undefined) {
    return (
      <p className="standing-note">
        {t('versions.switched-off', { by: markText({ t, language, zone: zone ?? 'UTC' }, off), reason: off.reason })}
      </p>
    );
  }
  if (value === null || !permissions.includes('rules.sign')) return null;
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>
        {t('versions.switch-off')}
      </button>
      {asking ? (
        <ReasonDialog
          title={t('versions.switch-off.title', { title })}
          hint={t('versions.switch-off.hint')}
          save={t('versions.switch-off.do')}
          onClose={() => setAsking(false)}
          onSave={async (reason) => {
            if (await act('rules.switch-off', { rule, reason }, t('versions.told.switched-off'))) setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

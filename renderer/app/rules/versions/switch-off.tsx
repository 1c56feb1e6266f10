import { IconHandOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { VersionsView } from '../../../core/calls/rule-version-views.ts';
import { useSession } from '../../frame/use-session.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { markText } from './version-words.ts';

export interface SwitchOffProps {
  readonly rule: string;
  /** Title of the rule. */
  readonly title: string;
}

/** Who switched a rule off, and why. Null where it is on or this is not known yet. */
function useSwitchedOff(rule: string): {
  readonly known: boolean;
  readonly off: VersionsView['switchedOff'][number] | null;
} {
  const { value } = useCall('versions.list', {}, ['rules']);
  return { known: value !== null, off: value?.switchedOff.find((each) => each.rule === rule) ?? null };
}

/** Lets a single supervisor on shift switch a rule off. Absent for other officers, and where the rule is off. */
export function SwitchOffButton({ rule, title }: SwitchOffProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { known, off } = useSwitchedOff(rule);
  const [asking, setAsking] = useState(false);
  if (!known || off !== null || !permissions.includes('rules.switch-off')) return null;
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>
        {t('versions.switch-off')}
      </button>
      {asking ? (
        <ReasonDialog
          title={t('versions.switch-off.title', { title })}
          about={[rule]}
          hint={t('versions.switch-off.hint')}
          save={t('versions.switch-off.do')}
          onClose={() => setAsking(false)}
          onSave={(reason, act) =>
            act('rules.switch-off', { rule, reason }, t('versions.told.switched-off'), {
              about: [t('versions.switch-off.title', { title }), reason],
            })
          }
        />
      ) : null}
    </>
  );
}

/** States that a rule is switched off, by whom and why. Empty where it is on. */
export function SwitchedOffNote({ rule }: Pick<SwitchOffProps, 'rule'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  const { off } = useSwitchedOff(rule);
  if (off === null) return null;
  return (
    <p className="standing-note">
      <IconHandOff size={16} aria-hidden />
      {t('versions.switched-off', { by: markText({ t, language, zone: zone ?? 'UTC' }, off), reason: off.reason })}
    </p>
  );
}

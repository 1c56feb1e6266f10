import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isLocking, type LOCKING_RANGES, type Locking } from '../../../shared/locking/locking.ts';
import { useSession } from '../frame/use-session.ts';
import { Check } from '../ui/check.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AdministrationHead } from './administration-head.tsx';

type Period = keyof typeof LOCKING_RANGES;

/** Seconds to choose from. */
const CHOICES: Readonly<Record<Period, readonly number[]>> = {
  screenSeconds: [30, 60, 120, 180, 300, 600, 900, 1_800],
  vaultSeconds: [300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800],
};

/** What is on or off. */
const SWITCHES = ['openCounter', 'changeByPin', 'hideFromCapture'] as const;

/** How long until the workstation locks by itself, whether other programs may capture its window, and how officers change. */
export function LockingScreen() {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  const { act } = useAct();
  const { permissions } = useSession();
  const { value, failure, again } = useCall('locking.get', {}, ['vault']);
  const [draft, setDraft] = useState<Locking | null>(null);
  const locking = draft ?? value;
  const mayChange = permissions.includes('locking.change');
  const save = async () => {
    if (draft === null) return;
    const result = await act('locking.set', draft, t('locking.told'));
    if (result.ok) setDraft(null);
  };
  return (
    <div className="screen">
      <AdministrationHead />
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {locking === null ? null : (
        <Form className="form locking scroll" onSubmit={save}>
          <p className="dim">{t('locking.hint')}</p>
          {(['screenSeconds', 'vaultSeconds'] as const).map((period) => (
            <NativeSelect
              key={period}
              label={t(`locking.${period}`)}
              description={t(`locking.${period}.hint`)}
              disabled={!mayChange}
              value={String(locking[period])}
              data={choices(locking, period).map((seconds) => ({
                value: String(seconds),
                label:
                  seconds < 60
                    ? t('locking.seconds', { count: seconds })
                    : t('locking.minutes', { count: Math.round(seconds / 60) }),
              }))}
              error={isLocking(locking) ? null : t('locking.order')}
              onChange={({ currentTarget }) => setDraft({ ...locking, [period]: Number(currentTarget.value) })}
            />
          ))}
          {SWITCHES.map((name) => (
            <div key={name}>
              <Check
                aria-describedby={`locking-${name}`}
                disabled={!mayChange}
                checked={locking[name]}
                onCheck={(checked) => setDraft({ ...locking, [name]: checked })}
              >
                {t(`locking.${name}`)}
              </Check>
              <p className="dim" id={`locking-${name}`}>
                {t(
                  name === 'hideFromCapture' && !host.can.contentProtection
                    ? 'locking.hideFromCapture.cannot'
                    : `locking.${name}.hint`,
                )}
              </p>
            </div>
          ))}
          {mayChange ? (
            <FormButtons
              save={t('locking.save')}
              ready={draft !== null && isLocking(draft)}
              onCancel={() => setDraft(null)}
            />
          ) : (
            <p className="dim">{t('locking.who')}</p>
          )}
        </Form>
      )}
    </div>
  );
}

/** The choices, with the present setting among them. */
function choices(locking: Locking, period: Period): readonly number[] {
  return [...new Set([...CHOICES[period], locking[period]])].sort((a, b) => a - b);
}

import { IconClockExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ClockView } from '../../core/calls/clock-views.ts';
import { useSession } from '../frame/use-session.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ConfirmTime, directionOf } from './confirm-time.tsx';

/** The screen that says the same. */
const PATH = '/administration/retention';

export interface ClockBannerProps {
  readonly clocks: readonly ClockView[];
}

/** Says over every screen that the clock of the workstation is in doubt: what is wrong, what counts meanwhile, and what ends it. It stands until then. */
export function ClockBanner({ clocks }: ClockBannerProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const [location] = useLocation();
  const { permissions } = useSession();
  const [asking, setAsking] = useState(false);
  const told = clocks.find(({ of }) => of === 'clock-doubt')?.params;
  if (told === undefined || location === PATH) return null;
  const { machine = '', seen = '' } = told;
  const doubt = { machine, seen };
  return (
    <>
      <aside className="alarm-banner" role="alert">
        <IconClockExclamation size={16} aria-hidden />
        <span>
          <b>{t(`clock.doubt.${directionOf(doubt)}`, { machine: stamp(machine), seen: stamp(seen) })}</b>{' '}
          {t('clock.doubt.end')}
        </span>
        <span className="spring" />
        {permissions.includes('retention.clock') ? (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('retention.clock.confirm')}
          </button>
        ) : null}
      </aside>
      {asking ? <ConfirmTime now={machine} doubt={doubt} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

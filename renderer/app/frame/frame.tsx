import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { TrailBanner } from '../audit/trail-banner.tsx';
import { CutOffBanner } from '../imports/cut-off-banner.tsx';
import { QuietBanner } from '../quiet/quiet-banner.tsx';
import { ClockBanner } from '../retention/clock-banner.tsx';
import { RetentionBanner } from '../retention/retention-banner.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { AlarmBanner } from './alarm-banner.tsx';
import { DamageBanner } from './damage-banner.tsx';
import { DueBanner } from './due-banner.tsx';
import { FrameActions } from './frame-actions.tsx';
import { Notices } from './notices.tsx';
import { PinBanner } from './pin-banner.tsx';
import { PracticeBanner } from './practice-banner.tsx';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useClocks } from './use-clocks.ts';
import { useSession } from './use-session.ts';

export interface FrameProps {
  readonly children: React.ReactNode;
}

/** The frame around every screen. */
export function Frame({ children }: FrameProps) {
  const { t } = useTranslation();
  const clocks = useClocks();
  const practice = useSession().store === 'practice';
  const [place] = useLocation();
  const work = useRef<HTMLElement>(null);
  const before = useRef(place);
  // Whoever comes by the rail or the top bar, or by an act whose button is gone, goes on by key in the work. A dialog or a field that took the focus keeps it.
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest('.rail, .top'))
      work.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div className="frame">
      <Rail />
      <TopBar clocks={clocks} />
      <Notices
        at={place}
        banners={
          <>
            {practice ? <PracticeBanner /> : null}
            <DueBanner clocks={clocks} />
            <ClockBanner clocks={clocks} />
            <QuietBanner clocks={clocks} />
            <AlarmBanner />
            <TrailBanner />
            <DamageBanner />
            <CutOffBanner />
            <RetentionBanner />
            <PinBanner />
          </>
        }
      >
        <main ref={work} tabIndex={-1}>
          {children}
          {practice ? <span className="watermark" aria-hidden="true" data-text={t('frame.practice')} /> : null}
        </main>
      </Notices>
      <StatusLine />
      <FrameActions />
    </div>
  );
}

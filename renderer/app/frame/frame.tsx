import { useTranslation } from 'react-i18next';
import { TrailBanner } from '../audit/trail-banner.tsx';
import { RetentionBanner } from '../retention/retention-banner.tsx';
import { AlarmBanner } from './alarm-banner.tsx';
import { DamageBanner } from './damage-banner.tsx';
import { FrameActions } from './frame-actions.tsx';
import { PinBanner } from './pin-banner.tsx';
import { PracticeBanner } from './practice-banner.tsx';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useSession } from './use-session.ts';

export interface FrameProps {
  readonly children: React.ReactNode;
}

/** The frame around every screen. */
export function Frame({ children }: FrameProps) {
  const { t } = useTranslation();
  const practice = useSession().store === 'practice';
  return (
    <div className="frame">
      <Rail />
      <TopBar />
      <div className="banners">
        {practice ? <PracticeBanner /> : null}
        <AlarmBanner />
        <TrailBanner />
        <RetentionBanner />
        <DamageBanner />
        <PinBanner />
      </div>
      <main>
        {children}
        {practice ? <span className="watermark" aria-hidden="true" data-text={t('frame.practice')} /> : null}
      </main>
      <StatusLine />
      <FrameActions />
    </div>
  );
}

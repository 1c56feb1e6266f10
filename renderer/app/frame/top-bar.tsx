import { IconSearch } from '@tabler/icons-react';
import { LookoutButton } from '../lookouts/lookout-dialog.tsx';
import { formatCount } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { searchBox } from './box-store.ts';
import { Clock } from './clock.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { DueMenu, type DueMenuProps } from './due-menu.tsx';
import { LockMenu } from './lock-menu.tsx';
import { OfficerMenu } from './officer-menu.tsx';
import { StoreMenu } from './store-menu.tsx';
import { useCounts, useSession } from './use-session.ts';

const SHOWN = ['intercept', 'inspect', 'watch', 'clear'] as const;

/** The bar at the top: airport, time, counts, search and officer. */
export function TopBar({ clocks }: DueMenuProps) {
  const { t } = useTranslation();
  const { unit, city, zone, permissions } = useSession();
  return (
    <header className="top">
      <span className="place">{[city, unit?.code].filter(Boolean).join(' ')}</span>
      <Clock zone={zone ?? 'UTC'} />
      {permissions.includes('view') ? <Counts /> : <span className="spring" />}
      <button type="button" className="box-open" aria-keyshortcuts="Control+K /" onClick={searchBox.open}>
        <IconSearch size={14} stroke={1.8} aria-hidden />
        <span>{t('box.open')}</span>
        <KeyCap of="Ctrl+K" />
      </button>
      {permissions.includes('lookouts.take') ? <LookoutButton /> : null}
      <DueMenu clocks={clocks} />
      <StoreMenu />
      <OfficerMenu />
      <LockMenu />
      <DisplayMenu />
    </header>
  );
}

/** How many stand on the queue, by level; a child or a possible victim apart. */
function Counts() {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = useCounts();
  return (
    <ul className="counts spring" aria-label={t('frame.counts')}>
      {counts.toProtect === 0 ? null : (
        <li title={t('protect.meet')}>
          <TravellerMark outcome="watch" handling="safeguard">
            {formatCount(counts.toProtect, language)}
          </TravellerMark>
        </li>
      )}
      {SHOWN.map((outcome) => (
        <li key={outcome} title={t(`outcome.${outcome}`)}>
          <OutcomeMark outcome={outcome}>{formatCount(counts.byOutcome[outcome], language)}</OutcomeMark>
        </li>
      ))}
    </ul>
  );
}

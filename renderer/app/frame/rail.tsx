import { Link, useLocation } from 'wouter';
import { useTranslation } from '../ui/use-translation.ts';
import { useAreas } from './areas.ts';
import { railKey } from './rail-key.ts';
import { WaitingCount } from './waiting-count.tsx';

/** The rail with links to the screens, named where there is room, with what waits there. */
export function Rail() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { rail } = useAreas();
  return (
    <nav className="rail" aria-label={t('frame.screens')}>
      <ul>
        {rail.map(({ path, rail: { label, Icon, waiting, Mark } }, index) => (
          <li key={path}>
            <Link
              href={path}
              aria-label={t(label)}
              title={withKey(t(label), railKey(index))}
              aria-keyshortcuts={railKey(index) ?? undefined}
              {...(location.startsWith(path) ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon size={19} stroke={1.6} aria-hidden />
              <span className="rail-label" aria-hidden="true">
                {t(label)}
              </span>
              {waiting === undefined ? null : <WaitingCount of={waiting} />}
              {Mark === undefined ? null : <Mark />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function withKey(label: string, key: string | null): string {
  return key === null ? label : `${label} (${key})`;
}

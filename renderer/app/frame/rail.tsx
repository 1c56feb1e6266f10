import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { UnreadWeek } from '../rules/week/unread-week.tsx';
import { useAreas } from './areas.ts';

/** The narrow rail with links to the screens. */
export function Rail() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { rail } = useAreas();
  return (
    <nav className="rail" aria-label={t('frame.screens')}>
      <ul>
        {rail.map(({ path, rail: { label, Icon } }, index) => (
          <li key={path}>
            <Link
              href={path}
              aria-label={t(label)}
              title={`${t(label)} (${index + 1})`}
              aria-keyshortcuts={String(index + 1)}
              {...(location.startsWith(path) ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon size={19} stroke={1.6} aria-hidden />
              {path === '/rules' ? <UnreadWeek /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { formatCount } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useAreas } from './areas.ts';
import { useSession } from './use-session.ts';

/** The rail with links to the screens, named where there is room, with what waits there. */
export function Rail() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [location] = useLocation();
  const { rail } = useAreas();
  const mayAsk = useSession().permissions.includes('view');
  const { value: waiting } = useCall('waiting.get', mayAsk ? {} : null, ['quarantine', 'flights', 'cases']);
  return (
    <nav className="rail" aria-label={t('frame.screens')}>
      <ul>
        {rail.map(({ path, rail: { label, Icon, waiting: of, Mark } }, index) => {
          const count = of === undefined ? 0 : (waiting?.[of] ?? 0);
          return (
            <li key={path}>
              <Link
                href={path}
                aria-label={t(label)}
                title={`${t(label)} (${index + 1})`}
                aria-keyshortcuts={String(index + 1)}
                {...(location.startsWith(path) ? { 'aria-current': 'page' as const } : {})}
              >
                <Icon size={19} stroke={1.6} aria-hidden />
                <span className="rail-label" aria-hidden="true">
                  {t(label)}
                </span>
                {of !== undefined && count > 0 ? (
                  <span className="rail-count" role="img" {...named(t(`waiting.${of}`, { count }))}>
                    {formatCount(count, language)}
                  </span>
                ) : null}
                {Mark === undefined ? null : <Mark />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function named(text: string): { readonly 'aria-label': string; readonly title: string } {
  return { 'aria-label': text, title: text };
}

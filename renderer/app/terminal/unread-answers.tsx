import type { UnreadAnswer } from '../../../shared/interpol/query-list.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The lines of answers that could not be read, each as it came and with why. Nothing where all were read. */
export function UnreadAnswers({ unread }: { readonly unread: readonly UnreadAnswer[] }) {
  const { t } = useTranslation();
  if (unread.length === 0) return null;
  return (
    <details className="query-unread">
      <summary>{t('ui.pair', { name: t('query-list.unread'), value: unread.length })}</summary>
      <ul>
        {unread.map(({ text, why, at }, place) => (
          <li key={`${at} ${place}`}>
            <bdi className="query-text">{text}</bdi> <span className="dim">{t(`query-list.unread.${why}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatCount } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { unreadPage } from './unread-page.ts';

export interface UnreadFileProps {
  readonly job: string;
  /** Index of the file in the import. */
  readonly file: number;
}

/** What was kept of a file nothing could be read of, a page at a time, so that an officer can see what came and from whom. */
export function UnreadFile({ job, file }: UnreadFileProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [from, setFrom] = useState(0);
  const { value, failure, stale, again } = useCall('import.unread', { job, file, from }, []);
  // Nothing is kept of an empty file, or of one whose reading broke down.
  if (failure?.code === 'not-found' || value?.size === 0) return <p className="why-none">{t('unread.nothing')}</p>;
  if (failure !== null) return <FailureNote failure={failure} again={again} />;
  if (value === null) return <p className="why-none">{t('diagnostics.loading')}</p>;
  const page = unreadPage(value.from, value.size);
  return (
    <div className="unread">
      <div className="unread-head">
        <h2 className="small-head" id="unread">
          {t('unread.title')}
        </h2>
        <span className="dim" role="status">
          {t('unread.range', {
            first: formatCount(page.first, language),
            last: formatCount(page.last, language),
            size: formatCount(value.size, language),
          })}
        </span>
        {page.earlier === null && page.later === null ? null : (
          <span className="spring unread-pages">
            <PageButton label={t('unread.earlier')} from={page.earlier} busy={stale} onTurn={setFrom} />
            <PageButton label={t('unread.later')} from={page.later} busy={stale} onTurn={setFrom} />
          </span>
        )}
      </div>
      <p className="dim">{t('unread.hint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className="unread-text" key={value.from} tabIndex={0} aria-labelledby="unread">
        <pre className="mono">{value.text}</pre>
      </section>
    </div>
  );
}

interface PageButtonProps {
  readonly label: string;
  readonly from: number | null;
  readonly busy: boolean;
  readonly onTurn: (from: number) => void;
}

/** Stays focusable at either end, so that the keyboard does not lose its place when the last page is reached. */
function PageButton({ label, from, busy, onTurn }: PageButtonProps) {
  const off = from === null || busy;
  return (
    <button type="button" className="button" aria-disabled={off} onClick={() => (off ? undefined : onTurn(from))}>
      {label}
    </button>
  );
}

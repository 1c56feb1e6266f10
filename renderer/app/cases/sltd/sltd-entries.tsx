import { type SltdEntry, sltdTime, struckInSltd } from '../../../../shared/interpol/sltd-check.ts';
import { sltdEntryText } from '../../../../shared/interpol/sltd-text.ts';
import { useSession } from '../../frame/use-session.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface SltdEntriesProps {
  readonly entries: readonly SltdEntry[];
  /** Null: the officer may strike out nothing. */
  readonly onStrike: ((entry: SltdEntry) => void) | null;
}

/** All that was recorded of a check, the newest first, with what was struck out. */
export function SltdEntries({ entries, onStrike }: SltdEntriesProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const struck = struckInSltd({ entries });
  return (
    <ol className="timeline custody-entries" reversed>
      {entries.toReversed().map((entry) => {
        const { no, at, officer, second, note, against, clock, counted } = entry;
        const isStruck = struck.has(no);
        const words = sltdEntryText(t, entry);
        const time = sltdTime(entry);
        return (
          <li key={no}>
            <time className="faint" dateTime={time}>
              {stamp(time)}
            </time>
            <span>
              <span className="faint">{no}</span>{' '}
              {isStruck ? (
                <>
                  <s>{words}</s> <b>{t('custody.entry.is-struck')}</b>
                </>
              ) : (
                words
              )}
              {against === undefined ? null : <b> {t(`sltd.against.${against}`)}</b>}
              {note === '' ? null : <q>{note}</q>}{' '}
              <span className="faint">
                {[
                  officerName(t, session, officer),
                  ...(time === at ? [] : [t('custody.entry.typed', { time: stamp(at) })]),
                  ...(counted === undefined ? [] : [t('custody.entry.clock-wrong')]),
                  ...(clock === undefined || counted !== undefined ? [] : [t('custody.entry.clock-doubt')]),
                  ...(second === undefined
                    ? []
                    : [t('custody.entry.second', { officer: officerName(t, session, second) })]),
                ].join(' · ')}
              </span>
            </span>
            {onStrike === null || isStruck || entry.kind === 'struck' ? null : (
              <span className="custody-corrections">
                <button
                  type="button"
                  className="link"
                  aria-label={t('ui.pair', { name: t('sltd.kind.struck'), value: words })}
                  onClick={() => onStrike(entry)}
                >
                  {t('sltd.kind.struck')}
                </button>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

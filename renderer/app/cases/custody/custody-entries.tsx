import { STOOLS_APART, sameStools } from '../../../../shared/custody/capsule-tally.ts';
import { type CustodyKind, struckIn, timeOf } from '../../../../shared/custody/custody.ts';
import { clockText, custodyEntryText } from '../../../../shared/custody/custody-text.ts';
import type { CustodyView } from '../../../core/calls/custody.ts';
import { useSession } from '../../frame/use-session.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

type Entry = CustodyView['entries'][number];

export interface CustodyEntriesProps {
  readonly view: CustodyView;
  readonly onCorrect: (kind: CustodyKind, of: Entry) => void;
}

/** All that was entered, the newest first, with what was struck out. */
export function CustodyEntries({ view, onCorrect }: CustodyEntriesProps) {
  const { t } = useTranslation();
  const struck = struckIn(view);
  const same = sameStools(view);
  const may = view.may?.kinds ?? [];
  return (
    <ol className="timeline custody-entries" reversed>
      {view.entries.toReversed().map((entry) => (
        <li key={entry.no}>
          <EntryLine entry={entry} isStruck={struck.has(entry.no)} />
          {same.has(entry.no) ? (
            <p className="board-warning">{t('custody.entry.passage.same', { minutes: STOOLS_APART })}</p>
          ) : null}
          {struck.has(entry.no) || entry.kind === 'struck' || entry.kind === 'time-confirmed' ? null : (
            <span className="custody-corrections">
              {entry.kind === 'begun' && may.includes('began-at') ? (
                <button type="button" className="link" onClick={() => onCorrect('began-at', entry)}>
                  {t('custody.kind.began-at')}
                </button>
              ) : null}
              {may.includes('struck') ? (
                <button
                  type="button"
                  className="link"
                  aria-label={t('ui.pair', { name: t('custody.kind.struck'), value: custodyEntryText(t, entry) })}
                  onClick={() => onCorrect('struck', entry)}
                >
                  {t('custody.kind.struck')}
                </button>
              ) : null}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function EntryLine({ entry, isStruck }: { readonly entry: Entry; readonly isStruck: boolean }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const { no, at, happened, officer, second, note } = entry;
  const time = timeOf(entry);
  // Read off a clock that was in doubt, it counts at another time until two officers confirm which is right.
  const isConverted = happened !== undefined && entry.counted === undefined && time !== happened;
  const words = <>{custodyEntryText(t, entry)}</>;
  const wrong = clockText(t, entry);
  const finding = entry.kind === 'duty' ? entry.finding : '';
  return (
    <>
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
        {note === '' ? null : <q>{note}</q>}
        {finding === '' ? null : <q>{finding}</q>}
        {entry.withheld === true ? <i> {t('custody.finding.withheld')}</i> : null}{' '}
        <span className="faint">
          {[
            officerName(t, session, officer),
            ...(time === at ? [] : [t('custody.entry.typed', { time: stamp(at) })]),
            ...(wrong === null ? [] : [wrong]),
            ...(isConverted ? [t('custody.entry.said', { time: stamp(happened) })] : []),
            ...(second === undefined ? [] : [t('custody.entry.second', { officer: officerName(t, session, second) })]),
          ].join(' · ')}
        </span>
      </span>
    </>
  );
}

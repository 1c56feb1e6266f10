import { type SltdEntry, sltdTime } from '../../../../shared/interpol/sltd-check.ts';
import { sltdEntryText } from '../../../../shared/interpol/sltd-text.ts';
import { useSession } from '../../frame/use-session.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** All that was recorded of a check, the newest first. */
export function SltdEntries({ entries }: { readonly entries: readonly SltdEntry[] }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  return (
    <ol className="timeline custody-entries" reversed>
      {entries.toReversed().map((entry) => {
        const { no, at, officer, note, against, clock, counted } = entry;
        const time = sltdTime(entry);
        return (
          <li key={no}>
            <time className="faint" dateTime={time}>
              {stamp(time)}
            </time>
            <span>
              <span className="faint">{no}</span> {sltdEntryText(t, entry)}
              {against === undefined ? null : <b> {t(`sltd.against.${against}`)}</b>}
              {note === '' ? null : <q>{note}</q>}{' '}
              <span className="faint">
                {[
                  officerName(t, session, officer),
                  ...(time === at ? [] : [t('custody.entry.typed', { time: stamp(at) })]),
                  ...(counted === undefined ? [] : [t('custody.entry.clock-wrong')]),
                  ...(clock === undefined || counted !== undefined ? [] : [t('custody.entry.clock-doubt')]),
                ].join(' · ')}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

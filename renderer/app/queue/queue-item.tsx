import { IconCheck } from '@tabler/icons-react';
import isSame from 'fast-deep-equal/es6';
import { memo } from 'react';
import type { Fold } from '../../../shared/queue/queue-fold.ts';
import type { QueueTab } from '../../../shared/queue/queue-tabs.ts';
import { flightText, outcomeUnder } from '../../../shared/queue/queued.ts';
import { warningsOf } from '../../../shared/screening/listed.ts';
import type { QueuePage, QueueRow } from '../../core/calls/queue.ts';
import { changedText } from '../falls/changed-text.ts';
import { useSession } from '../frame/use-session.ts';
import { letGoText, metBesideText } from '../traveller/let-go-text.ts';
import { linkedFindText } from '../traveller/linked-find-text.ts';
import { listedName } from '../traveller/person-text.ts';
import { protectedText, stepHandling } from '../traveller/protected-text.ts';
import { reasonsLine, titleIn } from '../traveller/reason-words.ts';
import { formatDate } from '../ui/format.ts';
import { MovementIcon } from '../ui/movement-icon.tsx';
import { officerName, shownName } from '../ui/officer-texts.ts';
import { Tag } from '../ui/tag.tsx';
import type { TFunction } from '../ui/texts.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerTags } from '../ui/traveller-tags.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { DueTime } from './due-time.tsx';
import { RowScores } from './row-scores.tsx';
import type { LeftOutMark } from './use-left-out.ts';

export interface QueueItemProps {
  readonly row: QueueRow;
  readonly thresholds: QueuePage['thresholds'];
  readonly tab: QueueTab;
  /** The fold for which the row stands; null: none. */
  readonly fold: Fold | null;
  readonly onUnfold: (fold: Fold) => void;
  /** Marked, to do something with several. */
  readonly marked: boolean;
  /** Quiet work runs on the traveller that names the officer. */
  readonly quiet: boolean;
  /** A signed plan leaves them out for want of room; null: none does. */
  readonly leftOut: LeftOutMark | null;
}

/** One traveller in the queue: level, time left, name and reasons, scores, flight. Drawn anew only where something of it changed: files arrive all the time. */
export const QueueItem = memo(function QueueItem({
  row,
  thresholds,
  tab,
  fold,
  onUnfold,
  marked,
  quiet,
  leftOut,
}: QueueItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const stamp = useStamp();
  const { officer, officers } = session;
  const name = listedName(t, row.name, row.masked);
  const warnings = warningsOf(row.reasons);
  const handling = stepHandling(row);
  const reasons = row.reasons.length === 0 ? unflaggedText(t, row) : reasonsLine(row.reasons, language);
  const nobody =
    row.caseHandedTo === null ? t('queue.free') : t('case.handed-to', { agency: t(`agency.${row.caseHandedTo}`) });
  const owner =
    row.caseOwner === officer.id
      ? t('queue.mine')
      : shownName(t, officers.find(({ id }) => id === row.caseOwner)?.name ?? row.caseOwner ?? nobody);
  const state = row.caseState === null ? null : t(protectedText(handling, `case-state.${row.caseState}`));
  const caseWords = state === null || row.caseState === 'closed' ? state : `${owner} · ${state}`;
  const muted = row.mutes
    .map(({ rule, title, officer: by, second, until, isFalseMatch }) =>
      t(`queue.${isFalseMatch === true ? 'false-match' : 'muted'}.${second === null ? 'by' : 'by-two'}`, {
        rule: titleIn(title, language) || rule,
        officer: officerName(t, session, by),
        second: second === null ? '' : officerName(t, session, second),
        date: formatDate(until, language),
      }),
    )
    .join('\n');
  return (
    <>
      <TravellerMark outcome={outcomeUnder(row, tab)} handling={handling} />
      <DueTime row={row} />
      <span className="middle">
        <span className="n">
          {marked ? <IconCheck size={14} aria-hidden /> : null}
          <span className="cut" title={name}>
            {name}
          </span>
          {fold === null ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it opens it by the arrow keys.
            // biome-ignore lint/a11y/noStaticElementInteractions: it is a part of the option.
            <span className="tag" title={t('queue.fold.hint')} onClick={() => onUnfold(fold)}>
              {fold.isOpen ? '−' : '+'} {fold.count}
            </span>
          )}
          <TravellerTags marks={row} />
          {warnings.length === 0 ? null : (
            <Tag tone="warned" title={warnings.join('\n')}>
              {t('match.warning', { warning: warnings.join(' · ') })}
            </Tag>
          )}
          {row.letGo === null ? null : (
            <Tag tone="warned" title={letGoText(t, session, stamp, row.letGo)}>
              {t('let-go.row')}
            </Tag>
          )}
          {row.metBeside === null || row.letGo !== null ? null : (
            <Tag tone="warned">{metBesideText(t, stamp, row.metBeside)}</Tag>
          )}
          {row.changed === null ? null : <Tag tone="warned">{changedText(t, row.changed, language)}</Tag>}
          {row.linkedTo.length === 0 ? null : <Tag tone="warned">{linkedFindText(t, row.linkedTo)}</Tag>}
          {leftOut === null ? null : <Tag title={leftOut.title}>{leftOut.text}</Tag>}
          {quiet ? <Tag tone="still">{t('quiet.here')}</Tag> : null}
          {row.late === true ? <Tag title={t('tray.late.hint')}>{t('tray.late')}</Tag> : null}
          {row.divertedTo === undefined ? null : <Tag>{t('flight.is.divertedTo', { value: row.divertedTo })}</Tag>}
          {row.movement === 'crew' ? <Tag>{t('movement.crew')}</Tag> : null}
          {(handling === 'safeguard' || row.situation === 'safeguard-unreviewed') && row.caseState !== 'sent' ? (
            <Tag tone="protect">{t('protect.meet')}</Tag>
          ) : null}
          {row.mutes.length > 0 ? (
            <Tag tone="still" title={muted}>
              {t('queue.muted')}
            </Tag>
          ) : tab === 'muted' ? (
            <Tag tone="still">{t('queue.tab.muted')}</Tag>
          ) : null}
        </span>
        <span className="r">
          {caseWords === null ? null : <Tag>{caseWords}</Tag>}
          {row.situation === 'held-for-duty' ? <Tag>{t('attendance.held')}</Tag> : null}
          <span className="cut" title={reasons}>
            {reasons}
          </span>
        </span>
      </span>
      <RowScores row={row} thresholds={thresholds} />
      <span className="flight dim">
        <span>{flightText(row)}</span>
        <span>
          <MovementIcon movement={row.movement} /> {row.origin ?? '?'}–{row.destination ?? '?'}
        </span>
      </span>
    </>
  );
}, isSame);

/** Why somebody stands here whom nothing flags. */
function unflaggedText(t: TFunction, { doubted, caseState }: QueueRow): string {
  if (doubted.length > 0) return t('doubt.reason');
  return caseState === null ? '' : t('queue.unflagged');
}

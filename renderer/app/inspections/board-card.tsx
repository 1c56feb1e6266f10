import { useState } from 'react';
import { Link } from 'wouter';
import { type LeftAtEnd, leftText as openText } from '../../../shared/custody/left-at-end.ts';
import { formerText } from '../../../shared/flight/former-identity.ts';
import { tooEarly } from '../../../shared/flight/meeting-time.ts';
import { PAPER_PLACES } from '../../../shared/paper/paper-place.ts';
import type { BoardCard as Card } from '../../core/calls/board-views.ts';
import { casePartPath } from '../addresses.ts';
import { NextLook, TallyLine } from '../cases/custody/custody-head.tsx';
import { DoubtNote } from '../cases/protection/doubt-note.tsx';
import { DoubtedNote } from '../cases/protection/doubted-note.tsx';
import { changedText } from '../falls/changed-text.ts';
import { leftText } from '../falls/left-text.ts';
import { useEarlierText } from '../falls/use-earlier-text.ts';
import { useSession } from '../frame/use-session.ts';
import { HitPictures } from '../lists/pictures/entry-pictures.tsx';
import { handlingKey } from '../traveller/attendance-text.ts';
import { letGoText, metBesideText } from '../traveller/let-go-text.ts';
import { linkedFindText } from '../traveller/linked-find-text.ts';
import { listedSubject } from '../traveller/work-subject.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Choice } from '../ui/choice.tsx';
import { formatFlight, formatLeft, formatRoute } from '../ui/format.ts';
import { MeetingNotes } from '../ui/meeting-notes.tsx';
import { MovementIcon } from '../ui/movement-icon.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { ReadersTag } from '../ui/readers-tag.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useMinuteStamp, useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { cardMoves } from './card-moves.ts';
import type { Moves } from './use-moves.tsx';
import { WentButton } from './went-button.tsx';

export interface BoardCardProps {
  readonly card: Card;
  readonly moves: Moves;
  readonly onSlip: () => void;
}

export function cardId(id: string): string {
  return `board-${id}`;
}

/** Who it is, where and until when, and the moves. Somebody to protect is no target, and nobody approaches whom another officer only watches. */
export function BoardCard({ card, moves, onSlip }: BoardCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const stamp = useStamp();
  const minuteStamp = useMinuteStamp();
  const earlierText = useEarlierText();
  const { permissions } = session;
  const [unmeeting, setUnmeeting] = useState(false);
  const [showing, setShowing] = useState(false);
  const named = listedSubject(t, { travellerName: card.name, ...(card.thing === null ? {} : { thing: card.thing }) });
  const shape = card.isProtected ? 'board-card protected' : card.quiet === null ? 'board-card' : 'board-card quiet';
  const may = cardMoves(card, permissions);
  const early = tooEarly(card.meeting, useNowMinute());
  const shut =
    early === null
      ? {}
      : { enabled: false, about: t(`case.missing.${early.after}`, { from: minuteStamp(early.from) }) };
  const places = [card.stand, card.gate, card.belt];
  const told = (['stand', 'gate', 'belt'] as const)
    .map((at, index) => (places[index] == null ? null : t(`board.at.${at}`, { number: places[index] })))
    .filter((part) => part !== null);
  return (
    <li id={cardId(card.id)} className={shape} tabIndex={-1}>
      <h3>
        <MovementIcon movement={card.movement} /> {named}
      </h3>
      <p className="board-time">
        <Due card={card} />
        {card.leg === null ? null : (
          <span>
            {formatFlight(card.leg)} {formatRoute(card.leg)}
          </span>
        )}
      </p>
      <p className="dim">
        {[...told, card.seat === null ? null : t('board.seat', { seat: card.seat }), card.id]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <ReadersTag readers={card.readers} />
      <MeetingNotes words={card} />
      {showing ? card.pictured.map((of) => <HitPictures key={`${of.list} ${of.entry}`} of={of} />) : null}
      {card.letGo === null ? null : (
        <p className="board-say board-warning">{letGoText(t, session, stamp, card.letGo)}</p>
      )}
      {card.changed === null ? null : (
        <p className="board-say board-warning">{changedText(t, card.changed, language)}</p>
      )}
      {card.left === null ? null : <p className="board-say board-warning">{leftText(t, stamp, card.left)}</p>}
      {card.changed !== null || card.former.length === 0 ? null : (
        <p className="board-say">{t('left.former', { former: card.former.map(formerText).join('; ') })}</p>
      )}
      {card.earlier === null ? null : <p className="board-say board-warning">{earlierText(card.earlier)}</p>}
      {card.linkedTo.length === 0 ? null : (
        <p className="board-say board-warning">{linkedFindText(t, card.linkedTo)}</p>
      )}
      {card.holdFor.length === 0 ? null : (
        <p className="board-say board-warning">
          <b>
            {t('board.hold', {
              count: card.holdFor.length,
              agencies: card.holdFor.map((agency) => t(`agency.${agency}`)).join(', '),
            })}
          </b>
        </p>
      )}
      <DoubtNote doubts={card.doubts} />
      <DoubtedNote doubted={card.withoutCase} isUnnamed={card.isCompanionUnnamed} />
      {card.isProtected ? <p className="board-say">{t('board.protect')}</p> : null}
      {card.quiet === null ? null : (
        <p className="board-say">
          <b>{card.quiet === 'ask' ? t('board.ask-first') : t(handlingKey(card.quiet))}</b>
        </p>
      )}
      {card.isChild === true ? <p className="board-say">{t('board.child')}</p> : null}
      {card.immunity === null ? null : <p className="board-say">{t(`board.immunity.${card.immunity}`)}</p>}
      <WatchedNote card={card} />
      {card.tally === null ? null : <TallyLine tally={card.tally} exhibits={null} />}
      {card.leftOpen === null ? null : <LeftOpenNote left={card.leftOpen} />}
      {card.isPlaceDoubted ? <p className="board-say board-warning">{t('board.place-doubted')}</p> : null}
      {card.isWhereUnknown ? <p className="board-say board-warning">{t('board.went.unknown')}</p> : null}
      {card.holdsCapsules && card.watched === null && !card.isDone ? (
        <p className="board-say board-warning">{t('failure.refused.case-capsules')}</p>
      ) : null}
      {card.running > 0 ? <p className="board-say">{t('board.running')}</p> : null}
      {card.met !== null ? (
        <p>{t('board.met', { officer: officerName(t, session, card.met.officer), at: stamp(card.met.at) })}</p>
      ) : card.metBeside !== null ? (
        <p>{metBesideText(t, stamp, card.metBeside)}</p>
      ) : card.awaitsMeeting ? (
        <p>{t('board.not-met')}</p>
      ) : null}
      <div className="board-moves">
        {may.move ? (
          <Choice
            className="choice"
            aria-label={t('board.move', { named })}
            value={card.place}
            among={PAPER_PLACES}
            textOf={(place) => t(`board.place.${place}`)}
            onChange={(to) => void moves.move(card, to, named)}
          />
        ) : null}
        {may.sayWhere ? <WentButton id={card.id} named={named} /> : null}
        {may.move && card.watched?.isChild === true ? (
          <button type="button" className="button" onClick={() => void moves.look(card, named)}>
            {t('board.watched.look')}
          </button>
        ) : null}
        {may.examine && card.state === 'sent' && card.awaitsMeeting ? (
          <ActionButton
            action={{
              ...{ id: 'board.meet', key: null, label: 'board.meet', ...shut },
              run: () => void moves.meet(card, named),
            }}
          />
        ) : null}
        {may.examine && card.state === 'secondary' && card.met !== null ? (
          <button type="button" className="button" onClick={() => setUnmeeting(true)}>
            {t('case.action.unmeet')}
          </button>
        ) : null}
        {may.examine && !card.isProtected && card.watched === null && !card.holdsCapsules ? (
          <ActionButton
            action={{
              ...{ id: 'board.nothing', key: null, ...shut },
              label: card.traveller === null ? 'encounter.nothing.thing' : 'board.nothing',
              run: () => void moves.nothing(card, named),
            }}
          />
        ) : null}
        <Link className="button" href={casePartPath(card.id, 'inspection')}>
          {t('board.open')}
        </Link>
        {card.pictured.length > 0 && permissions.includes('lists.view') ? (
          <button type="button" className="button" aria-pressed={showing} onClick={() => setShowing(!showing)}>
            {t('board.pictures')}
          </button>
        ) : null}
        {card.traveller !== null && card.quiet === null && permissions.includes('papers') ? (
          <button type="button" className="button" onClick={onSlip}>
            {t('board.slip')}
          </button>
        ) : null}
      </div>
      {unmeeting ? (
        <ReasonDialog
          title={t('case.dialog.unmeet')}
          save={t('case.save.unmeet')}
          about={[card.id]}
          hint={t('case.hint.unmeet')}
          onClose={() => setUnmeeting(false)}
          onSave={(note, act) => act('case.unmeet', { id: card.id, note }, t('case.told.unmet', { name: named }))}
        />
      ) : null}
    </li>
  );
}

/** What the end of custody left open. */
function LeftOpenNote({ left }: { readonly left: LeftAtEnd }) {
  const { t } = useTranslation();
  const lines = openText(t, left);
  if (lines.length === 0) return null;
  return (
    <p className="board-say board-warning">
      {t('ui.pair', { name: t('custody.left-open'), value: lines.join(' · ') })}
    </p>
  );
}

/** Who stays with the officers: held or a child, since when, where, who watches, and when somebody looks again. */
function WatchedNote({ card: { watched, look } }: Pick<BoardCardProps, 'card'>) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  if (watched === null) return look === null ? null : <NextLook look={look} />;
  const { measure, agencies, since, where, by } = watched;
  const held = {
    measure: measure === null ? '' : t(`custody.measure.${measure}`),
    agencies: agencies.map((agency) => t(`agency.${agency}`)).join(', '),
    since: stamp(since),
  };
  return (
    <>
      <p className="board-say">{t(measure === null ? 'board.watched.child' : 'board.watched.held', held)}</p>
      {where === '' ? null : <p>{t('board.watched.where', { where })}</p>}
      {watched.look === null ? null : <NextLook look={watched.look} />}
      <p>{t('board.watched.by', { name: officerName(t, session, by) })}</p>
    </>
  );
}

/** The time left, counting down; the time itself once it is over. */
function Due({ card: { due, dueBy } }: Pick<BoardCardProps, 'card'>) {
  const { t } = useTranslation();
  const stamp = useMinuteStamp();
  const now = useNowMinute();
  if (due === null) return <span className="faint">{t('paper.time-unknown')}</span>;
  const left = formatLeft(due - now);
  const isToCome = due > now && left !== null;
  return (
    <b title={stamp(due)}>
      {isToCome ? t('board.in', { left }) : t('board.since', { at: stamp(due) })}
      {dueBy === 'actual' || dueBy === 'estimated' ? <span className="faint"> {t(`due.by.${dueBy}`)}</span> : null}
    </b>
  );
}

import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { PAPER_PLACES, type PaperPlace } from '../../../shared/paper/paper-place.ts';
import type { BoardCard as Card } from '../../core/calls/board-views.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useActions } from '../frame/use-actions.ts';
import { PrintDialog } from '../papers/print-dialog.tsx';
import type { OnFlight } from '../queue/queue-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { BagList } from './bag-list.tsx';
import { BoardCard, cardId } from './board-card.tsx';
import { useMoves } from './use-moves.tsx';

/** Whom the unit sent to secondary and has not done with, by place and time, and their bags. It is worked from calls by radio and returned slips. */
export function InspectionsScreen() {
  const { t } = useTranslation();
  const { value: cards, failure, again } = useCall('inspections.board', {}, ['cases', 'flights', 'queue', 'frame']);
  const moves = useMoves(again);
  const [slip, setSlip] = useState<Slip | null>(null);
  const all = cards ?? [];
  const watched = all.filter((card) => card.watched !== null).sort(byLook);
  const toMeet = all.filter((card) => card.watched === null);
  const lanes = [
    { name: t('board.watched'), cards: watched },
    ...PAPER_PLACES.map((place) => ({
      name: t(`board.place.${place}`),
      cards: toMeet.filter((card) => card.place === place),
    })),
  ].filter(({ cards: inLane }) => inLane.length > 0);
  const inOrder = lanes.flatMap(({ cards: inLane }) => inLane);
  const go = (by: number) => {
    const at = inOrder.findIndex(({ id }) => document.activeElement?.closest('li')?.id === cardId(id));
    const next = inOrder[at < 0 ? 0 : Math.min(inOrder.length - 1, Math.max(0, at + by))];
    if (next !== undefined) focusElement(cardId(next.id));
  };
  useActions([
    { id: 'board.next', key: 'J', label: 'board.next', run: () => go(1), hint: true },
    { id: 'board.previous', key: 'K', label: 'board.previous', run: () => go(-1) },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.inspections')}</h1>
        <AreaParts />
        <span className="dim">{t('board.hint')}</span>
      </div>
      {failure !== null && cards === null ? <FailureNote failure={failure} again={again} /> : null}
      {cards === null ? null : all.length === 0 ? (
        <EmptyState fill icon={IconUserCheck} title={t('board.none')} hint={t('board.none.hint')} />
      ) : (
        <Scrolling aria-label={t('screen.inspections')} className="screen-body board">
          <div className="board-note">
            <LabelledField
              wide
              label={t('board.note')}
              hint={t('board.note.hint')}
              value={moves.note}
              onChange={moves.setNote}
            />
          </div>
          <div className="board-lanes">
            {lanes.map(({ name, cards: inLane }) => (
              <section key={name} aria-label={name} {...(inLane.length > 1 ? { className: 'several' } : {})}>
                <h2>
                  {name} <span className="faint">{inLane.length}</span>
                </h2>
                <ul>
                  {inLane.map((card) => (
                    <BoardCard key={card.id} card={card} moves={moves} onSlip={() => setSlip(slipOf(card))} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <BagList cards={all.filter(({ isDone }) => !isDone)} moves={moves} />
        </Scrolling>
      )}
      {slip === null ? null : (
        <PrintDialog about={[slip.on]} onCase={slip.onCase} at={slip.at} onClose={() => setSlip(null)} />
      )}
      {moves.dialog}
    </div>
  );
}

/** The look that is due first comes first. */
function byLook({ watched: a }: Card, { watched: b }: Card): number {
  const [one, other] = [a?.look?.due ?? '~', b?.look?.due ?? '~'];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whom a slip is about, and the case that says what for. */
interface Slip {
  readonly on: OnFlight;
  readonly onCase: string;
  readonly at: PaperPlace;
}

function slipOf({ id, flight, traveller, place }: Card): Slip | null {
  return flight === null || traveller === null ? null : { on: { flight, traveller }, onCase: id, at: place };
}

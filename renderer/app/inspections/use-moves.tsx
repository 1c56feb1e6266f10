/** Moves of the board as calls, each with its note and its way back. */
import { type ReactNode, useRef, useState } from 'react';
import type { BagCheck } from '../../../shared/encounter/encounter-entry.ts';
import type { PaperPlace } from '../../../shared/paper/paper-place.ts';
import type { Input } from '../../core/calls/all-calls.ts';
import type { BoardBag, BoardCard } from '../../core/calls/board-views.ts';
import { doubtTexts } from '../cases/protection/doubt-texts.ts';
import { useSession } from '../frame/use-session.ts';
import { notifyDone } from '../ui/notify.ts';
import { notifyUndoable } from '../ui/undoable.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { useTouch } from './use-touch.ts';

export interface Moves {
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly move: (card: BoardCard, to: PaperPlace, named: string) => Promise<void>;
  readonly meet: (card: BoardCard, named: string) => Promise<void>;
  /** Somebody looked after a child. */
  readonly look: (card: BoardCard, named: string) => Promise<void>;
  readonly nothing: (card: BoardCard, named: string) => Promise<void>;
  readonly tick: (card: BoardCard, bag: BoardBag, check: BagCheck) => Promise<void>;
  readonly dialog: ReactNode;
}

/** `again` reads the board again. */
export function useMoves(again: () => Promise<void>): Moves {
  const { t } = useTranslation();
  const { actions } = useWorkstation();
  const { act, dialog } = useAct();
  const session = useSession();
  const stamp = useStamp();
  const [note, setNote] = useState('');
  const once = useTouch(again);
  // A touch that waited for its turn comes after the note of the one before was used.
  const noted = useRef(note);
  noted.current = note;
  const saidNow = () => noted.current.trim() || null;
  const entered = async (id: string, entry: Input<'encounter.move'>['entry'], what: string) => {
    const result = await act('encounter.move', { id, entry });
    if (!result.ok) return;
    setNote('');
    const { number } = result.value;
    notifyUndoable(t, actions, what, async () => {
      const why = t('encounter.by-mistake');
      const undone = await act('encounter.move', { id, entry: { kind: 'correction', of: number, why } });
      if (undone.ok) notifyDone(t, t('encounter.undone', { number }));
    });
  };
  return {
    note,
    setNote,
    move: (card, to, named) =>
      once(`move ${card.id} ${to}`, () =>
        entered(
          card.id,
          { kind: 'moved', to, note: saidNow() },
          t('board.moved', { named, place: t(`paper.place.${to}`) }),
        ),
      ),
    meet: (card, named) =>
      once(`meet ${card.id}`, async () => {
        const { id } = card;
        const result = await act('case.meet', { id, note: saidNow() });
        if (!result.ok) return;
        setNote('');
        notifyUndoable(t, actions, t('board.met-told', { named }), async () => {
          await act('case.unmeet', { id, note: t('undo.reason') }, t('undo.done', { name: named }));
        });
      }),
    look: (card, named) =>
      once(`look ${card.id}`, async () => {
        const input = { id: card.id, step: 'child-seen', said: { words: saidNow() ?? '' }, happened: null } as const;
        const result = await act('protection.enter', input, t('board.watched.looked', { named }));
        if (result.ok) setNote('');
      }),
    nothing: (card, named) =>
      once(`nothing ${card.id}`, async () => {
        const input = { id: card.id, result: 'nothing-found', note: saidNow() ?? '' } as const;
        const seen = card.traveller === null ? {} : { seen: true as const };
        const words = {
          what: `${t('result.nothing-found')} · ${named}`,
          effect: doubtTexts(t, session, stamp, card.doubts),
        };
        const told = t('board.nothing-told', { named });
        const result = await act('case.record-result', { ...input, ...seen }, told, { act: words });
        if (result.ok) setNote('');
      }),
    tick: (card, { tag, checks }, check) =>
      once(`tick ${card.id} ${tag} ${check}`, async () => {
        const known = checks.find((each) => each.check === check);
        const why = t('encounter.by-mistake');
        await entered(
          card.id,
          known === undefined ? { kind: 'bag', tag, check } : { kind: 'correction', of: known.number, why },
          t(known === undefined ? 'board.ticked' : 'board.unticked', { tag, check: t(`bag-check.${check}`) }),
        );
      }),
    dialog,
  };
}

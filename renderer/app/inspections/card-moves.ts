import type { BoardCard } from '../../core/calls/board-views.ts';
import type { SessionView } from '../../core/calls/session-views.ts';

/** What an officer may do from a card of the board. */
export interface CardMoves {
  /** Say where they are, and look at a child. Nobody does it with whom another officer only watches. */
  readonly move: boolean;
  /** Meet them, or say that nothing was found. */
  readonly examine: boolean;
  /** Say where they went. Whoever something was found with was met: there is nothing left to be quiet about. */
  readonly sayWhere: boolean;
}

export function cardMoves(
  { isBeside, quiet, isDone, isWhereUnknown }: Pick<BoardCard, 'isBeside' | 'quiet' | 'isDone' | 'isWhereUnknown'>,
  permissions: SessionView['permissions'],
): CardMoves {
  const works = permissions.includes('case.work') && !isBeside;
  const move = works && quiet === null;
  return { move, examine: move && !isDone && permissions.includes('case.examine'), sayWhere: works && isWhereUnknown };
}

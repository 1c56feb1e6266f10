/** The side of the wall: asks the worker of the other window for its figures, again and again. */
import { WALL_CALL, type WallAsk, type WallTold } from '../../../shared/wall-channel.ts';
import type { WallAnswer, WallView } from '../../core/calls/wall-views.ts';

/** What the wall shows. `since`: when the figures came, by the clock of the machine. */
export type WallState =
  | { readonly phase: 'asking' }
  | { readonly phase: 'shown'; readonly view: WallView; readonly since: number }
  /** The program is locked, or whoever is signed in may not see it: nothing is shown. */
  | { readonly phase: 'blank' };

/** The part of a broadcast channel that is used. */
export interface WallLine {
  postMessage(message: WallAsk): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface WallParts {
  readonly line: WallLine;
  readonly newId: () => string;
  readonly now: () => number;
  /** Called with every state. */
  readonly show: (state: WallState) => void;
}

export interface WallSource {
  /** Asks for the figures; to be called often. */
  ask(): void;
}

/** Figures without an answer for so many milliseconds are said to be old. */
export const OLD = 2 * 60_000;
/** And after so many, nothing is shown any more: the program is closed. */
export const GONE = 10 * 60_000;

/** Are the figures too old to go by? */
export function isOld(state: WallState, now: number): boolean {
  return state.phase === 'shown' && now - state.since > OLD;
}

/** Makes the source. A failure hides the figures at once; without any answer they grow old. */
export function createWallSource({ line, newId, now, show }: WallParts): WallSource {
  let asked: string | null = null;
  // Something changed since the last question, which is not answered yet. To ask anew at once would overtake every answer while the store is at work.
  let isOutdated = false;
  let last: WallState = { phase: 'asking' };
  const become = (state: WallState) => {
    last = state;
    show(state);
  };
  const ask = () => {
    if (last.phase === 'shown' && now() - last.since > GONE) become({ phase: 'blank' });
    isOutdated = false;
    asked = newId();
    line.postMessage({ kind: 'ask', id: asked, name: WALL_CALL });
  };
  line.addEventListener('message', ({ data }) => {
    if (!isTold(data)) return;
    if (data.kind === 'changed') {
      if (asked === null) ask();
      else isOutdated = true;
      return;
    }
    // Another wall, or an answer that a later question has overtaken.
    if (data.id !== asked) return;
    asked = null;
    const { result } = data;
    become(result.ok ? { phase: 'shown', view: result.value, since: now() } : { phase: 'blank' });
    if (isOutdated) ask();
  });
  return { ask };
}

function isTold(message: unknown): message is WallTold<WallAnswer> {
  if (typeof message !== 'object' || message === null) return false;
  const { kind } = message as { readonly kind?: unknown };
  return kind === 'answer' || kind === 'changed';
}

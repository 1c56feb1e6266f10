/** How a view for the wall reaches the worker of another window: over a broadcast channel of the origin. It asks for its figures and can do nothing else. */

export const WALL_CHANNEL = 'airside.wall';

/** The only call that is answered there. */
export const WALL_CALL = 'wall.view';

/** The page that shows the wall: this, after the address of the program. */
export const WALL_SEARCH = '?wall';

/** What a wall asks; `id`: by which it knows the answer. */
export interface WallAsk {
  readonly kind: 'ask';
  readonly id: string;
  readonly name: string;
}

/** What the worker says: the answer, or that figures changed. */
export type WallTold<Answer> =
  | { readonly kind: 'answer'; readonly id: string; readonly result: Answer }
  | { readonly kind: 'changed' };

/** Is it a question of a wall? Anything may be posted to the channel. */
export function isWallAsk(message: unknown): message is WallAsk {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, id, name } = message as Record<string, unknown>;
  return kind === 'ask' && typeof id === 'string' && typeof name === 'string';
}

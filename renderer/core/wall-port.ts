/** The port of views for the wall. It answers one call, takes no input, and writes nothing. */
import { failed } from '../../shared/result.ts';
import { isWallAsk, WALL_CALL, type WallTold } from '../../shared/wall-channel.ts';
import type { Topic } from './calls/topic.ts';
import type { WallAnswer } from './calls/wall-views.ts';

/** The part of a broadcast channel that is used. */
export interface WallChannel {
  postMessage(message: WallTold<WallAnswer>): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Topics after which the figures of a wall may be others, or must be hidden. */
const TOLD: ReadonlySet<Topic> = new Set(['vault', 'session', 'queue', 'cases', 'flights', 'schedule', 'capacity']);

/**
 * Answers the walls on the channel by `view`; null: another window has the store, and answers. Gives the function that is told of every
 * change.
 */
export function serveWall(channel: WallChannel, view: () => Promise<WallAnswer | null>): (topic: Topic) => void {
  const answer = async (name: string): Promise<WallAnswer | null> =>
    name === WALL_CALL ? view() : failed({ code: 'not-permitted', permission: 'view' });
  channel.addEventListener('message', ({ data }) => {
    if (!isWallAsk(data)) return;
    const { id, name } = data;
    void answer(name).then((result) => {
      if (result !== null) channel.postMessage({ kind: 'answer', id, result });
    });
  });
  return (topic) => {
    if (TOLD.has(topic)) channel.postMessage({ kind: 'changed' });
  };
}

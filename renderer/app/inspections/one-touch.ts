/** Touches on a board that is drawn again a moment after an act. */

/** Does what was touched, once: `what` says which touch it is, and `drawn` ends once the board shows what came of it. */
export type Touch = (what: string, does: () => Promise<void>, drawn: () => Promise<void>) => Promise<void>;

/** A second touch of the same before the board is drawn again was meant for what still stood there, and is the same touch. Another one waits for its turn. */
export function oneTouch(): Touch {
  const touched = new Set<string>();
  let before: Promise<unknown> = Promise.resolve();
  return async (what, does, drawn) => {
    if (touched.has(what)) return;
    touched.add(what);
    const turn = before.then(does).then(drawn);
    before = turn.catch(() => undefined);
    try {
      await turn;
    } finally {
      touched.delete(what);
    }
  };
}

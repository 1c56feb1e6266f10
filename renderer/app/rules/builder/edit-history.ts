/** Undo and redo over immutable values. Typing into one field is one step, until a pause or another edit. */

export interface History<Value> {
  readonly present: Value;
  /** Oldest first. */
  readonly past: readonly Value[];
  /** Undone values, the latest undone last. */
  readonly future: readonly Value[];
  /** Key and time of the last edit, so that further typing there joins it. */
  readonly last: { readonly key: string; readonly at: number } | null;
}

/** Milliseconds without typing after which a new step begins. */
const PAUSE = 1500;
const MOST = 500;

/** A history without edits. */
export function beginHistory<Value>(present: Value): History<Value> {
  return { present, past: [], future: [], last: null };
}

/**
 * The history after an edit at `at` (milliseconds of any clock). Edits of one `key` in quick succession are one step; with `key` null an edit is
 * always its own step. An edit that changes nothing gives the same history.
 */
export function edit<Value>(history: History<Value>, next: Value, key: string | null, at: number): History<Value> {
  const { present, past, last } = history;
  if (next === present) return history;
  const joins = key !== null && last?.key === key && at - last.at <= PAUSE && past.length > 0;
  return {
    present: next,
    past: joins ? past : [...past, present].slice(-MOST),
    future: [],
    last: key === null ? null : { key, at },
  };
}

/** One step back; the same history when there is none. */
export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const { present, past, future } = history;
  return { present: before, past: past.slice(0, -1), future: [...future, present], last: null };
}

/** Repeats one undone step; the same history when there is none. */
export function redo<Value>(history: History<Value>): History<Value> {
  const after = history.future.at(-1);
  if (after === undefined) return history;
  const { present, past, future } = history;
  return { present: after, past: [...past, present], future: future.slice(0, -1), last: null };
}

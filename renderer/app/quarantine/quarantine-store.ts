/** What is being corrected in quarantine: kept while other rows or other screens are looked at, until it is imported or thrown away. */

import type { ImportReport } from '../../core/calls/import.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export interface QuarantineState {
  /** Corrected texts by entry. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What the last attempt came to, by entry, as long as it stays. */
  readonly attempts: Readonly<Record<string, ImportReport>>;
  /** The entry that left quarantine last, and what came of it. */
  readonly mended: { readonly fileName: string; readonly report: ImportReport } | null;
  /** Entries whose text is being imported. */
  readonly busy: readonly string[];
}

export type QuarantineStore = ScreenStore<QuarantineState>;

/** Nothing corrected yet. */
export function createQuarantineStore(stores: ScreenStores): QuarantineStore {
  return stores.add<QuarantineState>({
    whenCovered: 'reset',
    begin: () => ({ drafts: {}, attempts: {}, mended: null, busy: [] }),
  });
}

/** Keeps what is typed. A text that is again as it came is no draft. */
export function changeDraft(store: QuarantineStore, id: string, text: string, original: string): void {
  store.setState(({ drafts }) => ({
    drafts: text === original ? without(drafts, id) : { ...drafts, [id]: text },
  }));
}

/** Takes the text as it came again. */
export function dropDraft(store: QuarantineStore, id: string): void {
  store.setState(({ drafts, attempts }) => ({ drafts: without(drafts, id), attempts: without(attempts, id) }));
}

/** The text of an entry goes to be imported. */
export function beginAttempt(store: QuarantineStore, id: string): void {
  store.setState(({ busy, attempts }) => ({ busy: [...busy, id], attempts: without(attempts, id) }));
}

/** Notes what came of it: null when the import itself failed, so that nothing changed. */
export function endAttempt(store: QuarantineStore, id: string, fileName: string, report: ImportReport | null): void {
  store.setState(({ busy, drafts, attempts }) => {
    const rest = busy.filter((each) => each !== id);
    if (report === null) return { busy: rest };
    if (isMended(report))
      return { busy: rest, drafts: without(drafts, id), attempts: without(attempts, id), mended: { fileName, report } };
    return { busy: rest, attempts: { ...attempts, [id]: report } };
  });
}

/** Did a message come of it? Then the entry has left quarantine; not so where the very same part is unread still. */
export function isMended({ state, files }: ImportReport): boolean {
  const asItWas = files.some(({ mendedNothing }) => mendedNothing);
  return (
    state === 'done' && !asItWas && files.some(({ messages }) => messages.some(({ format }) => format !== 'UNKNOWN'))
  );
}

function without<Value>(record: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

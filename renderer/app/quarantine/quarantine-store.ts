/** Unfinished corrections. They stay while other entries or screens are shown, until they are imported or discarded. */

import type { ImportReport } from '../../core/calls/import.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export interface QuarantineState {
  /** Corrected texts by entry. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Result of the last attempt, by entry, while the entry stays in quarantine. */
  readonly attempts: Readonly<Record<string, ImportReport>>;
  /** The entry that left quarantine last, and its result. */
  readonly corrected: { readonly fileName: string; readonly report: ImportReport } | null;
  /** Entries whose text is being imported. */
  readonly busy: readonly string[];
}

export type QuarantineStore = ScreenStore<QuarantineState>;

/** Without corrections. */
export function createQuarantineStore(stores: ScreenStores): QuarantineStore {
  return stores.add<QuarantineState>({
    whenCovered: 'reset',
    begin: () => ({ drafts: {}, attempts: {}, corrected: null, busy: [] }),
  });
}

/** Stores the typed text. A text equal to the original is no draft. */
export function changeDraft(store: QuarantineStore, id: string, text: string, original: string): void {
  store.setState(({ drafts }) => ({
    drafts: text === original ? without(drafts, id) : { ...drafts, [id]: text },
  }));
}

/** Returns to the original text. */
export function dropDraft(store: QuarantineStore, id: string): void {
  store.setState(({ drafts, attempts }) => ({ drafts: without(drafts, id), attempts: without(attempts, id) }));
}

/** Records that the text of an entry is being imported. */
export function beginAttempt(store: QuarantineStore, id: string): void {
  store.setState(({ busy, attempts }) => ({ busy: [...busy, id], attempts: without(attempts, id) }));
}

/** Records the result; null when the import itself failed and nothing changed. */
export function endAttempt(store: QuarantineStore, id: string, fileName: string, report: ImportReport | null): void {
  store.setState(({ busy, drafts, attempts }) => {
    const rest = busy.filter((each) => each !== id);
    if (report === null) return { busy: rest };
    if (isCorrected(report))
      return {
        busy: rest,
        drafts: without(drafts, id),
        attempts: without(attempts, id),
        corrected: { fileName, report },
      };
    return { busy: rest, attempts: { ...attempts, [id]: report } };
  });
}

/** Whether the import produced a message. The entry has then left quarantine, except where the same part is still unread. */
export function isCorrected({ state, files }: ImportReport): boolean {
  const asItWas = files.some(({ mendedNothing }) => mendedNothing);
  return (
    state === 'done' && !asItWas && files.some(({ messages }) => messages.some(({ format }) => format !== 'UNKNOWN'))
  );
}

function without<Value>(record: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

/** The search and its results. They stay while the officer looks at a traveller from the list, but are never stored. */

import type { CallFailure } from '../../core/calls/failure.ts';
import type { Progress } from '../../core/calls/progress.ts';
import type { SearchFor, SearchResult, SearchRow } from '../../core/calls/search.ts';
import type { Core } from '../core.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

/** A search as the officer sent it. */
export interface Question {
  readonly text: string;
  readonly kind: SearchFor;
  readonly similar: boolean;
}

export interface Answer {
  readonly question: Question;
  readonly result: SearchResult;
  /** Flights that are not searched yet. */
  readonly missing: number;
}

export interface SearchState {
  /** As typed. */
  readonly text: string;
  readonly kind: SearchFor;
  /** Set while a result is pending, with the progress of opening the flights. */
  readonly asking: { readonly progress: Progress | null } | null;
  readonly answer: Answer | null;
  readonly failure: CallFailure | null;
  /** The traveller that the officer opened from the list (`rowKey`); null: none. */
  readonly opened: string | null;
}

export type SearchStore = ScreenStore<SearchState>;

/** Most results shown. With more, the officer adds a word. */
export const MOST_SHOWN = 200;

const NOTHING: SearchState = { text: '', kind: 'any', asking: null, answer: null, failure: null, opened: null };

/** Key of a row of the list. */
export function rowKey({ flight, traveller }: Pick<SearchRow, 'flight' | 'traveller'>): string {
  return `${flight} ${traveller}`;
}

/** Without a search. */
export function createSearchStore(stores: ScreenStores): SearchStore {
  return stores.add<SearchState>({ whenCovered: 'reset', begin: () => NOTHING });
}

/** Searches for the typed text, with similar names if wanted. Of two searches only the later one gives a result. */
export async function search(store: SearchStore, core: Core, similar = false): Promise<void> {
  const { text, kind } = store.getState();
  if (text.trim() === '') return;
  const question: Question = { text: text.trim(), kind, similar };
  const asking = { progress: null };
  let current: SearchState['asking'] = asking;
  store.setState({ asking, failure: null });
  const isNewest = () => store.getState().asking === current;
  const ready = await core.call(
    'search.ready',
    {},
    {
      onProgress: (progress) => {
        if (!isNewest()) return;
        current = { progress };
        store.setState({ asking: current });
      },
    },
  );
  if (!isNewest()) return;
  const found = ready.ok ? await core.call('search.find', { ...question, count: MOST_SHOWN }) : ready;
  if (!isNewest()) return;
  if (!ready.ok) store.setState({ asking: null, failure: ready.failure });
  else if (!found.ok) store.setState({ asking: null, failure: found.failure });
  else {
    const result = found.value as SearchResult;
    store.setState({ asking: null, answer: { question, result, missing: ready.value.missing } });
  }
}

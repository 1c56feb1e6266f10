/** The search and its results. They stay while the officer looks at a traveller from the list, but are never stored. */

import type { SearchPurpose } from '../../../shared/search/search-purposes.ts';
import type { DeskCheck } from '../../core/calls/desk-check.ts';
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
  readonly purpose: SearchPurpose;
}

export interface Answer {
  readonly question: Question;
  readonly result: SearchResult;
  /** Flights that are not searched yet. */
  readonly missing: number;
}

/** What lists say of a question. */
export type OnLists =
  | { readonly at: 'asking'; readonly question: Question }
  | { readonly at: 'answered'; readonly question: Question; readonly check: DeskCheck | null }
  | { readonly at: 'failed'; readonly question: Question; readonly failure: CallFailure };

export interface SearchState {
  /** As typed. */
  readonly text: string;
  readonly kind: SearchFor;
  /** What the officer searches for; it stays until the screen is covered. */
  readonly purpose: SearchPurpose;
  /** Set while a result is pending, with the progress of opening the flights. */
  readonly asking: { readonly progress: Progress | null } | null;
  readonly answer: Answer | null;
  readonly failure: CallFailure | null;
  /** Null: nothing was asked yet. */
  readonly onLists: OnLists | null;
  /** The traveller that the officer opened from the list (`rowKey`); null: none. */
  readonly opened: string | null;
}

export type SearchStore = ScreenStore<SearchState>;

/** Most results shown. With more, the officer adds a word. */
export const MOST_SHOWN = 200;

const NOTHING: SearchState = {
  ...{ text: '', kind: 'any', purpose: 'desk', asking: null, answer: null },
  ...{ failure: null, onLists: null, opened: null },
};

/** Key of a row of the list. */
export function rowKey({ flight, traveller }: Pick<SearchRow, 'flight' | 'traveller'>): string {
  return `${flight} ${traveller}`;
}

/** Without a search. */
export function createSearchStore(stores: ScreenStores): SearchStore {
  return stores.add<SearchState>({ whenCovered: 'reset', begin: () => NOTHING });
}

/** Searches travellers and lists for the typed text, with similar names if wanted. Of two searches only the later one gives a result. */
export async function search(store: SearchStore, core: Core, similar = false): Promise<void> {
  const { text, kind, purpose } = store.getState();
  if (text.trim() === '') return;
  const question: Question = { text: text.trim(), kind, similar, purpose };
  await Promise.all([findTravellers(store, core, question), askLists(store, core, question)]);
}

async function findTravellers(store: SearchStore, core: Core, question: Question): Promise<void> {
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

/** Asks the lists, which need longer where they changed. A search for similar names does not ask them again: they are always asked for these. */
async function askLists(store: SearchStore, core: Core, question: Question): Promise<void> {
  const { text, kind, purpose } = question;
  const before = store.getState().onLists;
  if (question.similar && before?.at === 'answered' && isSame(before.question, question)) return;
  const asking: OnLists = { at: 'asking', question };
  store.setState({ onLists: asking });
  const isNewest = () => store.getState().onLists === asking;
  const ready = await core.call('check.ready', {});
  if (!isNewest()) return;
  const answer = ready.ok ? await core.call('check.lists', { text, kind, purpose }) : ready;
  if (!isNewest()) return;
  if (!answer.ok) store.setState({ onLists: { at: 'failed', question, failure: answer.failure } });
  else store.setState({ onLists: { at: 'answered', question, check: answer.value as DeskCheck | null } });
}

function isSame(one: Question, other: Question): boolean {
  return one.text === other.text && one.kind === other.kind && one.purpose === other.purpose;
}

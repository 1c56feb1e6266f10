/** The entry that is being typed, kept while the officer looks at other screens, and what was saved from this window. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EntryBooking, EntryTraveller } from '../../../shared/entry/entry.ts';
import type { EntryOutcome } from '../../core/api.ts';
import {
  type EntryDraft,
  emptyDraft,
  emptyPerson,
  type FieldError,
  type FlightDraft,
  isEmptyPerson,
  type PersonDraft,
  personDraft,
} from './entry-draft.ts';

export interface EntryState {
  readonly draft: EntryDraft;
  /** Shown once saving was tried; they follow the typing from then on. */
  readonly checked: boolean;
  readonly saving: boolean;
  /** Latest first. */
  readonly saved: readonly EntryOutcome[];
  /** The draft before the last clearing or reading, to be brought back. */
  readonly before: EntryDraft | null;
}

export type EntryStore = StoreApi<EntryState>;

const MOST_SAVED = 20;

/** Nothing typed yet. */
export function createEntryStore(): EntryStore {
  return createStore<EntryState>(() => ({
    draft: emptyDraft(),
    checked: false,
    saving: false,
    saved: [],
    before: null,
  }));
}

/** Changes fields of the flight. */
export function changeFlight(store: EntryStore, change: Partial<FlightDraft>): void {
  store.setState(({ draft }) => ({ draft: { ...draft, flight: { ...draft.flight, ...change } } }));
}

/** Changes fields of the person shown. */
export function changePerson(store: EntryStore, change: Partial<PersonDraft>): void {
  store.setState(({ draft }) => ({
    draft: {
      ...draft,
      people: draft.people.map((person) => (person.key === draft.current ? { ...person, ...change } : person)),
    },
  }));
}

/** Shows another person. */
export function showPerson(store: EntryStore, key: number): void {
  store.setState(({ draft }) => ({ draft: { ...draft, current: key } }));
}

/** Adds an empty person and shows it; an empty one that is there already is shown instead. */
export function addPerson(store: EntryStore): void {
  store.setState(({ draft }) => {
    const free = draft.people.find(isEmptyPerson);
    if (free !== undefined) return { draft: { ...draft, current: free.key } };
    const key = nextKey(draft);
    return { draft: { ...draft, people: [...draft.people, emptyPerson(key)], current: key } };
  });
}

/** Takes a person away; the last one leaves an empty form. */
export function removePerson(store: EntryStore, key: number): void {
  store.setState(({ draft }) => {
    const at = draft.people.findIndex((person) => person.key === key);
    const rest = draft.people.filter((person) => person.key !== key);
    const people = rest.length === 0 ? [emptyPerson(nextKey(draft))] : rest;
    const current = people[Math.min(Math.max(at, 0), people.length - 1)]?.key ?? draft.current;
    return { before: draft, draft: { ...draft, people, current } };
  });
}

/** Takes over the person of a machine-readable zone: into the form shown when it is empty, else as a further person. */
export function takeTraveller(store: EntryStore, traveller: EntryTraveller): void {
  store.setState(({ draft }) => {
    const shown = draft.people.find((person) => person.key === draft.current);
    const kind = draft.kind === 'form' ? ('mrz' as const) : draft.kind;
    if (shown !== undefined && isEmptyPerson(shown)) {
      const people = draft.people.map((each) => (each === shown ? personDraft(shown.key, traveller) : each));
      return { before: draft, draft: { ...draft, kind, people } };
    }
    const key = nextKey(draft);
    return {
      before: draft,
      draft: { ...draft, kind, people: [...draft.people, personDraft(key, traveller)], current: key },
    };
  });
}

/** Takes over what was read of a pasted screen: its people beside those typed, its flight where one was chosen, the screen itself. */
export function takeScreen(
  store: EntryStore,
  read: {
    readonly text: string;
    readonly flight: FlightDraft | null;
    readonly travellers: readonly EntryTraveller[];
    readonly booking: EntryBooking | null;
  },
): void {
  store.setState(({ draft }) => {
    const typed = draft.people.filter((person) => !isEmptyPerson(person));
    const first = nextKey(draft);
    const added = read.travellers.map((traveller, at) => personDraft(first + at, traveller));
    const people = [...typed, ...added];
    if (people.length === 0) people.push(emptyPerson(first));
    return {
      before: draft,
      draft: {
        flight: read.flight ?? draft.flight,
        people,
        current: added[0]?.key ?? people[0]?.key ?? first,
        booking: read.booking,
        text: read.text,
        kind: 'screen',
      },
    };
  });
}

/** Empties the form; the flight stays, since the next traveller is mostly on it too. */
export function clearDraft(store: EntryStore, keepsFlight: boolean): void {
  store.setState(({ draft }) => ({
    before: draft,
    draft: keepsFlight ? emptyDraft(draft.flight) : emptyDraft(),
    checked: false,
  }));
}

/** Brings back what was there before the last clearing or reading. */
export function undoDraft(store: EntryStore): void {
  store.setState(({ before }) => (before === null ? {} : { draft: before, before: null }));
}

/** Notes an entry that was kept and begins the next one on the same flight. */
export function noteSaved(store: EntryStore, outcome: EntryOutcome): void {
  store.setState(({ draft, saved }) => ({
    saved: [outcome, ...saved].slice(0, MOST_SAVED),
    draft: emptyDraft(draft.flight),
    checked: false,
    saving: false,
    before: null,
  }));
}

/** What is wrong with a field, as a text key; null when nothing is. */
export function errorOf(errors: readonly FieldError[], field: string): string | null {
  const found = errors.find((error) => error.field === field);
  return found === undefined ? null : `entry.error.${found.code}`;
}

function nextKey({ people }: EntryDraft): number {
  return Math.max(0, ...people.map(({ key }) => key)) + 1;
}

/** The entry being typed, which stays while the officer looks at other screens, and the entries saved from this window. */

import type { EntryBooking, EntryTraveller } from '../../../shared/entry/entry.ts';
import type { EntryOutcome } from '../../core/calls/entry.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';
import {
  type EntryDraft,
  emptyDraft,
  emptyPerson,
  isEmptyDraft,
  isEmptyPerson,
  type PersonDraft,
  personDraft,
} from './entry-draft.ts';
import type { FieldError, FlightDraft } from './flight-draft.ts';
import { samePerson } from './same-person.ts';

/** The two readers next to the form. */
export type ReaderName = 'zone' | 'screen';

export interface EntryState {
  readonly draft: EntryDraft;
  /** Texts in the readers that are not taken into the form yet. */
  readonly unread: Readonly<Record<ReaderName, string>>;
  /** Errors are shown from the first attempt to save, and updated during typing. */
  readonly checked: boolean;
  readonly saving: boolean;
  /** Latest first. */
  readonly saved: readonly EntryOutcome[];
  /** The state before the last clearing or reading, for undo. */
  readonly before: Pick<EntryState, 'draft' | 'aside'> | null;
  /** Drafts for other flights or bookings, latest last. Each returns once the present one is saved or cleared. */
  readonly aside: readonly EntryDraft[];
}

export type EntryStore = ScreenStore<EntryState>;

const MOST_SAVED = 20;

/** Nothing typed yet. */
export function createEntryStore(stores: ScreenStores): EntryStore {
  return stores.add<EntryState>({
    whenCovered: 'reset',
    begin: () => ({
      draft: emptyDraft(),
      unread: { zone: '', screen: '' },
      checked: false,
      saving: false,
      saved: [],
      before: null,
      aside: [],
    }),
  });
}

/** Stores the text of a reader; '' once it is taken into the form. */
export function changeUnread(store: EntryStore, reader: ReaderName, text: string): void {
  store.setState(({ unread }) => ({ unread: { ...unread, [reader]: text } }));
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

/** Adds an empty person and shows it. An existing empty person is shown instead. */
export function addPerson(store: EntryStore): void {
  store.setState(({ draft }) => {
    const free = draft.people.find(isEmptyPerson);
    if (free !== undefined) return { draft: { ...draft, current: free.key } };
    const key = nextKey(draft);
    return { draft: { ...draft, people: [...draft.people, emptyPerson(key)], current: key } };
  });
}

/** Removes a person. Removing the last one leaves an empty form. */
export function removePerson(store: EntryStore, key: number): void {
  store.setState(({ draft, aside }) => {
    const at = draft.people.findIndex((person) => person.key === key);
    const rest = draft.people.filter((person) => person.key !== key);
    const people = rest.length === 0 ? [emptyPerson(nextKey(draft))] : rest;
    const current = people[Math.min(Math.max(at, 0), people.length - 1)]?.key ?? draft.current;
    return { before: { draft, aside }, draft: { ...draft, people, current } };
  });
}

/**
 * Takes the person of a machine-readable zone: into the form shown when it is empty, else as a further person. When the entry has the person already,
 * by the document or from a screen, only missing fields are filled, so that nobody is added twice.
 */
export function takeTraveller(store: EntryStore, traveller: EntryTraveller): void {
  store.setState(({ draft, aside }) => {
    const shown = draft.people.find((person) => person.key === draft.current);
    const kind = draft.kind === 'form' ? ('mrz' as const) : draft.kind;
    const holder = samePerson(draft.people, traveller);
    if (holder !== undefined) {
      const people = draft.people.map((each) =>
        each === holder ? filled(each, personDraft(each.key, traveller)) : each,
      );
      return { before: { draft, aside }, draft: { ...draft, kind, people, current: holder.key } };
    }
    if (shown !== undefined && isEmptyPerson(shown)) {
      const people = draft.people.map((each) => (each === shown ? personDraft(shown.key, traveller) : each));
      return { before: { draft, aside }, draft: { ...draft, kind, people } };
    }
    const key = nextKey(draft);
    return {
      before: { draft, aside },
      draft: { ...draft, kind, people: [...draft.people, personDraft(key, traveller)], current: key },
    };
  });
}

/**
 * Takes the content of a pasted screen: its people next to those typed or scanned, who are filled where it names them again, its flight where one was chosen, and the screen itself. An entry has one
 * booking: a draft of another booking is set aside, and the result is true.
 */
export function takeScreen(
  store: EntryStore,
  read: {
    readonly text: string;
    readonly flight: FlightDraft | null;
    readonly travellers: readonly EntryTraveller[];
    readonly booking: EntryBooking | null;
  },
): boolean {
  const { draft, aside } = store.getState();
  const other = draft.booking !== null && draft.booking.locator !== (read.booking?.locator ?? null);
  const typed = other ? [] : draft.people.filter((person) => !isEmptyPerson(person));
  const first = nextKey(draft);
  const added: PersonDraft[] = [];
  const again = new Map<PersonDraft, PersonDraft>();
  for (const traveller of read.travellers) {
    const same = samePerson(typed, traveller, new Set(again.keys()));
    if (same === undefined) added.push(personDraft(first + added.length, traveller));
    else again.set(same, filled(same, personDraft(same.key, traveller)));
  }
  const people = [...typed.map((person) => again.get(person) ?? person), ...added];
  if (people.length === 0) people.push(emptyPerson(first));
  store.setState({
    before: { draft, aside },
    aside: other ? [...aside, draft] : aside,
    draft: {
      flight: read.flight ?? draft.flight,
      people,
      current: added[0]?.key ?? people[0]?.key ?? first,
      booking: read.booking,
      // Every pasted screen is stored.
      text: other || draft.text === null ? read.text : `${draft.text}\n\n${read.text}`,
      kind: 'screen',
    },
  });
  return other;
}

/** Empties the form for the same flight, because the next traveller is usually on it. A draft that was set aside returns instead. */
export function clearDraft(store: EntryStore): void {
  store.setState(({ draft, aside }) => ({
    before: { draft, aside },
    ...following(draft.flight, aside),
    checked: false,
  }));
}

/** Continues with a flight chosen elsewhere. A draft for another flight is set aside; then the result is true. */
export function enterFlight(store: EntryStore, flight: FlightDraft): boolean {
  const { draft, aside } = store.getState();
  const same = (['flight', 'origin', 'departureDate'] as const).every(
    (field) => draft.flight[field].trim().toUpperCase() === flight[field],
  );
  if (same) return false;
  if (isEmptyDraft(draft)) {
    changeFlight(store, flight);
    return false;
  }
  store.setState({ before: { draft, aside }, aside: [...aside, draft], draft: emptyDraft(flight), checked: false });
  return true;
}

/** Restores the state before the last clearing or reading. A second undo restores the typing since. */
export function undoDraft(store: EntryStore): void {
  store.setState(({ draft, before, aside }) => {
    if (before === null) return {};
    // When an officer alternates between two entries, the other one is set aside.
    const waits = aside.includes(before.draft) && !isEmptyDraft(draft) ? [draft] : [];
    const rest = before.aside.filter((each) => !waits.includes(each));
    return { draft: before.draft, before: { draft, aside }, aside: [...rest, ...waits] };
  });
}

/** Records that `kept` was saved and begins the next entry on the same flight. People entered while it was being saved stay. */
export function noteSaved(store: EntryStore, outcome: EntryOutcome, kept: EntryDraft): void {
  store.setState(({ draft, saved, aside }) => {
    const people = draft.people.filter((person) => !kept.people.includes(person) && !isEmptyPerson(person));
    const [first] = people;
    const text = draft.text === kept.text ? null : draft.text;
    const booking = draft.booking === kept.booking ? null : draft.booking;
    const current = people.some(({ key }) => key === draft.current) ? draft.current : (first?.key ?? 1);
    const since = { ...draft, text, booking, current };
    return {
      saved: [outcome, ...saved].slice(0, MOST_SAVED),
      ...(first !== undefined
        ? { draft: { ...since, people } }
        : text !== null
          ? { draft: { ...since, people: [emptyPerson(1)] } }
          : following(draft.flight, aside)),
      checked: false,
      saving: false,
      before: null,
    };
  });
}

/** The next draft: the one set aside last, else an empty form for the same flight. */
function following(flight: FlightDraft, aside: readonly EntryDraft[]): Pick<EntryState, 'draft' | 'aside'> {
  return { draft: aside.at(-1) ?? emptyDraft(flight), aside: aside.slice(0, -1) };
}

/** Text key of a field's error; null when it has none. */
export function errorOf(errors: readonly FieldError[], field: string): string | null {
  const found = errors.find((error) => error.field === field);
  return found === undefined ? null : `entry.error.${found.code}`;
}

/** Fills a person's empty fields. Typed fields stay. */
function filled(person: PersonDraft, read: PersonDraft): PersonDraft {
  const typed = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== ''));
  const known = Object.fromEntries(
    Object.entries(person.further).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value != null)),
  );
  return { ...read, ...typed, further: { ...read.further, ...known } };
}

function nextKey({ people }: EntryDraft): number {
  return Math.max(0, ...people.map(({ key }) => key)) + 1;
}

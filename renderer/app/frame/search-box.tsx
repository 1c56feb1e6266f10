import { Spotlight } from '@mantine/spotlight';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { isLookoutOn } from '../../../shared/lookout/lookout-state.ts';
import { isBegunZone, readTyped } from '../../../shared/search/read-typed.ts';
import { caseNumber, type TypedCase } from '../../../shared/search/typed-case.ts';
import { pathOfCase } from '../addresses.ts';
import { useTermWriter } from '../lookouts/use-term-writer.ts';
import { search } from '../search/search-store.ts';
import { failureText } from '../ui/failure-text.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { keyOf, listActions } from './actions-store.ts';
import { useScreenLinks } from './areas.ts';
import { type BoxEntry, type BoxGroup, type BoxSources, boxGroups, LEAST_LETTERS } from './box-entries.ts';
import { boxStore, searchBox } from './box-store.ts';
import { useSession } from './use-session.ts';

/** A scrolling region must be reachable by keyboard. The list passes this on, but its type does not name it. */
const SCROLLS = { viewportProps: { tabIndex: 0 } };

/** As soon as the field is there: a fast typist or a reader of documents loses no letter. */
const focusNow = (field: HTMLInputElement | null) => field?.focus();

/** One box for people, flights, cases, rules, screens and commands. Mantine's Spotlight has the keys: arrows, Enter, Escape. */
export function SearchBox() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [note, setNote] = useState<string | null>(null);
  return (
    <Spotlight.Root
      store={boxStore}
      // Its field stays where it is, however many entries follow.
      centered={false}
      shortcut={null}
      size={640}
      query={query}
      onQueryChange={(text) => {
        setQuery(text);
        setNote(null);
      }}
      // It closes at once: while it fades, the next key of the officer would be lost.
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.5 }}
      scrollable
      maxHeight={440}
      attributes={{ content: { 'aria-label': t('box.open') } }}
    >
      <BoxContent query={query} setQuery={setQuery} note={note} setNote={setNote} />
    </Spotlight.Root>
  );
}

interface BoxContentProps {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Why nothing was opened; null: nothing is to be said. */
  readonly note: string | null;
  readonly setNote: (note: string) => void;
}

/** What the box holds while it is open: its entries are made only then, not with each change of the screens. */
function BoxContent({ query, setQuery, note, setNote }: BoxContentProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { search: store, core } = useWorkstation();
  const groups = useGroups(query);
  useSelected(groups);

  const findPeople = (text: string) => {
    store.setState({ text, kind: 'any' });
    navigate('/search');
    searchBox.close();
    void search(store, core);
  };
  const openCase = async (typed: TypedCase) => {
    const found = await core.call('search.case', typed);
    if (!found.ok) setNote(failureText(t, found.failure));
    else if (found.value === null) setNote(t('box.case.none', { number: caseNumber(typed) }));
    else {
      navigate(pathOfCase(found.value));
      searchBox.close();
    }
  };
  const choose = ({ act }: BoxEntry) => {
    if ('people' in act) findPeople(act.people);
    else if ('case' in act) void openCase(act.case);
    else if ('go' in act) navigate(act.go);
    else act.run();
  };
  /** Before the field's own keys. */
  const onKey = (event: KeyboardEvent) => {
    const key = keyOf(event);
    const people = groups.flatMap(({ entries }) => entries).find(({ act }) => 'people' in act);
    // A reader of documents sends Enter after each line of the zone.
    const waits = key === 'Enter' && !query.endsWith(' ') && isBegunZone(query);
    if (!waits && (key !== 'Ctrl+Enter' || people === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (waits) setQuery(`${query} `);
    else if (people !== undefined) choose(people);
  };

  return (
    <>
      <Spotlight.Search
        ref={focusNow}
        placeholder={t('box.placeholder')}
        aria-label={t('box.placeholder')}
        maxLength={200}
        spellCheck={false}
        onKeyDownCapture={onKey}
      />
      {groups.length === 0 ? (
        <Spotlight.Empty>{t('box.nothing')}</Spotlight.Empty>
      ) : (
        <Spotlight.ActionsList {...SCROLLS}>
          {groups.map(({ id, label, entries }) => (
            <Spotlight.ActionsGroup key={id} label={label}>
              {entries.map((entry) => (
                <Spotlight.Action
                  key={entry.id}
                  label={entry.label}
                  {...(entry.detail === null ? {} : { description: entry.detail })}
                  rightSection={entry.key === null ? null : <KeyCap of={entry.key} />}
                  closeSpotlightOnTrigger={!('case' in entry.act)}
                  onClick={() => choose(entry)}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        </Spotlight.ActionsList>
      )}
      <Spotlight.Footer className="box-foot">
        {note === null ? <span className="dim">{t('box.hint')}</span> : <span role="alert">{note}</span>}
      </Spotlight.Footer>
    </>
  );
}

function useGroups(query: string): readonly BoxGroup[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actions: actionsStore } = useWorkstation();
  const actions = listActions(useStore(actionsStore));
  const screens = useScreenLinks();
  const now = useNowMinute();
  const { permissions } = useSession();
  const text = query.trim();
  const typed = useMemo(() => readTyped(text), [text]);
  // Each call is made only for a text that it can answer. Only that of lookouts tells of persons, and is recorded.
  const views = permissions.includes('view');
  const { value: flights } = useCall('flights.list', views && typed.flight !== null ? {} : null, [
    'flights',
    'schedule',
  ]);
  const { value: rules } = useCall('rules.get', views && text.length >= LEAST_LETTERS ? {} : null, ['reference']);
  const mayLook = permissions.includes('lookouts.view') && text.length >= LEAST_LETTERS;
  const { value: lookouts } = useCall('lookouts.list', mayLook ? {} : null, ['lookouts']);
  const sources: BoxSources = {
    ...{ text, typed, writer: useTermWriter(), actions, screens, flights, permissions, now },
    rules: rules?.rules ?? null,
    lookouts: lookouts?.lookouts.filter(({ state }) => isLookoutOn(state)) ?? null,
  };
  return boxGroups(sources, t, language);
}

/** Keeps the selection at its place when entries arrive later than the typed text: Mantine marks the element, not the place. */
function useSelected(groups: readonly BoxGroup[]): void {
  const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => id)).join('\n');
  useEffect(() => {
    const { selected, listId } = boxStore.getState();
    if (selected < 0 || listId === '') return;
    const entries = document.getElementById(listId)?.querySelectorAll('[data-action]') ?? [];
    for (const [at, entry] of entries.entries()) entry.toggleAttribute('data-selected', at === selected);
  }, [ids]);
}

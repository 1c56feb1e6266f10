/**
 * What the search box offers for a typed text, in groups. No traveller is looked up here: the entry for people, and that for a case, search when it is
 * chosen, since every such search is recorded.
 */

import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Typed } from '../../../shared/search/read-typed.ts';
import { caseNumber, type TypedCase } from '../../../shared/search/typed-case.ts';
import { flightFits } from '../../../shared/search/typed-flight.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import type { LookoutRow } from '../../core/calls/lookout-views.ts';
import type { RuleView } from '../../core/calls/rules.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import { flightPath, lookoutPath, rulePath } from '../addresses.ts';
import { whereText, whoText } from '../lookouts/lookout-texts.ts';
import type { TermWriter } from '../lookouts/term-texts.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { formatDate, formatFlight, formatRoute } from '../ui/format.ts';
import { readersText } from '../ui/readers-text.ts';
import { withoutAccents } from '../ui/search-text.ts';
import type { TFunction } from '../ui/texts.ts';
import type { Action } from './actions-store.ts';
import type { ScreenLink } from './areas.ts';

/** What choosing an entry does. */
export type BoxAct =
  | { readonly go: string }
  | { readonly run: () => void }
  | { readonly people: string }
  | { readonly case: TypedCase };

export interface BoxEntry {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  /** Its key, as in `Action.key`. */
  readonly key: string | null;
  readonly act: BoxAct;
}

export interface BoxGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly BoxEntry[];
}

export interface BoxSources {
  /** As typed; '' lists every screen and command. */
  readonly text: string;
  readonly typed: Typed;
  readonly actions: readonly Action[];
  readonly screens: readonly ScreenLink[];
  /** Null: not asked for, or not here yet. */
  readonly flights: readonly FlightRow[] | null;
  readonly rules: readonly RuleView[] | null;
  /** Those in force. Null: not asked for, or not here yet. */
  readonly lookouts: readonly LookoutRow[] | null;
  readonly writer: TermWriter;
  readonly permissions: SessionView['permissions'];
  /** UTC minutes since 1970. */
  readonly now: number;
}

const MOST_FLIGHTS = 6;
const MOST_RULES = 6;
const MOST_LOOKOUTS = 6;
/** A rule or a lookout is looked for from this many letters. */
export const LEAST_LETTERS = 2;

/** The groups in which something fits, the likeliest first: Enter takes the first entry. */
export function boxGroups(sources: BoxSources, t: TFunction, language: Language): readonly BoxGroup[] {
  const { text, typed } = sources;
  const group = (id: string, label: string, entries: readonly BoxEntry[]) => ({ id, label: t(label), entries });
  const people = group('people', 'box.people', peopleEntries(sources, t));
  const places = screenEntries(sources, t);
  const commands = commandGroups(sources, t);
  const begins = [...places, ...commands.flatMap(({ entries }) => entries)].some(({ label }) =>
    beginsWith(label, text),
  );
  const screens = group('screens', 'keys.screens', places);
  // Without a text, what can be done on the present screen comes first.
  const named = text === '' ? [...commands, screens] : [screens, ...commands];
  const groups = [
    ...(isAboutPerson(typed) ? [people] : []),
    group('flights', 'screen.flights', flightEntries(sources, t, language)),
    group('cases', 'screen.cases', caseEntries(sources, t)),
    ...(begins ? named : []),
    ...(isAboutPerson(typed) ? [] : [people]),
    group('lookouts', 'lookouts.title', lookoutEntries(sources, t)),
    ...(begins ? [] : named),
    group('rules', 'screen.rules', ruleEntries(sources, language)),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Whether the text can only be about a person, so that Enter searches people first. */
function isAboutPerson({ zone, seat, tag, ending, flight, left }: Typed): boolean {
  return zone || seat !== null || tag !== null || ending !== null || (flight !== null && left !== '');
}

function peopleEntries({ text, permissions }: BoxSources, t: TFunction): readonly BoxEntry[] {
  if (text === '' || !permissions.includes('search')) return [];
  return [
    {
      id: 'people',
      label: t('box.people.find', { text }),
      detail: t('box.recorded'),
      key: 'Ctrl+Enter',
      act: { people: text },
    },
  ];
}

function caseEntries({ typed, permissions }: BoxSources, t: TFunction): readonly BoxEntry[] {
  if (typed.case === null || !permissions.includes('view')) return [];
  const number = caseNumber(typed.case);
  return [
    {
      id: 'case',
      label: t('box.case.open', { number }),
      detail: t('box.recorded'),
      key: null,
      act: { case: typed.case },
    },
  ];
}

/** Flights with that number, whole numbers first, then those nearest to now. */
function flightEntries(
  { typed: { flight }, flights, now }: BoxSources,
  t: TFunction,
  language: Language,
): readonly BoxEntry[] {
  if (flight === null || flights === null) return [];
  const away = ({ departureUtc, arrivalUtc }: FlightRow) =>
    Math.abs((departureUtc ?? arrivalUtc ?? Number.MAX_SAFE_INTEGER) - now);
  return flights
    .map((row) => ({ row, fit: flightFits(flight, row.leg) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => Number(a.fit === 'begins') - Number(b.fit === 'begins') || away(a.row) - away(b.row))
    .slice(0, MOST_FLIGHTS)
    .map(({ row: { id, leg, travellers } }) => ({
      id: `flight ${id}`,
      label: `${formatFlight(leg)} · ${formatRoute(leg)} · ${formatDate(leg.departure ?? leg.arrival ?? '', language)}`,
      detail: t('flights.people', { count: travellers }),
      key: null,
      act: { go: flightPath(id) },
    }));
}

/** Lookouts in force of which every typed word begins a word that the officer reads. */
function lookoutEntries({ text, lookouts, writer, permissions }: BoxSources, t: TFunction): readonly BoxEntry[] {
  if (text.length < LEAST_LETTERS || lookouts === null || !permissions.includes('lookouts.view')) return [];
  return lookouts
    .map((row) => ({ row, where: whereText(row, writer), who: whoText(row, writer) ?? '' }))
    .filter(({ row, where, who }) => fits(`${where} ${who} ${row.title}`, text))
    .slice(0, MOST_LOOKOUTS)
    .map(({ row: { id, readers }, where, who }) => ({
      id: `lookout ${id}`,
      label: who === '' ? where : who,
      detail: readers === null ? where : `${where} · ${readersText(t, readers)}`,
      key: null,
      act: { go: lookoutPath(id) },
    }));
}

function screenEntries({ text, screens, actions }: BoxSources, t: TFunction): readonly BoxEntry[] {
  return screens
    .map(
      ({ path, label, beside }): BoxEntry => ({
        id: `screen ${path}`,
        label: t(label),
        detail: beside === null ? null : t(beside),
        key: actions.find(({ id }) => id === `go${path}`)?.key ?? null,
        act: { go: path },
      }),
    )
    .filter(({ label, detail }) => fits(`${label} ${detail ?? ''}`, text));
}

function commandGroups({ text, actions }: BoxSources, t: TFunction): readonly BoxGroup[] {
  const offered = actions.filter(
    ({ group, enabled, id }) => group !== 'keys.screens' && enabled !== false && !id.startsWith(BOX),
  );
  return [...new Set(offered.map(({ group }) => group))].map((of) => ({
    id: `commands ${of}`,
    label: t(of),
    entries: offered
      .filter(({ group, label }) => group === of && fits(t(label), text))
      .map(({ id, label, key, run }) => ({ id, label: t(label), detail: null, key, act: { run } })),
  }));
}

/** Id of the action that opens the box, and the beginning of that of its other key. */
export const BOX = 'frame.box';

/** Rules whose title has the words, or whose id has the text. */
function ruleEntries({ text, rules }: BoxSources, language: Language): readonly BoxEntry[] {
  if (text.length < LEAST_LETTERS || rules === null) return [];
  const id = text.toLowerCase();
  return rules
    .map((rule) => ({ rule, title: titleIn(rule.title, language) }))
    .filter(({ rule, title }) => rule.id.includes(id) || fits(title, text))
    .sort((a, b) => Number(b.rule.id === id) - Number(a.rule.id === id))
    .slice(0, MOST_RULES)
    .map(({ rule, title }) => ({
      id: `rule ${rule.id}`,
      label: title,
      detail: rule.id,
      key: null,
      act: { go: rulePath(rule.id) },
    }));
}

/** Whether every typed word begins a word of the text, in any order. */
function fits(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((word) => words.some((each) => each.startsWith(word)));
}

function beginsWith(text: string, typed: string): boolean {
  return typed !== '' && wordsOf(text).join(' ').startsWith(wordsOf(typed).join(' '));
}

function wordsOf(text: string): readonly string[] {
  return withoutAccents(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

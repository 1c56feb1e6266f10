/** Everything that is held about a person, as far as the officer may see it: what is hidden from the officer's agency is not in it. */
import { type Bag, personNames, subjectNamed } from '../../../shared/casework/case-subject.ts';
import { isAbout, isSearchable, type NamedPerson, type SoughtPerson } from '../../../shared/casework/petition.ts';
import { isSameBag } from '../../../shared/flight/bag-tags.ts';
import type { Channel, FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { MuteKey } from '../../../shared/mute/mute-key.ts';
import { counts } from '../../../shared/screening/screening.ts';
import { readTyped } from '../../../shared/search/read-typed.ts';
import { rowsOf, type SearchRow } from '../calls/search.ts';
import { slices } from '../pause.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { ownPassedOn } from '../seen/observed-journeys.ts';
import { allSeenCases } from '../seen/seen-cases.ts';
import { readSeenExhibits } from '../seen/seen-exhibits.ts';
import { readSeenFalseMatches } from '../seen/seen-false-matches.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { readSeenHolds } from '../seen/seen-holds.ts';
import { seenMarks } from '../seen/seen-marks.ts';
import { readSeenMutes } from '../seen/seen-mutes.ts';
import { readSeenPetitions } from '../seen/seen-petitions.ts';
import { readSeenProposals } from '../seen/seen-proposals.ts';
import { readSeenQuestions } from '../seen/seen-questions.ts';
import { hidesList } from '../seen/seen-rules.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readSeenUnmaskings } from '../seen/seen-unmaskings.ts';
import { headsById } from '../store/heads.ts';
import { readAll } from '../store/read.ts';
import { findPeople } from './find-people.ts';

export type HoldingKind =
  | 'traveller'
  | 'hit'
  | 'muted-hit'
  | 'decision'
  | 'passed-on'
  | 'case'
  | 'exhibit'
  | 'request'
  | 'proposal'
  | 'mute'
  | 'false-match'
  | 'legal-hold'
  | 'unmasking'
  | 'list'
  | 'petition';

/** One record about the person. */
export interface Holding {
  readonly kind: HoldingKind;
  readonly id: string;
  readonly flight: FlightId | null;
  readonly traveller: TravellerId | null;
  /** When it was made, ISO 8601; null: it has no time. */
  readonly at: string | null;
  /** What it says in short: a name, a text, the id of a rule. */
  readonly what: string;
  /** The title of the rule or list, by language, where it is one that is in force. */
  readonly title?: Readonly<Record<string, string>>;
  /** By which ways a traveller was told. */
  readonly channels?: readonly Channel[];
}

export interface Holdings {
  readonly holdings: readonly Holding[];
  /** So many people have such a name or document; the first `compared` of them were looked at. */
  readonly found: number;
  readonly compared: number;
  /** False: what is known of the person is too little to find anything. */
  readonly isSearchable: boolean;
}

const MOST_FOUND = 500;
const NOTHING = { flight: null, traveller: null, at: null } as const;

/** The holdings, kind by kind; `except`: the petition that asks for them. */
export async function heldAbout(request: Request, person: SoughtPerson, except: string | null): Promise<Holdings> {
  const { rows: travellers, ...reach } = await travellersLike(request, person);
  const known = new Set<string>();
  const tags: string[] = [];
  const flights: Holding[] = [];
  const { breathe } = slices();
  for (const flight of new Set(travellers.map((row) => row.flight))) {
    const rows = new Set(travellers.flatMap((row) => (row.flight === flight ? [row.traveller] : [])));
    const section = await readSeenSection(request, flight);
    section?.flight.travellers.forEach(({ id, aliases, sources, bags }, at) => {
      if (!rows.has(id)) return;
      tags.push(...bags.tags);
      for (const each of [id, ...aliases]) known.add(`${flight} ${each}`);
      const on = { flight, traveller: id };
      const name = travellers.find((row) => row.flight === flight && row.traveller === id)?.name ?? '';
      const channels = [...new Set(sources.map(({ channel }) => channel))];
      flights.push({ kind: 'traveller', id, ...on, at: null, what: name, channels });
      for (const hit of section.screening.travellers[at]?.hits ?? [])
        if (counts(hit) || hit.mute !== undefined)
          flights.push({
            kind: hit.mute === undefined ? 'hit' : 'muted-hit',
            ...on,
            at: section.screening.at,
            ...ofRule(request, hit.rule),
            id: hit.rule,
          });
    });
    await breathe();
  }
  const holdings = [...flights, ...(await recordsAbout(request, person, { known, tags }, except))];
  return { holdings, ...reach, isSearchable: isSearchable(person) };
}

/** What a record says of a rule. */
function ofRule({ world }: Request, rule: string): Pick<Holding, 'what' | 'title'> {
  const title = world.compiled.byId.get(rule)?.title;
  return { what: rule, ...(title === undefined ? {} : { title }) };
}

/** Travellers with the document, or with the name and no other birth date. */
async function travellersLike(
  request: Request,
  person: SoughtPerson,
): Promise<Pick<Holdings, 'found' | 'compared'> & { readonly rows: readonly SearchRow[] }> {
  const [heads, marks] = [headsById(await readSeenHeads(request)), await seenMarks(request)];
  const find = async (text: string, kind: 'name' | 'document') => {
    const wanted = { text, kind, count: MOST_FOUND, similar: false, typed: readTyped(text), zone: null };
    const { total, first } = (await findPeople(request, wanted, heads)).found;
    return { total, compared: first.length, rows: rowsOf(first, heads, marks) };
  };
  const none = { total: 0, compared: 0, rows: [] };
  const byDocument = person.document === null ? none : await find(person.document, 'document');
  const byName = await find(person.name, 'name');
  const rows = [...byDocument.rows.filter(({ match }) => match === 'whole'), ...byName.rows];
  const like = rows.filter(({ kind, name, dateOfBirth, document }) => {
    const documents = document === null ? [] : [document];
    return kind === 'document' || isAbout(person, { name, dateOfBirth, documents });
  });
  return {
    rows: [...new Map(like.map((row) => [`${row.flight} ${row.traveller}`, row])).values()],
    found: byDocument.total + byName.total,
    compared: byDocument.compared + byName.compared,
  };
}

/** The travellers who are the person, by flight and id, and the tags of their bags. */
interface Travellers {
  readonly known: ReadonlySet<string>;
  readonly tags: readonly string[];
}

/** Records of officers about these travellers and their bags, and those that name the person themselves. */
async function recordsAbout(
  request: Request,
  person: SoughtPerson,
  { known, tags }: Travellers,
  except: string | null,
): Promise<readonly Holding[]> {
  const { context, store, world } = request;
  const may = (permission: 'legal-hold' | 'unmask') => isPermitted(context.officer, permission, store.name);
  const names = (name: string, more: Partial<NamedPerson> = {}) =>
    isAbout(person, { name, dateOfBirth: null, documents: [], ...more });
  const isOfKey = (key: MuteKey, name: string) =>
    names(name, { dateOfBirth: key.dateOfBirth, documents: key.kind === 'document' ? [key.number] : [] });
  const isOwnBag = ({ tag }: Bag) => tags.some((each) => isSameBag(each, tag));
  const cases = (await allSeenCases(request)).filter(
    (found) =>
      known.has(`${found.flight} ${found.traveller}`) ||
      (found.thing?.kind === 'bag'
        ? isOwnBag(found.thing)
        : [subjectNamed(found), ...personNames(found)].some((name) => names(name))),
  );
  const ids = new Set(cases.map(({ id }) => id));
  const [exhibits, questions, proposals, mutes, falseMatches, holds, unmaskings, petitions, passed, decisions] =
    await Promise.all([
      readSeenExhibits(request),
      readSeenQuestions(request),
      readSeenProposals(request),
      readSeenMutes(request),
      readSeenFalseMatches(request),
      may('legal-hold') ? readSeenHolds(request) : [],
      may('unmask') ? readSeenUnmaskings(request) : [],
      readSeenPetitions(request),
      ownPassedOn(request),
      readAll(store, 'decisions'),
    ]);
  const hides = hidesList(request);
  return [
    ...cases.map((found) => {
      const { id, flight, traveller, openedAt: at } = found;
      return { kind: 'case' as const, id, flight, traveller, at, what: subjectNamed(found) };
    }),
    // The thing was taken from them, or from somebody with whom they are in one case.
    ...exhibits.flatMap(({ id, value: { case: onCase, number, what, entries } }) =>
      ids.has(onCase)
        ? [{ kind: 'exhibit' as const, id, ...NOTHING, at: entries[0]?.happened ?? null, what: `${number} · ${what}` }]
        : [],
    ),
    ...passed.flatMap(({ id, value: { flight, traveller, to, at } }) =>
      known.has(`${flight} ${traveller}`) ? [{ kind: 'passed-on' as const, id, flight, traveller, at, what: to }] : [],
    ),
    ...decisions.flatMap(({ id, value }) =>
      (value.kind === 'join' || value.kind === 'part') &&
      value.travellers.some((traveller) => known.has(`${value.flight} ${traveller}`))
        ? [{ kind: 'decision' as const, id, ...NOTHING, flight: value.flight, at: value.at, what: value.reason }]
        : [],
    ),
    ...questions.flatMap(({ id, value, onCase }) =>
      (onCase !== null && ids.has(onCase.id)) || names(value.text, { documents: value.text.split(/\s+/) })
        ? [{ kind: 'request' as const, id, ...NOTHING, flight: value.flight, at: value.asked.at, what: value.text }]
        : [],
    ),
    ...proposals.flatMap(({ id, value }) =>
      ids.has(value.case) ? [{ kind: 'proposal' as const, id, ...NOTHING, at: value.made.at, what: value.text }] : [],
    ),
    ...mutes.flatMap(({ id, key, name, made, rule }) =>
      isOfKey(key, name) ? [{ kind: 'mute' as const, id, ...NOTHING, at: made.at, ...ofRule(request, rule) }] : [],
    ),
    ...falseMatches.flatMap(({ id, key, name, made, reference, entry }) =>
      isOfKey(key, name)
        ? [{ kind: 'false-match' as const, id, ...NOTHING, at: made.at, what: reference ?? entry }]
        : [],
    ),
    ...holds.flatMap(({ id, value: { subject, set } }) => {
      const isOn = subject.kind !== 'flight' && known.has(`${subject.flight} ${subject.traveller}`);
      return isOn ? [{ kind: 'legal-hold' as const, id, ...NOTHING, at: set.at, what: set.reason }] : [];
    }),
    ...unmaskings.flatMap(({ id, value }) =>
      ids.has(value.case)
        ? [{ kind: 'unmasking' as const, id, ...NOTHING, at: value.approved.at, what: value.approved.reason }]
        : [],
    ),
    ...world.ruleSet.lists.flatMap(({ id, title, entries }) => {
      const isOn = entries.some(({ value }) => names(value, { documents: [value] }));
      return isOn && hides?.(id) !== true ? [{ kind: 'list' as const, id, ...NOTHING, what: id, title }] : [];
    }),
    ...petitions.flatMap(({ id, value }) => {
      const { person: other, text, entered } = value;
      const documents = other.document === null ? [] : [other.document];
      return id !== except && names(other.name, { dateOfBirth: other.dateOfBirth, documents })
        ? [{ kind: 'petition' as const, id, ...NOTHING, at: entered.at, what: text }]
        : [];
    }),
  ];
}

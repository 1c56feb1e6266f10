/** Addresses of the screens that `screens.tsx` lists: writes them, and reads their parts. */
import type { Case } from '../../shared/casework/case.ts';
import type { FlightId, MessageId, TravellerId } from '../../shared/flight/flight.ts';
import type { DashboardDays, DashboardFigure } from '../../shared/report/dashboard-figures.ts';
import type { BackTestCandidate } from '../core/calls/back-test.ts';

/** Reads one part of an address. The router decodes it except for what `encodeURIComponent` escaped. A damaged part is given unchanged. */
export function pathPart(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** An address of these parts. It ends before the first part that is null. */
function address(beginning: string, ...parts: readonly (string | null)[]): string {
  const end = parts.indexOf(null);
  const given = parts.slice(0, end < 0 ? parts.length : end).filter((part) => part !== null);
  return [beginning, ...given.map(encodeURIComponent)].join('/');
}

/** A flight. */
export function flightPath(flight: FlightId): string {
  return address('/flights', flight);
}

/** A traveller on a flight, with one of the cases on them; null: the case that the officer's agency works on. */
export function travellerPath(flight: FlightId, traveller: TravellerId, work: string | null = null): string {
  return address('/flights', flight, traveller, work);
}

/** Pictures of a traveller, opened from the queue or from the flights; null: the first one. */
export function picturesPath(
  from: 'queue' | 'flights',
  flight: FlightId,
  traveller: TravellerId,
  picture: string | null = null,
): string {
  return address(`/${from}`, flight, traveller, 'pictures', picture);
}

/** The people behind a figure of the dashboard. */
export function figurePath(of: DashboardFigure, value: string, days: DashboardDays): string {
  return address('/reports/figures', String(days), of, value === '' ? null : value);
}

/** A case on its own page; a case on a traveller leads on to the traveller. */
export function casePath(id: string): string {
  return address('/cases', id);
}

/** A part of a case: its files, for one. */
export function casePartPath(id: string, part: string): string {
  return address('/cases', id, part);
}

/** An exhibit; null: the list of all. */
export function exhibitPath(id: string | null = null): string {
  return address('/inspections/exhibits', id);
}

/** Where a case is shown: with its traveller, or on its own. */
export function pathOfCase({ id, flight, traveller }: Pick<Case, 'id' | 'flight' | 'traveller'>): string {
  return flight === null || traveller === null ? casePath(id) : travellerPath(flight, traveller, id);
}

/** A traveller within the queue. */
export function queuePath(flight: FlightId, traveller: TravellerId): string {
  return address('/queue', flight, traveller);
}

/** A list for the INTERPOL terminal; null: all of them. */
export function terminalPath(id: string | null = null): string {
  return address('/requests/terminal', id);
}

/** A lookout. */
export function lookoutPath(id: string): string {
  return address('/lists/lookouts', id);
}

/** A message. */
export function messagePath(message: MessageId): string {
  return address('/message', message);
}

/** An entry of quarantine; null: the list. */
export function quarantinePath(entry: string | null = null): string {
  return address('/import/quarantine', entry);
}

/** The screen where an officer assigns the columns of a table. */
export function mappingPath(source: { readonly quarantine: string } | { readonly message: MessageId }): string {
  return 'quarantine' in source
    ? address('/import/mapping/quarantine', source.quarantine)
    : address('/import/mapping/message', source.message);
}

/** A flight of the officer's airline. */
export function airlinePath(flight: FlightId): string {
  return address('/airline', flight);
}

/** A draft: its changes. */
export function draftPath(draft: string): string {
  return address('/rules/drafts', draft);
}

/** A rule of a draft, in the editor. */
export function draftRulePath(draft: string, rule: string): string {
  return address('/rules/drafts', draft, rule);
}

/** A rule; null: all rules. */
export function rulePath(id: string | null = null): string {
  return id === null ? '/rules' : address('/rules/rule', id);
}

/** A list, with the rule it was opened from, if any; null: all lists. */
export function listPath(id: string | null = null, from: string | null = null): string {
  return address('/rules/list', id, from);
}

export type RulesPlace =
  | { readonly view: 'rules'; readonly id: string | null }
  | {
      readonly view: 'lists';
      readonly id: string | null;
      /** The rule that the list was opened from. */
      readonly from: string | null;
    };

/** The place that an address after `/rules/` names. An unknown one gives the start of the screen. */
export function readRulesPlace(path: string): RulesPlace {
  const [kind, id = null, from = null] = path
    .split('/')
    .filter((part) => part !== '')
    .map(pathPart);
  return kind === 'list' ? { view: 'lists', id, from } : { view: 'rules', id: kind === 'rule' ? id : null };
}

export type VersionsPlace =
  | { readonly kind: 'version'; readonly version: number | null }
  | { readonly kind: 'draft'; readonly id: string };

/** A version of the rules; null: all versions. */
export function versionPath(version: number | null = null): string {
  return address('/rules/versions', version === null ? null : String(version));
}

/** The place that the part after `/rules/versions/` names. A part that is no number gives the start. */
export function readVersionPlace(part: string | undefined): VersionsPlace {
  const version = Number(part);
  return { kind: 'version', version: Number.isInteger(version) && version > 0 ? version : null };
}

/** The back-test of a draft or version; null: the screen with nothing chosen. */
export function backTestPath(candidate: BackTestCandidate | null = null): string {
  return candidate === null ? '/rules/back-test' : `/rules/back-test/${candidateKey(candidate)}`;
}

/** `draft/ID`, `version/3`, `shipped`: the text of a candidate, also the end of its address. */
export function candidateKey(candidate: BackTestCandidate): string {
  if ('draft' in candidate) return address('draft', candidate.draft);
  return 'version' in candidate ? `version/${candidate.version}` : 'shipped';
}

/** The candidate of such a text; null where it names none. */
export function readCandidate(key: string): BackTestCandidate | null {
  const [kind, id = ''] = key.split('/').map(pathPart);
  if (kind === 'shipped') return { shipped: true };
  if (kind === 'draft' && id !== '') return { draft: id };
  return kind === 'version' && /^[1-9]\d{0,8}$/.test(id) ? { version: Number(id) } : null;
}

/** All lists. */
export function listsPath(): string {
  return '/lists';
}

/** A list, and a part of it. */
export function listScreenPath(id: string, part: string | null = null): string {
  return address('/lists/of', id, part);
}

/** An entry of a list. */
export function listEntryPath(list: string, entry: string): string {
  return address('/lists/of', list, 'entries', entry);
}

/** The report of a take-over. */
export function takeOverPath(version: string): string {
  return address('/lists/take-over', version);
}

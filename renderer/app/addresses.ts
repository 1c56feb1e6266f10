/** Addresses of the screens that `screens.tsx` lists: how they are written, and how what stands in them is read. */
import type { FlightId, MessageId, TravellerId } from '../../shared/flight/flight.ts';
import type { BackTestCandidate } from '../core/calls/back-test.ts';

/** Reads one part of an address. The router leaves what `encodeURIComponent` hid; a part that is damaged is given as it is. */
export function pathPart(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** An address of these parts; it ends before the first one that is null. */
function address(beginning: string, ...parts: readonly (string | null)[]): string {
  const end = parts.indexOf(null);
  const given = parts.slice(0, end < 0 ? parts.length : end).filter((part) => part !== null);
  return [beginning, ...given.map(encodeURIComponent)].join('/');
}

/** A flight. */
export function flightPath(flight: FlightId): string {
  return address('/flights', flight);
}

/** A traveller on a flight. */
export function travellerPath(flight: FlightId, traveller: TravellerId): string {
  return address('/flights', flight, traveller);
}

/** A traveller within the queue. */
export function queuePath(flight: FlightId, traveller: TravellerId): string {
  return address('/queue', flight, traveller);
}

/** A message. */
export function messagePath(message: MessageId): string {
  return address('/message', message);
}

/** An entry of quarantine; the list where none is named. */
export function quarantinePath(entry: string | null = null): string {
  return address('/import/quarantine', entry);
}

/** Where the columns of a table are settled. */
export function mappingPath(source: { readonly quarantine: string } | { readonly message: MessageId }): string {
  return 'quarantine' in source
    ? address('/import/mapping/quarantine', source.quarantine)
    : address('/import/mapping/message', source.message);
}

/** A flight of the airline at hand. */
export function airlinePath(flight: FlightId): string {
  return address('/airline', flight);
}

/** A draft: what it changes. */
export function draftPath(draft: string): string {
  return address('/rules/drafts', draft);
}

/** A rule of a draft, where it is edited. */
export function draftRulePath(draft: string, rule: string): string {
  return address('/rules/drafts', draft, rule);
}

/** A rule; the rules where none is named. */
export function rulePath(id: string | null = null): string {
  return id === null ? '/rules' : address('/rules/rule', id);
}

/** A list, reached from a rule or not; the lists where none is named. */
export function listPath(id: string | null = null, from: string | null = null): string {
  return address('/rules/list', id, from);
}

export type RulesPlace =
  | { readonly view: 'rules'; readonly id: string | null }
  | {
      readonly view: 'lists';
      readonly id: string | null;
      /** The rule it was reached from. */
      readonly from: string | null;
    };

/** The place that an address behind `/rules/` names; anything odd is the beginning of the screen. */
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

/** A version of the rules; all of them where none is named. */
export function versionPath(version: number | null = null): string {
  return address('/rules/versions', version === null ? null : String(version));
}

/** The place that the part behind `/rules/versions/` names; what is no number is the beginning. */
export function readVersionPlace(part: string | undefined): VersionsPlace {
  const version = Number(part);
  return { kind: 'version', version: Number.isInteger(version) && version > 0 ? version : null };
}

/** The back-test of a draft or version; the screen with nothing chosen yet where none is named. */
export function backTestPath(candidate: BackTestCandidate | null = null): string {
  return candidate === null ? '/rules/back-test' : `/rules/back-test/${candidateKey(candidate)}`;
}

/** `draft/ID`, `version/3`, `shipped`: one text for a candidate, also the end of its address. */
export function candidateKey(candidate: BackTestCandidate): string {
  if ('draft' in candidate) return address('draft', candidate.draft);
  return 'version' in candidate ? `version/${candidate.version}` : 'shipped';
}

/** The candidate of such a text; null where it is none. */
export function readCandidate(key: string): BackTestCandidate | null {
  const [kind, id = ''] = key.split('/').map(pathPart);
  if (kind === 'shipped') return { shipped: true };
  if (kind === 'draft' && id !== '') return { draft: id };
  return kind === 'version' && /^[1-9]\d{0,8}$/.test(id) ? { version: Number(id) } : null;
}

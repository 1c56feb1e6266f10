/**
 * A list as its sender transmitted it: one message, or the parts of one manifest (UNH S010), which may be prepared minutes apart, arrive
 * twice, or be incomplete.
 */
import type { Manifest } from '../manifest.ts';
import type { FoldMessage, MessageId } from './flight.ts';
import type { TravellerRecord } from './traveller-record.ts';

/** Crew and passengers of one flight come in separate lists. */
export type People = 'crew' | 'passengers';

export interface Transmission {
  /** Id of its first message. */
  readonly list: MessageId;
  readonly messages: MessageId[];
  /** The sender of the list. */
  readonly sender: string;
  readonly access: string | null;
  readonly prepared: string | null;
  readonly revision: number | null;
  /** Numbers of the parts received, the highest of them, and that of the last part once received; null for a list of one message. */
  readonly parts: { readonly seen: Set<number>; highest: number; last: number | null } | null;
  entries: number;
  /** How many entries of the sender's earlier lists it repeats. */
  readonly again: Record<People, number>;
  /** What kind of people it lists. */
  readonly lists: Set<People>;
}

export function peopleOf({ traveller }: TravellerRecord): People {
  return traveller.type === 'crew' || traveller.type === 'transit-crew' ? 'crew' : 'passengers';
}

/** Are all parts received? */
export function isWhole({ parts }: Transmission): boolean {
  return parts === null || (parts.last !== null && parts.seen.size >= parts.last);
}

/** Was this list made after the other one? Lists of the same minute have no order, unless the sender numbers its revisions. */
export function isLater(list: Transmission, other: Transmission): boolean {
  if (list.prepared !== null && other.prepared !== null && list.prepared !== other.prepared) {
    return list.prepared > other.prepared;
  }
  return (
    list.access !== null &&
    list.access === other.access &&
    list.revision !== null &&
    other.revision !== null &&
    list.revision > other.revision
  );
}

/** Assigns each message to its transmission; messages come in the order in which they count. */
export class Transmissions {
  readonly #open = new Map<string, Transmission>();

  of({ id, manifest }: FoldMessage, sender: string): Transmission {
    const { part } = manifest;
    if (part === null) return begin(id, manifest, sender);
    const key = `${sender}|${manifest.function}|${manifest.accessReference ?? ''}`;
    const open = this.#open.get(key);
    if (open !== undefined && continues(open, manifest)) {
      open.messages.push(id);
      addPart(open, part);
      return open;
    }
    const begun = begin(id, manifest, sender);
    addPart(begun, part);
    this.#open.set(key, begun);
    return begun;
  }
}

function begin(id: MessageId, manifest: Manifest, sender: string): Transmission {
  return {
    list: id,
    messages: [id],
    sender,
    access: manifest.accessReference,
    prepared: manifest.prepared,
    revision: manifest.revision ?? null,
    parts: manifest.part === null ? null : { seen: new Set(), highest: 0, last: null },
    entries: 0,
    again: { crew: 0, passengers: 0 },
    lists: new Set(),
  };
}

function addPart({ parts }: Transmission, part: NonNullable<Manifest['part']>): void {
  if (parts === null) return;
  parts.seen.add(part.number);
  parts.highest = Math.max(parts.highest, part.number);
  if (part.final) parts.last = part.number;
}

/** A repeated part, or one after the last, belongs to a later transmission. */
function continues({ parts, revision }: Transmission, manifest: Manifest): boolean {
  const { part } = manifest;
  if (parts === null || part === null || parts.seen.has(part.number)) return false;
  if ((manifest.revision ?? null) !== revision) return false;
  if (parts.last !== null) return part.number < parts.last && !part.final;
  return !part.final || parts.highest < part.number;
}

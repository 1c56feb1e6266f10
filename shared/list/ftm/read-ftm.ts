/**
 * Reads FollowTheMoney as lines of JSON, a whole list or a delta. Documents, addresses and measures of an entry stand on other lines, anywhere in the
 * file: a first pass over the lines keeps where they are, a second one gives the entries.
 */
import { diagnostic } from '../../diagnostic.ts';
import type { Budget } from '../../intake/budget.ts';
import type { IsoDate } from '../../manifest.ts';
import { type JsonLine, jsonLineAt, jsonLines } from '../json-lines.ts';
import type { ListRow } from '../list-format.ts';
import type { ListItem, ListReader } from '../list-reader.ts';
import { addWhatPartsLack, ftmDraft } from './ftm-entry.ts';
import { addPart, ftmDay, isPart, ownersOf } from './ftm-part.ts';
import { type FtmThing, ftmThing } from './ftm-thing.ts';

/** Where the lines of parts are. */
interface PartPlaces {
  /** By the id of the entry that they name. */
  readonly byOwner: Map<string, number[]>;
  /** By their own id, which an entry may name. */
  readonly byId: Map<string, number>;
  readonly isDelta: boolean;
  readonly publishedOn: IsoDate | null;
}

const readFtm: ListReader = function* ([file], budget) {
  const bytes = file?.bytes ?? new Uint8Array();
  const places = partPlaces(bytes, budget);
  const known = new Set<string>();
  if (places.isDelta) yield { refused: diagnostic('warning', 'list-delta-parts') };
  let links = 0;
  let notTargets = 0;
  for (const line of jsonLines(bytes, budget.most)) {
    const thing = thingOf(line);
    const offset = line.start;
    if (thing === null) {
      const { code, params } = line.beyond ?? { code: 'list-line-unread', params: {} };
      yield { refused: diagnostic('error', code, { offset, raw: line.raw }, params) };
    } else if (thing.op === 'DEL') yield { gone: thing.id, offset };
    else if (!isPart(thing.schema)) {
      known.add(thing.id);
      const draft = ftmDraft(thing);
      // Whoever is no longer listed may still be of interest to the publisher, who then keeps the thing and says so.
      if (draft === null) links++;
      else if (!thing.isTarget && places.isDelta) yield { gone: thing.id, offset };
      else if (!thing.isTarget) notTargets++;
      else {
        for (const part of partsOf(thing, places, bytes, budget)) addPart(draft, part);
        addWhatPartsLack(draft, thing);
        // Who is listed on the day of the file is not ended by a measure that was over before.
        const { publishedOn } = places;
        if (thing.isListed && publishedOn !== null && draft.ends.every((end) => end !== null && end < publishedOn))
          draft.ends.length = 0;
        // In a whole list nothing has the former ids any more.
        if (places.isDelta)
          for (const former of thing.referents) if (former !== thing.id) yield { gone: former, offset };
        for (const item of draft.items(offset))
          yield places.isDelta && 'entry' in item ? { ...item, partial: true } : item;
      }
    }
  }
  if (links > 0) yield counted('list-links-left', links);
  if (notTargets > 0) yield counted('list-not-listed', notTargets);
  yield* withoutEntry(places, known);
  return { format: 'FTM-JSON', publishedOn: places.publishedOn, stated: null, delta: places.isDelta };
};

export const FTM_JSON: ListRow = {
  format: 'FTM-JSON',
  takes: ({ text }) => {
    const start = text.slice(0, 4000).trimStart();
    const isLine = /^\{\s*"/.test(start) && /"(?:schema|op)"\s*:\s*"/.test(start);
    return isLine && /"(?:properties|entity)"\s*:\s*\{/.test(start) ? 'list' : null;
  },
  read: readFtm,
};

function thingOf({ value }: JsonLine): FtmThing | null {
  return value === null ? null : ftmThing(value);
}

/** A line that cannot be read, and begins as those of a delta do. */
function isCutOperation({ raw }: JsonLine): boolean {
  return raw !== null && /^\s*\{\s*"op"\s*:/.test(raw);
}

function partPlaces(bytes: Uint8Array, budget: Budget): PartPlaces {
  const byOwner = new Map<string, number[]>();
  const byId = new Map<string, number>();
  let isDelta = false;
  let publishedOn: IsoDate | null = null;
  for (const line of jsonLines(bytes, budget.most)) {
    const thing = thingOf(line);
    isDelta ||= thing === null ? isCutOperation(line) : thing.op !== null;
    if (thing === null) continue;
    const seen = ftmDay(thing.lastSeen);
    if (seen !== null && (publishedOn === null || seen > publishedOn)) publishedOn = seen;
    if (thing.op === 'DEL' || !isPart(thing.schema)) continue;
    byId.set(thing.id, line.start);
    for (const owner of ownersOf(thing)) {
      const known = byOwner.get(owner);
      if (known === undefined) byOwner.set(owner, [line.start]);
      else known.push(line.start);
    }
  }
  return { byOwner, byId, isDelta, publishedOn };
}

/** The parts of a thing: within it, on lines that name it, and on lines that it names. Addresses count for the latter. */
function* partsOf(thing: FtmThing, places: PartPlaces, bytes: Uint8Array, budget: Budget): Generator<FtmThing> {
  yield* thing.nested;
  const named = thing.texts('addressEntity').flatMap((id) => places.byId.get(id) ?? []);
  const lines = new Set([...(places.byOwner.get(thing.id) ?? []), ...named]);
  for (const start of [...lines].sort((one, other) => one - other)) {
    const line = jsonLineAt(bytes, start, budget.most);
    const part = line === null ? null : thingOf(line);
    if (part !== null) yield part;
  }
}

/** Parts whose entry the file does not have. A delta may change a part alone. */
function* withoutEntry({ byOwner, isDelta }: PartPlaces, known: ReadonlySet<string>): Generator<ListItem, void> {
  for (const [owner, places] of byOwner) {
    if (known.has(owner)) continue;
    for (const offset of places) {
      const code = isDelta ? 'list-part-changed' : 'list-row-alone';
      yield { refused: diagnostic(isDelta ? 'warning' : 'info', code, { offset }, { value: owner }) };
    }
  }
}

function counted(code: string, count: number): ListItem {
  return { refused: diagnostic('info', code, {}, { count }) };
}

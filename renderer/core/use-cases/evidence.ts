/**
 * What a traveller's values rest on: the raw messages, with the places marked that facts were read from. Nothing of this is stored; the
 * kept message is read once more and tells where each value stands (decision 13). Looking is recorded.
 */
import { z } from 'zod';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import type { FlightId, TravellerSource } from '../../../shared/flight/flight.ts';
import { flightId } from '../../../shared/flight/flight-id.ts';
import { rereadKept } from '../../../shared/intake/read-file.ts';
import { failed, success } from '../../../shared/result.ts';
import type { EvidenceView } from '../api.ts';
import { type ByteMark, linesAround, rawLines } from '../raw-lines.ts';
import { readMany, readOne } from '../store/read.ts';
import type { StoredMessage } from '../store/tables.ts';
import { travellerIndex } from '../traveller-parts.ts';
import type { World } from '../world.ts';
import type { UseCases } from './use-case.ts';

/** Lines shown at the start of a message, and around each mark. */
const FIRST_LINES = 6;
const LINES_AROUND = 3;
const MOST_FACTS = 100;

export const evidenceUseCases: UseCases<'evidence.get'> = {
  'evidence.get': {
    input: z.strictObject({
      flight: z.string(),
      traveller: z.string(),
      facts: z.array(z.string()).max(MOST_FACTS),
    }),
    permission: 'evidence',
    audit: 'evidence.viewed',
    recordsViews: true,
    async handler({ store, world }, { flight: id, traveller: travellerId, facts }) {
      const section = await readOne(store, 'flightManifests', id);
      const flight = section?.value.flight;
      const traveller = flight?.travellers[travellerIndex(flight, travellerId)];
      if (traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const ids = [...new Set(traveller.sources.map(({ message }) => message))];
      const messages = await readMany(store, 'messages', ids);
      const wanted = facts.flatMap((fact) => factById(fact)?.sources ?? []);
      return success({
        output: messages.map(({ value }) => {
          const sources = traveller.sources.filter(({ message }) => message === value.id);
          return evidenceOf(value, sources, id, wanted, world);
        }),
        subject: traveller.id,
        details: { flight: id, facts: facts.join(' ') },
      });
    },
  },
};

function evidenceOf(
  { id, channel, fileName, receivedAt, manifest, kept }: StoredMessage,
  sources: readonly TravellerSource[],
  flight: FlightId,
  wanted: readonly string[],
  world: World,
): EvidenceView {
  const legs = manifest.flights.flatMap((leg, at) => (flightId(leg) === flight ? [`flights.${at}`] : []));
  const roots = new Map<string, string>([
    ...sources.map(({ index }): [string, string] => [`travellers.${index}`, 'traveller']),
    ...sources.flatMap(({ booking }): [string, string][] =>
      booking === null ? [] : [[`bookings.${booking}`, 'booking']],
    ),
    ...legs.map((leg): [string, string] => [leg, 'flights']),
  ]);
  const marks: ByteMark[] = [];
  rereadKept(kept, { reference: world.reference }, (path, start, end) => {
    const source = sourceOf(path, roots);
    if (source === null) return;
    marks.push({ path, start, end, strong: wanted.some((each) => touches(source, each)) });
  });
  const lines = rawLines(kept, manifest.format, marks);
  return {
    message: id,
    format: manifest.format,
    channel,
    fileName,
    receivedAt,
    lines: linesAround(lines, FIRST_LINES, LINES_AROUND),
  };
}

/**
 * The fact source that a place in the manifest belongs to (`travellers.3.documents.0.number` is `traveller.documents.number`), or null for
 * places of other travellers, bookings and legs.
 */
export function sourceOf(path: string, roots: ReadonlyMap<string, string>): string | null {
  const [list = '', index = '', ...rest] = path.split('.');
  const root = roots.get(`${list}.${index}`);
  return root === undefined ? null : [root, ...rest.filter((part) => !/^\d+$/.test(part))].join('.');
}

/**
 * A fact rests on a place when one is the other or lies within it. A whole traveller or booking is too much to point
 * at; a leg is one segment.
 */
function touches(place: string, source: string): boolean {
  if (place === source || place.startsWith(`${source}.`)) return true;
  return place !== 'traveller' && place !== 'booking' && source.startsWith(`${place}.`);
}

/** The raw messages of a traveller, with marks on the places of values, found by parsing the kept message again. Each view is recorded. */
import { z } from 'zod';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import type { Channel, FlightId, MessageId, TravellerSource } from '../../../shared/flight/flight.ts';
import { flightId } from '../../../shared/flight/flight-id.ts';
import type { MessageFormat } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { type Rereading, rereadMessage } from '../import/reread-kept.ts';
import { type Slices, slices } from '../pause.ts';
import { type ByteMark, linesAround, rawLines } from '../raw-lines.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { readMany } from '../store/read.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

/** The raw message with marks, as text lines (one per segment or table row). */
export interface EvidenceView {
  readonly message: MessageId;
  readonly format: MessageFormat;
  readonly channel: Channel;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly lines: readonly {
    readonly number: number;
    readonly text: string;
    readonly marks: readonly {
      readonly start: number;
      readonly end: number;
      readonly path: string;
      readonly strong: boolean;
    }[];
  }[];
}

/** Lines shown at the start of a message, and around each mark. */
const FIRST_LINES = 6;
const LINES_AROUND = 3;
const MOST_FACTS = 100;

export const evidenceCalls = {
  /** The raw messages of a traveller; the sources of `facts` are marked strongly. */
  'evidence.get': call({
    input: z.strictObject({
      flight: z.string(),
      traveller: z.string(),
      facts: z.array(z.string()).max(MOST_FACTS),
    }),
    permission: 'evidence',
    audit: 'evidence.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { flight: id, traveller: travellerId, facts }, recorded): Handled<readonly EvidenceView[]> {
      const { store } = request;
      const flight = await readFlight(request, id);
      const traveller = flight?.travellers[travellerIndex(flight, travellerId)];
      if (traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
      await refuseMasked(store, [id]);
      const ids = [...new Set(traveller.sources.map(({ message }) => message))];
      const messages = await readMany(store, 'messages', ids);
      const wanted = facts.flatMap((fact) => factById(fact)?.sources ?? []);
      const slice = slices();
      const output: EvidenceView[] = [];
      for (const { value } of messages) {
        const sources = traveller.sources.filter(({ message }) => message === value.id);
        output.push(await evidenceOf(request, value, sources, id, wanted, slice));
        await slice.breathe();
      }
      return success({
        output,
        subject: traveller.id,
        details: recorded({ flight: id, facts: facts.join(' ') }),
      });
    },
  }),
} as const;

async function evidenceOf(
  request: Rereading,
  message: StoredMessage,
  sources: readonly TravellerSource[],
  flight: FlightId,
  wanted: readonly string[],
  slice: Slices,
): Promise<EvidenceView> {
  const { id, channel, fileName, receivedAt, head, kept } = message;
  const { manifest, places } = (await rereadMessage(request, message, true)) ?? { manifest: null, places: [] };
  await slice.breathe();
  const roots = new Map<string, string>();
  for (const { booking } of sources) {
    if (booking === null) continue;
    roots.set(`bookings.${booking}`, 'booking');
    for (const companion of manifest?.bookings[booking]?.travellers ?? []) {
      roots.set(`travellers.${companion}`, COMPANION);
    }
  }
  for (const { index } of sources) roots.set(`travellers.${index}`, 'traveller');
  manifest?.flights.forEach((leg, at) => {
    if (flightId(leg) === flight) roots.set(`flights.${at}`, 'flights');
  });
  const marks: ByteMark[] = [];
  for (const [path, start, end] of places) {
    const source = sourceOf(path, roots);
    if (source === null) continue;
    const strong = wanted.some((each) => touches(source, each));
    if (strong || !source.startsWith(COMPANION)) marks.push({ path, start, end, strong });
  }
  await slice.breathe();
  const lines = rawLines(kept, head.format, marks);
  return {
    message: id,
    format: head.format,
    channel,
    fileName,
    receivedAt,
    lines: linesAround(lines, FIRST_LINES, LINES_AROUND),
  };
}

/** Facts about the party use names and ages of the others in the booking; only these are marked. */
const COMPANION = 'booking.travellers';
const OF_COMPANIONS: ReadonlySet<string> = new Set(['surname', 'givenNames', 'dateOfBirth']);

/**
 * The fact source that a place in the manifest belongs to (`travellers.3.documents.0.number` is `traveller.documents.number`), or null for
 * places of other travellers, bookings and legs.
 */
export function sourceOf(path: string, roots: ReadonlyMap<string, string>): string | null {
  const [list = '', index = '', ...rest] = path.split('.');
  const root = roots.get(`${list}.${index}`);
  if (root === COMPANION && !OF_COMPANIONS.has(rest.join('.'))) return null;
  return root === undefined ? null : [root, ...rest.filter((part) => !/^\d+$/.test(part))].join('.');
}

/** Whether a fact's source and a place are the same, or one contains the other. A whole traveller or booking is too large to mark, a leg is not. */
function touches(place: string, source: string): boolean {
  if (place === source || place.startsWith(`${source}.`)) return true;
  return place !== 'traveller' && place !== 'booking' && source.startsWith(`${place}.`);
}

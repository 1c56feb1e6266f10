/** The flagged list as CSV, in the order of the queue and in the language asked for. */
import { z } from 'zod';
import { catalogueWith } from '../../../shared/agency/agency-texts.ts';
import { CATALOGUES, LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';
import { type FlaggedRow, flaggedCsv, flaggedRow } from '../../../shared/export/flagged-csv.ts';
import { success } from '../../../shared/result.ts';
import { flaggedTravellers } from '../../../shared/screening/flagged.ts';
import { slices } from '../pause.ts';
import { orderedRows } from '../queue-index.ts';
import type { Request } from '../request.ts';
import { sayReason } from '../say-reason.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readOne } from '../store/read.ts';
import { unitAgencies } from '../world.ts';
import { call, type Handled, type MadeFile } from './call.ts';
import { type QueueRow, queueQuestion, queueRows } from './queue.ts';

const MOST_TRAVELLERS = 100_000;

export const exportCalls = {
  /** The flagged list as CSV in the language asked for. */
  'export.flagged': call({
    input: z.strictObject({
      language: z.enum(LANGUAGES),
      travellers: z
        .array(z.strictObject({ flight: z.string(), traveller: z.string() }))
        .max(MOST_TRAVELLERS)
        .nullable(),
      /** Those in the queue that answer it, in its order; left out: all. */
      question: queueQuestion.optional(),
    }),
    permission: 'export',
    audit: 'flagged.exported',
    recordsViews: true,
    async handler(request, { language, travellers, question }, recorded): Handled<MadeFile> {
      const { context } = request;
      // A traveller has the same id on every leg, so the flight is compared too.
      const wanted =
        travellers === null ? null : new Set(travellers.map(({ flight, traveller }) => lineKey(flight, traveller)));
      const all = await queueRows(request);
      const queue = question === undefined ? all : orderedRows(all, question, context.officer.id);
      const rows = await exportRows(
        request,
        queue.filter(
          (row) => wanted?.has(lineKey(row.flight, row.traveller)) ?? (question !== undefined || row.place === 'queue'),
        ),
        language,
      );
      const csv = flaggedCsv(rows, catalogueWith(unitAgencies(request.world).rows, language), {
        words: 'texts',
        mark: true,
      });
      const name = CATALOGUES[language]['export.flagged.file'] ?? 'flagged';
      return success({
        output: {
          fileName: `${name}-${context.now.slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}.csv`,
          bytes: new TextEncoder().encode(csv),
        },
        details: recorded({ language, travellers: rows.length }),
      });
    },
    moves: ({ bytes }) => [bytes],
  }),
} as const;

/** The rows in the order of the queue. Flights are opened one at a time, to keep memory small. */
async function exportRows(
  request: Request,
  queue: readonly QueueRow[],
  language: Language,
): Promise<readonly FlaggedRow[]> {
  const { store } = request;
  const say = sayReason(request, language);
  const lines = new Map<string, FlaggedRow>();
  const slice = slices();
  for (const id of new Set(queue.map(({ flight }) => flight))) {
    const [section, block] = await Promise.all([readSeenSection(request, id), readOne(store, 'factBlocks', id)]);
    if (section === undefined || block === undefined) continue;
    for (const flagged of flaggedTravellers([{ ...section, block: block.value }])) {
      lines.set(lineKey(id, flagged.traveller.id), flaggedRow(flagged, say));
    }
    await slice.breathe();
  }
  return queue
    .map(({ flight, traveller }) => lines.get(lineKey(flight, traveller)))
    .filter((line) => line !== undefined);
}

function lineKey(flight: string, traveller: string): string {
  return `${flight} ${traveller}`;
}

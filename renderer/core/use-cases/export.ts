/** The flagged list as CSV, in the order of the queue and in the language asked for. */
import { z } from 'zod';
import { explain } from '../../../rules/engine/explain.ts';
import { exportTexts as exportTextsEn } from '../../../shared/catalogue/en/exports.ts';
import { factTexts as factTextsEn } from '../../../shared/catalogue/en/facts.ts';
import { rulesTexts as rulesTextsEn } from '../../../shared/catalogue/en/rules.ts';
import { exportTexts as exportTextsFr } from '../../../shared/catalogue/fr/exports.ts';
import { factTexts as factTextsFr } from '../../../shared/catalogue/fr/facts.ts';
import { rulesTexts as rulesTextsFr } from '../../../shared/catalogue/fr/rules.ts';
import { type FlaggedRow, flaggedCsv, flaggedRow, type SayReason } from '../../../shared/export/flagged-csv.ts';
import { success } from '../../../shared/result.ts';
import { flaggedTravellers } from '../../../shared/screening/flagged.ts';
import { reasonText } from '../../../shared/screening/reason-sentence.ts';
import type { QueueRow } from '../api.ts';
import type { Desk } from '../context.ts';
import { slices } from '../pause.ts';
import { readOne } from '../store/read.ts';
import { queueRows } from './queue.ts';
import type { UseCases } from './use-case.ts';

const LANGUAGES = ['en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];
const MOST_TRAVELLERS = 100_000;

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...factTextsEn, ...rulesTextsEn, ...exportTextsEn },
  fr: { ...factTextsFr, ...rulesTextsFr, ...exportTextsFr },
};

export const exportUseCases: UseCases<'export.flagged'> = {
  'export.flagged': {
    input: z.strictObject({
      language: z.enum(LANGUAGES),
      traveller: z.array(z.string()).max(MOST_TRAVELLERS).nullable(),
    }),
    permission: 'export',
    audit: 'flagged.exported',
    recordsViews: true,
    async handler(desk, { language, traveller }) {
      const { store, world, context } = desk;
      const wanted = traveller === null ? null : new Set(traveller);
      const queue = await queueRows(store, world, context.unit);
      const rows = await exportRows(
        desk,
        queue.filter((row) => wanted?.has(row.traveller) ?? true),
        language,
      );
      const csv = flaggedCsv(rows, texts[language], { words: 'texts', mark: true });
      const name = texts[language]['export.flagged.file'] ?? 'flagged';
      return success({
        output: {
          fileName: `${name}-${context.now.slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}.csv`,
          bytes: new TextEncoder().encode(csv),
        },
        details: { language, travellers: rows.length },
      });
    },
  },
};

/** The lines in the order of the queue; flights are opened one at a time, so that one is held in memory. */
async function exportRows(
  { store, world }: Desk,
  queue: readonly QueueRow[],
  language: Language,
): Promise<readonly FlaggedRow[]> {
  const say: SayReason = (hit, { block, index }) => {
    const rule = world.compiled.byId.get(hit.rule);
    if (rule === undefined) return hit.rule;
    return reasonText(explain(rule, hit.truths, block, index), texts[language], language);
  };
  const lines = new Map<string, FlaggedRow>();
  const slice = slices();
  for (const id of new Set(queue.map(({ flight }) => flight))) {
    const [section, block] = await Promise.all([
      readOne(store, 'flightManifests', id),
      readOne(store, 'factBlocks', id),
    ]);
    if (section === undefined || block === undefined) continue;
    for (const flagged of flaggedTravellers([{ ...section.value, block: block.value }])) {
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

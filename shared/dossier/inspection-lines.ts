/** What was done at an inspection, as lines of a package. Medical acts are in it, what a doctor found is not. */
import { deedTexts } from '../casework/deed-state.ts';
import type { Say } from '../catalogue/say.ts';
import { deedsOfEncounter } from '../encounter/encounter-deeds.ts';
import { correctedIn, type EncounterEntry, happenedAt } from '../encounter/encounter-entry.ts';
import { encounterDetailsText, encounterEntryText } from '../encounter/encounter-text.ts';
import { withDaysWritten } from '../time/day-text.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';

/** Every entry in the order in which it was typed; one that a correction names says so. */
export function inspectionLines(
  entries: readonly EncounterEntry[],
  { say, named }: DossierWords,
): readonly DossierLine[] {
  const corrected = correctedIn(entries);
  const deeds = deedsOfEncounter(entries);
  return entries.map((entry) => ({
    number: String(entry.number),
    at: happenedAt(entry),
    what: encounterEntryText(say, entry, entries),
    details: joined(
      corrected.has(entry.number) ? say('dossier.corrected') : null,
      entry.doubted === true ? say('custody.entry.clock-doubt') : null,
      encounterDetailsText(say, named, entry),
      ...comparedTexts(entry, say),
      ...(entry.present ?? []).map(named),
    ),
    by: [named(entry.doneBy?.officer ?? entry.officer), ...deedTexts(say, named, deeds, entry.number)].join(
      say('dossier.between'),
    ),
  }));
}

/** The document as it was read, field by field, and where the flight's record says otherwise. */
function comparedTexts(entry: EncounterEntry, say: Say): readonly string[] {
  if (entry.kind !== 'identity-read') return [];
  return entry.compared.map(({ field, read, recorded, same, expired }) => {
    const told = [`${say(`encounter.field.${field}`)} ${withDaysWritten(read ?? say('encounter.not-said'))}`]
      .concat(expired === true ? say('encounter.expired') : [])
      .join(', ');
    return same === false
      ? `${told} (${say('encounter.compared.recorded')}: ${withDaysWritten(recorded ?? '')})`
      : told;
  });
}

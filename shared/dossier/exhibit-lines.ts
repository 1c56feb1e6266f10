/** Exhibits and what was done with them, as lines of a package. */
import { deedTexts } from '../casework/deed-state.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import { deedsOfExhibit } from '../exhibit/exhibit-deeds.ts';
import { exhibitEntryTexts } from '../exhibit/exhibit-text.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';

/** The exhibit, and each entry of its chain in the order in which it was typed. */
export function exhibitLines(
  { number, kind, what, packed, agency, entries }: Exhibit,
  { say, named }: DossierWords,
): readonly DossierLine[] {
  const head = {
    number,
    at: '',
    what: joined(say(`found.kind.${kind}`), what),
    details: packed,
    by: say(`agency.${agency}`),
  };
  const deeds = deedsOfExhibit({ entries });
  const chain = entries.map((entry, at) => ({
    number: `${number} / ${at + 1}`,
    at: entry.happened,
    what: say(`exhibit.done.${entry.kind}`),
    details: joined(...exhibitEntryTexts(say, named, entry, { entries }), entry.note, entry.late),
    by: [named(entry.officer), ...deedTexts(say, named, deeds, at + 1)].join(say('dossier.between')),
  }));
  return [head, ...chain];
}

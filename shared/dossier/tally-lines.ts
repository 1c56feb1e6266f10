/** The tally of capsules as a line of a package, beside those among the exhibits. */
import { capsuleTally } from '../custody/capsule-tally.ts';
import { takenText, tallyParts } from '../custody/tally-text.ts';
import { capsulesTaken } from '../exhibit/taken-from.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';
import type { JudicialRecord } from './judicial-record.ts';

/** One line; none where nothing was counted. */
export function tallyLines(
  { custody, exhibits }: Pick<JudicialRecord, 'custody' | 'exhibits'>,
  { say }: DossierWords,
): readonly DossierLine[] {
  const tally = capsuleTally({ entries: custody });
  if (tally === null) return [];
  const details = joined(...tallyParts(say, tally), takenText(say, tally, capsulesTaken(exhibits)));
  return [{ number: '', at: '', what: say('custody.tally'), details, by: '' }];
}

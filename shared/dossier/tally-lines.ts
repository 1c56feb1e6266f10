/** The tally of capsules as lines of a package, beside those among the exhibits. */
import { capsulesOut, capsuleTallies } from '../custody/capsule-tally.ts';
import { takenText, tallyParts } from '../custody/tally-text.ts';
import { capsulesTaken } from '../exhibit/taken-from.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';
import type { JudicialRecord } from './judicial-record.ts';

/** One line for each time that somebody was held in which capsules were counted. The last one tells of the exhibits. */
export function tallyLines(
  { custody, exhibits }: Pick<JudicialRecord, 'custody' | 'exhibits'>,
  { say }: DossierWords,
): readonly DossierLine[] {
  const record = { entries: custody };
  return capsuleTallies(record).map((tally, at, all) => {
    const taken = at < all.length - 1 ? [] : [takenText(say, capsulesOut(record), capsulesTaken(exhibits))];
    return {
      number: '',
      at: '',
      what: say('custody.tally'),
      details: joined(...tallyParts(say, tally), ...taken),
      by: '',
    };
  });
}

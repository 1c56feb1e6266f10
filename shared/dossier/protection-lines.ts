/** Protection as lines of a package: what a court has to know of a child or of immunity. Of a victim, and of whoever asks for protection, it says nothing. */
import { happenedWhen, liftedIn, type Protection } from '../protection/protection.ts';
import { stepRow } from '../protection/protection-steps.ts';
import { protectionDetailsText, protectionEntryText, withoutOthers } from '../protection/protection-text.ts';
import { PROTECTIONS } from '../protection/protections.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';

/** Every entry that may leave the unit; one that was lifted says so. */
export function protectionLines(
  record: Pick<Protection, 'entries'>,
  { say, named }: DossierWords,
): readonly DossierLine[] {
  const lifted = liftedIn(record);
  return record.entries.flatMap((entry): readonly DossierLine[] => {
    const { kind } = stepRow(entry.step);
    if (kind === null || PROTECTIONS[kind].silent) return [];
    return [
      {
        number: String(entry.number),
        at: happenedWhen(entry),
        what: protectionEntryText(say, entry),
        details: joined(
          lifted.has(entry.number) ? say('protection.lifted-entry') : null,
          protectionDetailsText(say, named, { ...entry, said: withoutOthers(entry) }),
        ),
        by: joined(named(entry.officer), entry.second === undefined ? null : named(entry.second)),
      },
    ];
  });
}

/** Custody as lines of a package. What a doctor found is never in one. */
import { type Custody, struckIn, timeOf } from '../custody/custody.ts';
import { clockText, custodyEntryText } from '../custody/custody-text.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';

/** Every entry in the order in which it was typed; one that was struck out says so. */
export function custodyLines(custody: Pick<Custody, 'entries'>, { say, named }: DossierWords): readonly DossierLine[] {
  const struck = struckIn(custody);
  return custody.entries.map((entry) => ({
    number: String(entry.no),
    at: timeOf(entry),
    what: custodyEntryText(say, entry.kind === 'duty' ? { ...entry, fit: null, finding: '' } : entry),
    details: joined(
      struck.has(entry.no) ? say('custody.entry.is-struck') : null,
      clockText(say, entry),
      // What is said of a doctor's visit may tell what was found.
      entry.kind === 'duty' && entry.duty === 'doctor' ? null : entry.note,
      entry.second === undefined ? null : say('custody.entry.second', { officer: named(entry.second) }),
    ),
    by: named(entry.officer),
  }));
}

/** What was found, said and kept in a case, as lines of a package. */
import { type Attachment, isInForce } from '../casework/attachment.ts';
import type { Case } from '../casework/case.ts';
import { foundText } from '../casework/found-text.ts';
import { correctedIds, type Statement } from '../casework/statement.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';
import type { OfficialReport } from './official-report.ts';

/**
 * Every result that was recorded, and every test of a find, in the order in which they were entered: the defence reads what changed, too. A result says which one it
 * replaces, since only the last one stands.
 */
export function foundLines({ timeline }: Pick<Case, 'timeline'>, { say, named }: DossierWords): readonly DossierLine[] {
  return timeline.flatMap((event, place): readonly DossierLine[] => {
    const step = {
      number: String(place + 1),
      at: event.happened ?? event.at,
      by: named(event.doneBy?.officer ?? event.officer),
    };
    if (event.kind === 'tested') {
      const what = say('event.tested', { find: say(`found.kind.${event.of}`), test: say(`found.test.${event.test}`) });
      return [{ ...step, what, details: event.note ?? '' }];
    }
    if (event.kind !== 'result-recorded') return [];
    const result = say('event.result-recorded', { result: say(`result.${event.result}`) });
    const before = timeline.slice(0, place).findLastIndex(({ kind }) => kind === 'result-recorded');
    const what = joined(result, before < 0 ? null : say('dossier.replaces', { number: before + 1 }));
    return [{ ...step, what, details: event.found.map((each) => foundText(say, each)).join(say('dossier.between')) }];
  });
}

/** What was said, word for word. An officer's own notes are for the unit alone. */
export function statementLines(statements: readonly Statement[], { say, named }: DossierWords): readonly DossierLine[] {
  const corrected = correctedIds(statements);
  return statements
    .filter(({ kind }) => kind !== 'note')
    .map(({ id, kind, words, by, language, present, saidAt, officer }, at) => ({
      number: String(at + 1),
      at: saidAt,
      what: joined(say(`statement.kind.${kind}`), by, language, corrected.has(id) ? say('statement.corrected') : null),
      details: joined(words, present),
      by: named(officer),
    }));
}

/** The files that go along, with the fingerprint by which a copy is checked. One that was withdrawn is left out, and what a doctor wrote, too. */
export function fileLines(files: readonly Attachment[], { say, named }: DossierWords): readonly DossierLine[] {
  return files
    .filter((file) => !file.medical && isInForce(file))
    .map(({ name, sha256, size, about, officer, at }, place) => ({
      number: String(place + 1),
      at,
      what: name,
      details: joined(
        about !== null && 'words' in about ? about.words : null,
        say('dossier.bytes', { size }),
        `SHA-256 ${sha256}`,
      ),
      by: named(officer),
    }));
}

/** The procès-verbaux that stand, with the exhibits that each names. */
export function reportLines(reports: readonly OfficialReport[], { named }: DossierWords): readonly DossierLine[] {
  return reports
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ number, day, office, what, exhibits, officer }) => ({
      number,
      at: day,
      what,
      details: joined(office, exhibits.join(', ')),
      by: named(officer),
    }));
}

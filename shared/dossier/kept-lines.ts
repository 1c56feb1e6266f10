/** What was found, said and kept in a case, as lines of a package. */
import { type Attachment, isInForce } from '../casework/attachment.ts';
import type { Case } from '../casework/case.ts';
import { foundText } from '../casework/found-text.ts';
import { correctedIds, type Statement } from '../casework/statement.ts';
import { type DossierLine, type DossierWords, joined } from './dossier-line.ts';
import type { OfficialReport, Withdrawn } from './official-report.ts';

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

/**
 * The files that go along, with the fingerprint by which a copy is checked. One that was withdrawn is no more than named, with who withdrew it. What a doctor wrote is left out.
 */
export function fileLines(files: readonly Attachment[], { say, named }: DossierWords): readonly DossierLine[] {
  return files
    .filter((file) => !file.medical)
    .map((file, place) => {
      const { name, sha256, size, about, officer, at, remarks } = file;
      const back = isInForce(file) ? undefined : remarks.findLast(({ kind }) => kind === 'withdrawn');
      const kept = [about !== null && 'words' in about ? about.words : null, say('dossier.bytes', { size })];
      return {
        number: String(place + 1),
        at,
        what: name,
        details:
          back === undefined ? joined(...kept, `SHA-256 ${sha256}`) : withdrawnText(back, back.text, { say, named }),
        by: named(officer),
      };
    });
}

/** The procès-verbaux, with the exhibits that each names; of one that was withdrawn, who withdrew it and why. */
export function reportLines(reports: readonly OfficialReport[], words: DossierWords): readonly DossierLine[] {
  return reports.map(({ number, day, office, what, exhibits, officer, withdrawn }) => ({
    number,
    at: day,
    what,
    details: joined(
      office,
      exhibits.join(', '),
      withdrawn === null ? null : withdrawnText(withdrawn, withdrawn.why, words),
    ),
    by: words.named(officer),
  }));
}

/** Who withdrew it, with whom and why. */
function withdrawnText(
  { officer, second }: Pick<Withdrawn, 'officer' | 'second'>,
  why: string,
  { say, named }: DossierWords,
): string {
  const officers = [officer, ...(second === undefined ? [] : [second])].map(named).join(' + ');
  return say('dossier.withdrawn', { officers, why });
}

/** Packages of a case that leave the unit: one for the court, one for intelligence. */
import { z } from 'zod';
import { PACKAGES, type PackageKind } from '../../../shared/dossier/package-kind.ts';
import { withoutNames } from '../../../shared/dossier/without-names.ts';
import type { ExportTable } from '../../../shared/export/export-table.ts';
import { failed, success } from '../../../shared/result.ts';
import { agenciesHere } from '../agencies-here.ts';
import { type DossierSource, dossierSource, wordsOf } from '../dossier/dossier-source.ts';
import { intelligenceTables } from '../dossier/intelligence.ts';
import { judicialTables } from '../dossier/judicial.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { type ExportWords, exportWords, makeExport } from '../exports/make-export.ts';
import type { WholeRequest } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import { namedCaseToWorkOn, readSeenCase } from '../seen/seen-cases.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, namelessFields, type PrintedExport } from './exported.ts';

const PACKAGE = 'case.package';

/** What each package is made of. */
const TABLES: {
  readonly [Kind in PackageKind]: (
    request: WholeRequest,
    source: DossierSource,
    words: ExportWords,
  ) => Promise<readonly ExportTable[]>;
} = { judicial: judicialTables, intelligence: intelligenceTables };

export const packageCalls = {
  /** Makes a package. It names somebody, so two supervisors who may know of the case agree to it. */
  'case.package': call({
    input: z.strictObject({ id: z.string().min(1).max(80), of: z.enum(PACKAGES), ...namelessFields }),
    permission: PACKAGE,
    whole: 'It writes what officers who may see the case may read of it, and of the trail.',
    asks: 'sighted',
    audit: 'case.packaged',
    recordsViews: true,
    async handler(request, { id, of, ...asked }, recorded): Handled<ExportMade> {
      // A package is about a named person.
      const input = { ...asked, names: true };
      const sight = await caseSight(request);
      const [stored, onCase] = await Promise.all([namedCaseToWorkOn(request, sight, id), readSeenCase(request, id)]);
      if (stored === undefined || onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const refused = await exportRefused(request, input, [onCase]);
      if (refused !== null) return refused;
      const hiddenFrom = sight.notGivenTo(stored.value);
      const here = await agenciesHere(request, PACKAGE);
      const second = await request.confirmed([...here].filter((agency) => !hiddenFrom.includes(agency)));
      if (!second.ok) return second;
      const words = exportWords(request, asked.language);
      const source = await dossierSource(request, onCase, words);
      const made = await TABLES[of](request, source, words);
      const { outside } = source;
      const tables = outside === null ? made : withoutNames(made, wordsOf(source), outside);
      // Pictures are of the person: where the paper does not name them, it has none, and says so.
      const pictures = of === 'intelligence' && outside === null ? picturesOf(source) : null;
      const isLeftOut = of === 'intelligence' && outside !== null && asked.form === 'print';
      // The slip names both.
      const asking = { ...request, context: { ...request.context, second: second.value } };
      // It goes to an office outside.
      const { details, output, ...file } = await makeExport(
        asking,
        input,
        tables,
        null,
        words.word(`dossier.${of}.file`),
        [
          [words.word('cases.id'), id],
          [words.word('dossier.package'), words.word(`dossier.${of}`)],
          ...(isLeftOut ? [[words.word('dossier.pictures'), words.word('dossier.pictures.left-out')] as const] : []),
        ],
      );
      const print = output.print === null || pictures === null ? output.print : { ...output.print, pictures };
      return success({
        ...file,
        output: { ...output, print },
        details: recorded({ ...details, package: of, case: id }),
      });
    },
    moves: exportedBytes,
  }),
} as const;

/** Whose pictures stand on the paper; null: the case is on no traveller, or the flight is gone. */
function picturesOf({ person }: DossierSource): NonNullable<PrintedExport['pictures']> | null {
  return person === null ? null : { flight: person.flight.id, traveller: person.traveller.id };
}

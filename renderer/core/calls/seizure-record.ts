/** The record of a seizure for the Customs Enforcement Network: printed, or as a file that the national correspondent reads. */
import { z } from 'zod';
import { type Case, isOnTraveller } from '../../../shared/casework/case.ts';
import { subjectNamed } from '../../../shared/casework/case-subject.ts';
import { seizedIn } from '../../../shared/casework/finding.ts';
import { ageBand } from '../../../shared/casework/group-figures.ts';
import { toldCase } from '../../../shared/casework/told-case.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import {
  DETECTION_OF,
  type Direction,
  goodsWithout,
  SEIZURE_COLUMNS,
  type SeizureRow,
} from '../../../shared/export/seizure-table.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { PROTECTIONS } from '../../../shared/protection/protections.ts';
import { failed, success } from '../../../shared/result.ts';
import { fullYears } from '../../../shared/time/civil.ts';
import { exportWords, makeExport, purposeRefused } from '../exports/make-export.ts';
import { localDay } from '../local-day.ts';
import { kindsOf } from '../protected.ts';
import type { Request } from '../request.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, namelessFields } from './exported.ts';

export const seizureRecordCalls = {
  /** Has its own number, that of the export: nothing on it leads to the case or to a person. */
  'case.seizure-record': call({
    input: z.strictObject({ id: z.string().min(1).max(80), ...namelessFields }),
    permission: 'export',
    audit: 'case.seizure-recorded',
    recordsViews: true,
    async handler(request, { id, ...asked }, recorded): Handled<ExportMade> {
      const input = { ...asked, names: false };
      const refused = purposeRefused(input);
      if (refused !== null) return refused;
      const onCase = await readSeenCase(request, id);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const rows = await rowsOf(request, toldCase(onCase));
      if (rows.length === 0) return failed({ code: 'refused', why: 'seizure-none' });
      const words = exportWords(request, asked.language);
      const table = exportTable(words.word('cen.title'), SEIZURE_COLUMNS, rows, words, false);
      // It goes to an office outside, as packages do.
      const { details, ...made } = await makeExport(request, input, [table], null, words.word('cen.file'));
      return success({ ...made, details: recorded({ ...details, case: id }) });
    },
    moves: exportedBytes,
  }),
} as const;

/** A row for each find that stands. */
async function rowsOf(request: Request, onCase: Case): Promise<readonly SeizureRow[]> {
  const finds = seizedIn(onCase);
  const recorded = onCase.timeline.findLast((event) => event.kind === 'result-recorded');
  if (finds.length === 0 || recorded === undefined) return [];
  const { flight } = onCase;
  const section = flight === null ? undefined : await readSeenSection(request, flight);
  const traveller =
    section === undefined || !isOnTraveller(onCase)
      ? undefined
      : section.flight.travellers[travellerIndex(section.flight, onCase.traveller)];
  const happened = recorded.happened ?? recorded.at;
  const leading = [subjectNamed(onCase) ?? '', ...(section === undefined ? [] : leadingOn(section.flight))];
  const own = [traveller?.surname ?? '', traveller?.givenNames ?? '', traveller?.otherName ?? ''];
  const { airports = [] } = request.context.unit ?? {};
  const leg = section?.flight.leg;
  // Bureaus of all states read the network: nothing may point at a victim, or at whoever asks for protection.
  const isSilent = (await kindsOf(request, onCase)).some((kind) => PROTECTIONS[kind].silent);
  const person = isSilent ? undefined : traveller;
  const years = person?.dateOfBirth ? fullYears(person.dateOfBirth, localDay(request, happened)) : null;
  return finds.map((find) => ({
    find,
    office: find.agency ?? recorded.agency ?? null,
    goods: goodsWithout(find.what, leading, own),
    on: localDay(request, happened),
    place: airports[0] ?? '',
    direction: leg === undefined ? null : directionOf(leg, airports),
    flight: leg === undefined ? null : flightName(leg),
    route: leg === undefined ? null : `${leg.origin ?? ''}-${leg.destination ?? ''}`,
    detection: DETECTION_OF[onCase.origin],
    persons: onCase.traveller === null ? 0 : 1,
    sex: person?.sex ?? null,
    ageBand: ageBand(years),
    nationality: person?.nationality ?? null,
  }));
}

/** What leads to somebody on the flight: names, documents, bags and bookings. */
function leadingOn({ travellers, bookings }: Flight): readonly string[] {
  return [
    ...travellers.flatMap(({ surname, givenNames, otherName, documents, bags }) => [
      ...[surname, givenNames, otherName].flatMap((each) => each ?? []),
      ...documents.flatMap(({ number }) => number ?? []),
      ...bags.tags,
    ]),
    ...bookings.flatMap(({ locator }) => locator ?? []),
  ];
}

function directionOf({ origin, destination }: Leg, airports: readonly string[]): Direction {
  if (destination !== null && airports.includes(destination)) return 'arrival';
  return origin !== null && airports.includes(origin) ? 'departure' : 'transit';
}

function flightName({ carrier, number, suffix }: Leg): string | null {
  return carrier === null || number === null ? null : `${carrier}${number}${suffix ?? ''}`;
}

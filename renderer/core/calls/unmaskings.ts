/** Unmasking: shows one traveller's masked data for a limited time, for an open case, approved by two officers of two agencies. Every step is recorded. */

import { z } from 'zod';
import { isOnTraveller } from '../../../shared/casework/case.ts';
import { type ExportColumn, exportTable } from '../../../shared/export/export-table.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { type Unmasking, unmaskedUntil, unmaskingState } from '../../../shared/retention/unmasking.ts';
import type { CallFailure } from '../calls/failure.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { exportWords, makeExport } from '../exports/make-export.ts';
import type { WholeRequest } from '../request.ts';
import { clockState } from '../retention/clock-state.ts';
import { unmaskedTraveller } from '../retention/unmasked-traveller.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { readPlainHead } from '../seen/seen-flights.ts';
import { readSeenUnmasking, readSeenUnmaskings } from '../seen/seen-unmaskings.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, namelessFields } from './exported.ts';
import type { UnmaskedField, UnmaskedTraveller, UnmaskingView } from './retention.ts';

const LONGEST_REASON = 1000;

const id = z.string().min(1).max(80);
const reason = z.string().trim().max(LONGEST_REASON);

export const unmaskingCalls = {
  /** Those in force first, then the latest first. */
  'unmaskings.list': call({
    input: z.strictObject({}),
    permission: 'unmask',
    audit: null,
    async handler(request): Handled<readonly UnmaskingView[]> {
      const known = await readSeenUnmaskings(request);
      return success({ output: known.map(({ value }) => viewOf(value, request.context.now)).sort(byStateAndTime) });
    },
  }),

  /** Approves the unmasking of an open case's traveller, by two officers of two agencies. */
  'unmasking.approve': call({
    input: z.strictObject({ case: id, reason }),
    permission: 'unmask',
    second: 'other-agency',
    audit: 'unmasking.approved',
    async handler(request, { case: wanted, reason: why }, recorded): Handled<UnmaskingView> {
      const { store, context } = request;
      if (tooShort(why)) return failed({ code: 'reason-required' });
      // With a clock that is ahead, the unmasking would last too long once the clock is set right.
      if ((await clockState(store, context.now)).sense !== 'plausible')
        return failed({ code: 'refused', why: 'clock-doubted' });
      const found = await readSeenCase(request, wanted);
      if (found === undefined || !isOnTraveller(found)) return failed({ code: 'not-found', what: 'case' });
      if (found.state === 'closed') return failed({ code: 'refused', why: 'unmasking-case-closed' });
      const head = await readPlainHead(request, found.flight);
      if (head === undefined) return failed({ code: 'not-found', what: 'flight' });
      // Data that is not masked needs no unmasking.
      if (head.masked !== true) return failed({ code: 'refused', why: 'not-masked' });
      const unmasking: Unmasking = {
        id: context.newId(),
        case: found.id,
        flight: found.flight,
        traveller: found.traveller,
        approved: { officer: context.officer.id, second: context.second?.id ?? '', at: context.now, reason: why },
        until: unmaskedUntil(context.now),
        revoked: null,
      };
      return success({
        output: viewOf(unmasking, context.now),
        writes: [{ table: 'unmaskings', id: unmasking.id, rev: 0, value: unmasking }],
        subject: unmasking.id,
        details: recorded({
          case: found.id,
          flight: found.flight,
          traveller: found.traveller,
          until: unmasking.until,
        }),
        reason: why,
        topics: ['retention', 'cases'],
      });
    },
  }),

  'unmasking.revoke': call({
    input: z.strictObject({ id, reason }),
    permission: 'unmask',
    audit: 'unmasking.revoked',
    async handler(request, { id: wanted, reason: why }, recorded): Handled<UnmaskingView> {
      const { context } = request;
      if (tooShort(why)) return failed({ code: 'reason-required' });
      const found = await readSeenUnmasking(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'unmasking' });
      if (unmaskingState(found.value, context.now) !== 'in-force')
        return failed({ code: 'conflict', what: 'unmasking' });
      const revoked = { officer: context.officer.id, at: context.now, reason: why };
      const unmasking: Unmasking = { ...found.value, revoked };
      return success({
        output: viewOf(unmasking, context.now),
        writes: [{ table: 'unmaskings', id: wanted, rev: found.rev, value: unmasking }],
        subject: wanted,
        details: recorded({ case: unmasking.case }),
        reason: why,
        topics: ['retention', 'cases'],
      });
    },
  }),

  'unmasking.view': call({
    input: z.strictObject({ id }),
    permission: 'unmask',
    whole: 'It opens the masked data of one traveller, of an unmasking that `readSeenUnmasking` gives.',
    audit: 'unmasking.viewed',
    recordsViews: true,
    async handler(request, { id: wanted }, recorded): Handled<UnmaskedTraveller> {
      const shown = await shownBy(request, wanted);
      if (!shown.ok) return shown;
      return success({ output: shown.value, subject: wanted, details: recorded(detailsOf(shown.value)) });
    },
  }),

  /** The unmasked traveller as a table; two officers. */
  'unmasking.export': call({
    input: z.strictObject({ id, ...namelessFields }),
    permission: 'unmask',
    whole: 'It writes what `unmasking.view` shows of one traveller to a file, and reads no hit.',
    second: 'other-agency',
    audit: 'unmasking.exported',
    recordsViews: true,
    async handler(request, { id: wanted, ...asked }, recorded): Handled<ExportMade> {
      // It is about one named traveller, for which there are two officers.
      const named = { ...asked, names: true };
      const refused = await exportRefused(request, named);
      if (refused !== null) return refused;
      const shown = await shownBy(request, wanted);
      if (!shown.ok) return shown;
      const words = exportWords(request, asked.language);
      const title = `${words.word('unmasking.title')} ${shown.value.unmasking.case}`;
      const table = exportTable(title, UNMASKED_COLUMNS, shown.value.rows, words, true);
      const { details, ...made } = await makeExport(request, named, [table], null, words.word('unmasking.file'));
      return success({ ...made, details: recorded({ ...details, ...detailsOf(shown.value) }) });
    },
    moves: exportedBytes,
  }),
} as const;

const UNMASKED_COLUMNS: readonly ExportColumn<UnmaskedTraveller['rows'][number]>[] = [
  { heading: 'unmasking.column.field', type: 'text', cell: ({ field }, { word }) => word(`unmasking.field.${field}`) },
  { heading: 'export.value', type: 'code', personal: true, cell: ({ value }) => value },
];

function viewOf(unmasking: Unmasking, now: string): UnmaskingView {
  return { ...unmasking, state: unmaskingState(unmasking, now) };
}

function detailsOf({ unmasking }: UnmaskedTraveller) {
  const { case: caseId, flight, traveller } = unmasking;
  return { case: caseId, flight, traveller };
}

/** The data of an unmasking, as long as it is in force and its case is open. */
async function shownBy(request: WholeRequest, wanted: string): Promise<Result<UnmaskedTraveller, CallFailure>> {
  const {
    store,
    context,
    services: { vault },
  } = request;
  const found = (await readSeenUnmasking(request, wanted))?.value;
  if (found === undefined) return failed({ code: 'not-found', what: 'unmasking' });
  const unmasking = viewOf(found, context.now);
  // With a clock that is behind, it would not end in time.
  if ((await clockState(store, context.now)).sense === 'clock-behind')
    return failed({ code: 'refused', why: 'clock-doubted' });
  if (unmasking.state !== 'in-force') return failed({ code: 'refused', why: 'unmasking-over' });
  const work = await readSeenCase(request, found.case);
  if (work === undefined || work.state === 'closed') return failed({ code: 'refused', why: 'unmasking-case-closed' });
  if (vault === null) return failed({ code: 'retained', state: 'masked' });
  const shown = await unmaskedTraveller(request, vault, found);
  return shown === null
    ? failed({ code: 'not-found', what: 'traveller' })
    : success({ unmasking, ...shown, rows: unmaskedRows(shown) });
}

/** The masked fields of the traveller, as rows for the screen and the file. */
function unmaskedRows({
  traveller,
  booking,
}: Pick<UnmaskedTraveller, 'traveller' | 'booking'>): UnmaskedTraveller['rows'] {
  const { surname, givenNames, title, sex, dateOfBirth, nationality, residence, birthPlace, documents } = traveller;
  const address = traveller.address === null ? [] : [traveller.address];
  const rows: readonly (readonly [UnmaskedField, readonly (string | null)[]])[] = [
    ['surname', [surname]],
    ['givenNames', [givenNames]],
    ['title', [title]],
    ['sex', [sex]],
    ['dateOfBirth', [dateOfBirth]],
    ['birthPlace', [birthPlace]],
    ['nationality', [nationality]],
    ['residence', [residence]],
    ['documents', documents.map(({ type, issuer, number, expiry }) => joined([type, issuer, number, expiry]))],
    ['phones', [...traveller.phones, ...(booking?.phones ?? [])]],
    ['emails', [...traveller.emails, ...(booking?.emails ?? [])]],
    [
      'addresses',
      [...address, ...(booking?.addresses ?? [])].map(({ street, postalCode, city, state, country }) =>
        joined([street, postalCode, city, state, country]),
      ),
    ],
    [
      'payments',
      (booking?.payments ?? []).map(({ method, card, last4, payer }) => joined([method, card, last4, payer])),
    ],
    ['frequentFlyer', [joined([traveller.frequentFlyer?.carrier ?? null, traveller.frequentFlyer?.number ?? null])]],
  ];
  return rows.flatMap(([field, values]) => {
    const told = [...new Set(values.filter((value) => value !== null && value !== ''))];
    return told.length === 0 ? [] : [{ field, value: told.join('; ') }];
  });
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function byStateAndTime(a: UnmaskingView, b: UnmaskingView): number {
  const last = ({ state }: UnmaskingView) => Number(state !== 'in-force');
  return last(a) - last(b) || (a.approved.at < b.approved.at ? 1 : -1);
}

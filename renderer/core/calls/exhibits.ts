/** Exhibits that the officer may see, and who may be named in them. */
import { z } from 'zod';
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { failed, success } from '../../../shared/result.ts';
import { receiversOf } from '../agencies-here.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { seenCapsulesOut } from '../seen/seen-custody.ts';
import {
  type ExhibitCase,
  intactExhibitsOf,
  readExhibitCase,
  readSeenExhibit,
  readSeenExhibits,
  type SeenExhibit,
} from '../seen/seen-exhibits.ts';
import { call, type Handled } from './call.ts';
import { exhibitId } from './exhibit-input.ts';
import { type CaseExhibits, type ExhibitView, findsOf, type ListedExhibit, listedOf, viewOf } from './exhibit-views.ts';

const WORK: Permission = 'exhibit.work';

export const exhibitCalls = {
  /** All that the officer may see, the latest first. */
  'exhibits.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'exhibits.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly ListedExhibit[]> {
      return success({ output: await listedExhibits(request) });
    },
  }),

  /** Those of a case, in order of their numbers. */
  'case.exhibits': call({
    input: z.strictObject({ case: exhibitId }),
    permission: 'view',
    audit: 'exhibits.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { case: id }): Handled<CaseExhibits> {
      const onCase = await readExhibitCase(request, id);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const intact = await intactExhibitsOf(request, id);
      const exhibits = [...intact.exhibits].sort(byTaking).map((each) => viewOf(each, request));
      const { damaged } = intact;
      return success({
        output: {
          ...{ exhibits, damaged, finds: findsOf(onCase.onCase), mayWork: onCase.mayWork },
          capsulesOut: await seenCapsulesOut(request, onCase.onCase),
        },
        subject: id,
      });
    },
  }),

  'exhibit.read': call({
    input: z.strictObject({ id: exhibitId }),
    permission: 'view',
    audit: 'exhibits.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id }, recorded): Handled<ExhibitView> {
      const seen = await readSeenExhibit(request, id);
      if (seen === undefined) return failed({ code: 'not-found', what: 'exhibit' });
      return success({
        output: viewOf(seen, request),
        subject: seen.value.case,
        details: recorded({ exhibit: seen.value.number }),
      });
    },
  }),

  /** Officers of the unit who may be named and receive exhibits of the case. */
  'exhibit.receivers': call({
    input: z.strictObject({ case: exhibitId }),
    permission: WORK,
    audit: null,
    async handler(request, { case: id }): Handled<readonly NamedOfficer[]> {
      const onCase = await readExhibitCase(request, id);
      const notGivenTo = onCase?.notGivenTo ?? [];
      return success({ output: [...(await knownOfficers(request, { notGivenTo })).values()] });
    },
  }),
} as const;

/** All that the officer may see, the latest first. */
export async function listedExhibits(request: Request): Promise<readonly ListedExhibit[]> {
  const seen = await readSeenExhibits(request);
  return [...seen].sort((a, b) => byTaking(b, a)).map((each) => listedOf(each, request));
}

/** Orders exhibits by the time of their taking. */
export function byTaking({ value: a }: SeenExhibit, { value: b }: SeenExhibit): number {
  return compareText(a.entries[0]?.at ?? '', b.entries[0]?.at ?? '') || compareText(a.number, b.number);
}

/** Officers who may be named: those to whom the case may be given. */
export async function knownOfficers(
  request: Request,
  { notGivenTo }: Pick<ExhibitCase, 'notGivenTo'>,
): Promise<ReadonlyMap<string, NamedOfficer>> {
  const { officers } = await receiversOf(request, notGivenTo);
  return new Map(officers.map((each) => [each.id, each]));
}

/** What an agency states about its lists: title, law, who may see it, how far its matches reach. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { declarationFault } from '../../../shared/interpol/interpol-source.ts';
import { LIST_ENTERED, type StoredList } from '../../../shared/list/list-version.ts';
import { failed, success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { readSliceIndex } from '../lists/list-contents.ts';
import { isOwner } from '../lists/list-view.ts';
import { pinOf } from '../lists/lists-in-force.ts';
import { sightFault } from '../lists/sight-fault.ts';
import { indexWrite, inForceWrites, listWrite, nextVersion } from '../lists/version-writes.ts';
import { localDay } from '../local-day.ts';
import type { Request, WholeRequest } from '../request.ts';
import { readSeenList, readVersions } from '../seen/seen-lists.ts';
import { agenciesSeeing } from '../seen/source-sight.ts';
import type { Put } from '../store/commit.ts';
import type { Opened } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import { listId, type TermsInput, termsInput } from './list-input.ts';
import type { ListChanged } from './list-views.ts';

const CHANGE = 'lists.change';

/** What no supervisor decides alone: on what law it rests, how long it is valid, what a match leads to, and who sees it. */
const OF_TWO = [
  ...(['law', 'legalBasis', 'mandate', 'foreign', 'validFrom', 'validTo'] as const),
  ...(['outcome', 'handling', 'instruction', 'nameOnlyBudget', 'interpol'] as const),
  ...(['seenBy', 'seenByRoles', 'askOwner'] as const),
] as const satisfies readonly (keyof TermsInput)[];

export const listTermCalls = {
  /** A list of the own agency. Another supervisor, of an agency that may see it, confirms. */
  'lists.create': call({
    input: z.strictObject({ terms: termsInput, entered: z.enum(LIST_ENTERED) }),
    permission: CHANGE,
    asks: 'sighted',
    audit: 'list.created',
    async handler(request, { terms, entered }, recorded): Handled<ListChanged> {
      const { agency, officer, unit, now, newId } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: CHANGE });
      const fault = termsFault(request, agency, terms);
      if (fault !== null) return failed(fault);
      const id = `${unit?.code ?? 'XXX'}-${newId()}`;
      const made = { createdAt: now, createdBy: officer.id, lastVersion: 0 };
      const list: StoredList = { ...terms, id, owner: agency, entered, ...made };
      const second = await request.confirmed(agenciesSeeing(request, pinOf(list)));
      if (!second.ok) return second;
      return success({
        output: { list: list.id, version: null },
        writes: [listWrite(list, 0)],
        subject: list.id,
        details: recorded({ title: list.title }),
        ...changedSides(null, { ...terms, entered }),
        topics: ['lists'],
      });
    },
  }),

  /** Changes what is stated. Where that is in `OF_TWO`, another supervisor confirms. */
  'lists.edit': call({
    input: z.strictObject({ list: listId, terms: termsInput }),
    permission: CHANGE,
    asks: 'sighted',
    whole: 'It writes again which slices of entries a list has that the officer may see, and reads no entry.',
    audit: 'list.changed',
    async handler(request, { list: wanted, terms }, recorded): Handled<ListChanged> {
      const found = await readSeenList(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'list' });
      if (!isOwner(request, found.value.owner)) return failed({ code: 'refused', why: 'list-owner' });
      const { value: before } = found;
      const fault = termsFault(request, before.owner, terms, before.seenBy);
      if (fault !== null) return failed(fault);
      // What came in under one declaration is never shown under another.
      if (before.interpol?.kind !== terms.interpol?.kind) return failed({ code: 'refused', why: 'list-interpol-kind' });
      // Of INTERPOL data the refresh limit is part of what the bureau allowed.
      const ofTwo = terms.interpol === undefined ? OF_TWO : ([...OF_TWO, 'ageLimitDays'] as const);
      const asksTwo = ofTwo.some((field) => JSON.stringify(before[field]) !== JSON.stringify(terms[field]));
      const second = asksTwo ? await request.confirmed(agenciesSeeing(request, pinOf(before))) : success(null);
      if (!second.ok) return second;
      // What is left out of the terms is taken away.
      const { askOwner: _, interpol: _declared, ...kept } = before;
      const list: StoredList = { ...kept, ...terms };
      const sides = changedSides(before, list);
      return success({
        output: { list: list.id, version: null },
        writes:
          sides.after === null ? [] : await termsWrites(request, { ...found, value: list }, second.value?.id ?? null),
        subject: list.id,
        details: recorded({ title: list.title }),
        ...sides,
        topics: ['lists'],
      });
    },
  }),
} as const;

/** The list with other terms. Where it has entries, they come into force under another number, since whoever was screened under the one before goes by its terms. */
async function termsWrites(
  request: WholeRequest,
  list: Opened<StoredList>,
  confirmedBy: string | null,
): Promise<readonly Put[]> {
  const { officer, now, newId } = request.context;
  const before = (await readVersions(request, list.value)).find(({ value }) => value.state === 'in-force');
  const index = before === undefined ? null : await readSliceIndex(request.store, before.id);
  if (before === undefined || index === null) return [listWrite(list.value, list.rev)];
  const id = `${list.id}.${newId()}`;
  const version = nextVersion({ id, by: officer.id, at: now, confirmedBy }, list.id, before.value, {});
  return [...inForceWrites(list, { value: version, rev: 0 }, before, localDay(request, now)), indexWrite(id, index)];
}

function termsFault(
  request: Request,
  owner: LawAgency,
  terms: TermsInput,
  seenBefore: StoredList['seenBy'] = null,
): CallFailure | null {
  const { seenBy, validFrom, validTo, foreign, outcome } = terms;
  const undeclared = declarationFault(terms, localDay(request, request.context.now));
  if (undeclared !== null) return { code: 'refused', why: `list-${undeclared}` };
  // What was agreed under an earlier frame may stay.
  const isNew = JSON.stringify(seenBy) !== JSON.stringify(seenBefore);
  const fault = isNew ? sightFault(request, { owner, seenBy }, 'terms.seenBy') : null;
  if (fault !== null) return fault;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return { code: 'invalid-input', path: 'terms.validTo' };
  // How a list of another state has force here, the legal frame says; what it may reach then, its screening decides.
  return foreign && outcome === 'intercept' ? { code: 'refused', why: 'list-foreign' } : null;
}

/** Protection of whom a case is about: a child, a victim, who asks for protection, and who may have immunity. */

import { z } from 'zod';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { isNobody } from '../../../shared/casework/case-subject.ts';
import { withChildSince } from '../../../shared/protection/child-watch.ts';
import type { Doubt } from '../../../shared/protection/doubt.ts';
import { enterProtection, protectionConfirmer, stepsOpen } from '../../../shared/protection/enter-protection.ts';
import {
  askedNext,
  type ByRecord,
  kindsIn,
  type Protection,
  type ProtectionEntry,
  restrictsAccess,
} from '../../../shared/protection/protection.ts';
import { type Covered, type ImmunityRefusal, keptFrom } from '../../../shared/protection/protection-refusals.ts';
import { PROTECTION_STEP_NAMES, type ProtectionStep, stepRow } from '../../../shared/protection/protection-steps.ts';
import { casesNamed, withoutCases } from '../../../shared/protection/protection-text.ts';
import type { ProtectionKind } from '../../../shared/protection/protections.ts';
import { failed, success } from '../../../shared/result.ts';
import { confirmersHere, type Receivers, receiversOf } from '../agencies-here.ts';
import { companionChoice, type PersonAboard, withPresentIds } from '../companion-choice.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { agenciesLeading } from '../letting-go.ts';
import { byRecordOf, immuneIn, together, travellerIn } from '../protected.ts';
import type { Request } from '../request.ts';
import { intactSeenCases, readCaseInHand, readCaseToAskAbout, readSeenCase } from '../seen/seen-cases.ts';
import { companionsOf, type DoubtedPerson, doubtedWithoutCase, seenDoubts } from '../seen/seen-doubts.ts';
import { protectedWith, protectionOf, seenProtectionEntries } from '../seen/seen-protections.ts';
import { call, type Handled } from './call.ts';
import { landingAwaited, sectionOf } from './encounter-adding.ts';
import { enteringOnCase } from './entering-on-case.ts';
import { localTimeInput } from './local-time-input.ts';

const WORK = 'case.work';
const LONGEST_TEXT = 2000;
const id = z.string().min(1).max(80);

export interface ProtectionView {
  readonly kinds: readonly ProtectionKind[];
  readonly byRecord: ByRecord;
  /** As the officer reads them. */
  readonly entries: readonly ProtectionEntry[];
  /** What is asked next. */
  readonly next: readonly ProtectionStep[];
  /** What may be entered; empty: nothing. */
  readonly open: readonly ProtectionStep[];
  /** Since when somebody is with a child, ISO 8601 UTC; null: nobody met them yet. */
  readonly since: string | null;
  /** Acts on what immunity covers are refused, and why; null: none is. */
  readonly immune: { readonly why: ImmunityRefusal; readonly covered: readonly Covered[] } | null;
  /** Nothing goes to these states; null: nobody asks for protection. */
  readonly keptFrom: readonly string[] | null;
  /** Only officers of the case, those whom it names, and supervisors see the case. */
  readonly isRestricted: boolean;
  /** The states of nationality and of the documents, as the flight's record has them. */
  readonly states: readonly string[];
  readonly receivers: Receivers;
  /** Officers who doubt whom the case is about because of the child beside them. */
  readonly doubts: readonly Doubt[];
  /** The cases on whoever is doubted because of this child, as they stand now. */
  readonly companions: readonly Pick<Case, 'id' | 'travellerName' | 'state' | 'result'>[];
  /** Who is doubted because of this child, and has no case that the officer sees. */
  readonly withoutCase: readonly DoubtedPerson[];
  /** The companion of this child is doubted, and nobody says who it is. */
  readonly isCompanionUnnamed: boolean;
  /** Whom an officer may name as the companion, whoever sits nearest first; empty where no child is protected. */
  readonly aboard: readonly PersonAboard[];
}

export const protectionCalls = {
  'protection.read': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'protection.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: caseId }): Handled<ProtectionView> {
      const asked = await readCaseToAskAbout(request, caseId);
      if (asked === undefined) return failed({ code: 'not-found', what: 'case' });
      const { value } = await protectionOf(request, asked.shown);
      const mayWork = (await readCaseInHand(request, caseId)) !== undefined;
      const view = await viewOf(request, asked.shown, value, await receiversOf(request, asked.notGivenTo));
      return success({ output: mayWork ? view : { ...view, open: [] }, subject: caseId });
    },
  }),

  /** Enters what was asked, said or done. What hides a case, or undoes a protection, takes a second officer. */
  'protection.enter': call({
    input: z.strictObject({
      id,
      step: z.enum(PROTECTION_STEP_NAMES as [ProtectionStep, ...ProtectionStep[]]),
      said: z.record(z.string().max(40), z.string().trim().max(LONGEST_TEXT)),
      /** Local time of the unit; null: now. */
      happened: localTimeInput.nullable(),
    }),
    permission: WORK,
    whole: 'It asks for the stored case, whether the officer may work on it, and gives nothing of it.',
    asks: 'sighted',
    audit: 'protection.entered',
    async handler(request, { id: caseId, step, said: typed, happened: local }, recorded): Handled<ProtectionView> {
      const { context } = request;
      const [entering, onCase] = await Promise.all([
        enteringOnCase(request, caseId, local, WORK),
        readSeenCase(request, caseId),
      ]);
      if (!entering.ok) return entering;
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const { agency, hiddenFrom, happened } = entering.value;
      // What a record holds already is still lifted.
      if (step !== 'lifted' && isNobody(onCase.thing)) return failed({ code: 'refused', why: 'protection-nobody' });
      const receivers = await receiversOf(request, hiddenFrom);
      const said = withStates(request, typed);
      const section = await sectionOf(request, onCase);
      const choice = { officers: receivers.officers, aboard: companionChoice(request, section, onCase) };
      const named = said !== null && (await isNamedWell(request, onCase, { step, said }, choice));
      if (!named) return failed({ code: 'refused', why: 'protection-words' });
      const { value, rev } = await protectionOf(request, onCase);
      const early =
        stepRow(step).meets === true ? await landingAwaited(request, onCase, section, happened ?? context.now) : null;
      if (early !== null) return failed({ code: 'too-early', ...early });
      const byRecord = await byRecordOf(request, section, onCase);
      const by = { officer: context.officer.id, agency, at: context.now, happened, ...byRecord };
      const tried = enterProtection(value, { step, said }, { ...by, second: null });
      if (!tried.ok) return failed({ code: 'refused', why: tried.failure });
      const leads = (await agenciesLeading(request, onCase, section)) === null;
      const { immunity } = byRecord;
      const confirmer = protectionConfirmer(value, { step, said }, { agency, leads, immunity });
      // Asked last, so that nobody is called for an entry that is refused.
      const second = await confirmedOrAlone(
        request,
        confirmer === null ? null : await confirming(request, confirmer, agency, hiddenFrom),
      );
      if (!second.ok) return second;
      const done = enterProtection(value, { step, said }, { ...by, second: second.value?.id ?? null });
      if (!done.ok) return failed({ code: 'refused', why: done.failure });
      return success({
        output: await viewOf(request, onCase, done.value, receivers),
        writes: [{ table: 'protections', id: caseId, rev, value: done.value, index: { case: caseId } }],
        subject: caseId,
        // What it says stays in the record, which not everybody reads.
        details: recorded({ number: done.value.entries.length }),
        topics: ['cases', 'queue'],
      });
    },
  }),
} as const;

/** What was typed, with the states by their usual codes. Null: one is no state, and a slip of the pen would keep nothing from anybody. */
function withStates(
  { world }: Request,
  said: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | null {
  const { states = '' } = said;
  if (states === '') return said;
  const codes = states.split(' ').map((state) => world.reference.countryCode(state));
  return codes.includes(null) ? null : { ...said, states: [...new Set(codes)].join(' ') };
}

/** Officers, cases and travellers that are named are those that the officer may name. */
async function isNamedWell(
  request: Request,
  onCase: Case,
  { step, said }: { readonly step: ProtectionStep; readonly said: Readonly<Record<string, string>> },
  { officers, aboard }: Pick<Receivers, 'officers'> & Pick<ProtectionView, 'aboard'>,
): Promise<boolean> {
  for (const [field, { as, of = [] }] of Object.entries(stepRow(step).fields)) {
    const value = said[field] ?? '';
    if (value === '') continue;
    if (as === 'officer' && !officers.some((each) => each.id === value)) return false;
    if (as === 'traveller' && !of.includes(value) && !aboard.some((each) => each.traveller === value)) return false;
    if (as === 'case' && (value === onCase.id || (await readSeenCase(request, value)) === undefined)) return false;
  }
  return true;
}

/** The agencies of which an officer confirms, of those that may know of the case: any, any but the own, or one that is named. Where none of these has officers here, the rest. */
async function confirming(
  request: Request,
  confirmer: 'second-officer' | 'other-agency' | readonly LawAgency[],
  own: LawAgency,
  hiddenFrom: readonly LawAgency[],
): Promise<readonly LawAgency[]> {
  const able = await confirmersHere(request, WORK, hiddenFrom);
  if (confirmer === 'second-officer') return able;
  const asked = able.filter((agency) => (confirmer === 'other-agency' ? agency !== own : confirmer.includes(agency)));
  return asked.length > 0 ? asked : able;
}

/** The entries without the numbers of cases that the officer does not see: a companion's case may be hidden from those who see the child's. */
async function withSeenCases(
  request: Request,
  entries: readonly ProtectionEntry[],
): Promise<readonly ProtectionEntry[]> {
  const named = new Set(entries.flatMap(casesNamed));
  if (named.size === 0) return entries;
  const seen = new Set((await intactSeenCases(request, (found) => named.has(found.id))).map((found) => found.id));
  return entries.map((entry) =>
    casesNamed(entry).every((each) => seen.has(each)) ? entry : { ...entry, said: withoutCases(entry) },
  );
}

async function viewOf(
  request: Request,
  onCase: Case,
  record: Protection,
  receivers: Receivers,
): Promise<ProtectionView> {
  const { world } = request;
  const section = await sectionOf(request, onCase);
  const byRecord = await byRecordOf(request, section, onCase);
  const entries = withPresentIds(await withSeenCases(request, seenProtectionEntries(request, onCase, record)), section);
  const seen = { entries };
  const kinds = kindsIn(seen, byRecord);
  const { why, covered } = await immuneIn(request, onCase, section);
  const person = travellerIn(section, onCase);
  const doubts = await seenDoubts(request);
  const states = person === undefined ? [] : [person.nationality, ...person.documents.map(({ issuer }) => issuer)];
  return {
    kinds,
    byRecord,
    entries,
    next: askedNext(seen, byRecord),
    open: stepsOpen(seen, byRecord).filter((step) => step === 'lifted' || !isNobody(onCase.thing)),
    since: withChildSince(onCase, record),
    immune: why === null ? null : { why, covered: [...covered] },
    keptFrom: keptFrom(together(await protectedWith(request, onCase))),
    isRestricted: restrictsAccess(record),
    states: [...new Set(states.flatMap((state) => (state === null ? [] : (world.reference.countryCode(state) ?? []))))],
    receivers,
    doubts: doubts.onCase(onCase),
    isCompanionUnnamed: doubts.isUnnamedIn(onCase.id),
    companions: (await companionsOf(request, onCase.id)).map(({ id, travellerName, state, result }) => ({
      ...{ id, travellerName, state, result },
    })),
    withoutCase: section === undefined ? [] : await doubtedWithoutCase(request, onCase.id, section.flight),
    aboard: kinds.includes('child') ? companionChoice(request, section, onCase) : [],
  };
}

/** Referrals of a case: which there are, and preparing, handing over, reminding of, withdrawing and printing one. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { seizedIn } from '../../../shared/casework/finding.ts';
import { type QuestionAct, receiverOf } from '../../../shared/casework/question.ts';
import {
  handedOver,
  isSameReceiver,
  type Referral,
  type ReferralAct,
  type ReferralState,
  remindedOf,
  withdrawn,
} from '../../../shared/casework/referral.ts';
import { toldCase } from '../../../shared/casework/told-case.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { PACKAGES } from '../../../shared/dossier/package-kind.ts';
import { type HandedExhibit, handedExhibit } from '../../../shared/exhibit/exhibit-text.ts';
import { packagesAlong, referralLinesOf, STARTING_REFERRALS } from '../../../shared/frame/referral-line.ts';
import { foreignOffice } from '../../../shared/protection/way-out.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { dutiesIn, optionsOf, readFrameInForce } from '../case-referrals.ts';
import { wayOutRefused } from '../protected.ts';
import type { Request } from '../request.ts';
import { readCaseInHand, readSeenCase } from '../seen/seen-cases.ts';
import { intactExhibitsOf, readSeenExhibitsOf } from '../seen/seen-exhibits.ts';
import { seenOfficialReports } from '../seen/seen-official-reports.ts';
import { allSeenReferrals, readSeenReferral, type SeenReferral, seenReferrals } from '../seen/seen-referrals.ts';
import { instantOfUnit } from '../unit-time.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import { localTimeInput } from './local-time-input.ts';
import { referralId, referralKind, referralLine, referralText, referralTo } from './referral-input.ts';
import {
  asListed,
  type CaseReferrals,
  isTheirs,
  type ListedReferral,
  type ReferralView,
  referralView,
} from './referral-views.ts';

const MOST_THINGS = 200;
/** Days in which somebody answers, where something had to go to them and no time was set. */
const ANSWER_DAYS = 30;
const DAY_MS = 86_400_000;
const WORK = 'case.work';

export const referralCalls = {
  'case.referrals': call({
    input: z.strictObject({ id: referralId }),
    permission: 'view',
    audit: 'referral.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id }): Handled<CaseReferrals> {
      const onCase = await readSeenCase(request, id);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const [found, frame, now, inHand] = await Promise.all([
        seenReferrals(request, onCase),
        readFrameInForce(request),
        request.services.seenTime.now(),
        readCaseInHand(request, id),
      ]);
      const referrals = found.map(({ value }) => value);
      return success({
        output: {
          referrals: referrals.map((each) => referralView(each, request, now)),
          duties: await dutiesIn(request, frame, now)(onCase, referrals),
          options: inHand === undefined ? [] : await optionsOf(request, frame, onCase),
          seized: seizedIn(toldCase(onCase)).length > 0,
          starting: referralLinesOf(frame) === STARTING_REFERRALS,
        },
        subject: id,
      });
    },
  }),

  /** The referrals that the officer's agency made, or that wait for it. */
  'referral.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'referral.viewed',
    recordsViews: 'ten-minutes',
    async handler(request): Handled<readonly ListedReferral[]> {
      const { agency } = request.context;
      const [all, now] = await Promise.all([allSeenReferrals(request), request.services.seenTime.now()]);
      const own = all.filter(
        ({ value: { asked, to, handed } }) =>
          asked.agency === agency || (handed !== null && to.kind === 'agency' && to.agency === agency),
      );
      return success({
        output: own.map(({ value, onCase: { id, flight, traveller } }) => ({
          ...referralView(value, request, now),
          listed: asListed(value),
          subject: { id, flight, traveller },
        })),
      });
    },
  }),

  /** Prepares a referral of finds of the own agency, as the frame allows it. */
  'referral.prepare': call({
    input: z.strictObject({
      case: referralId,
      to: referralTo,
      finds: z.array(referralKind).min(1).max(MOST_THINGS),
      package: z.enum(PACKAGES).nullable(),
      exhibits: z.array(referralId).max(MOST_THINGS),
      reports: z.array(referralLine.min(1)).max(MOST_THINGS),
      text: referralText,
      /** Local time of the unit; null: none, or the usual one where something must go there. */
      due: localTimeInput.nullable(),
    }),
    permission: WORK,
    audit: 'referral.prepared',
    async handler(request, given, recorded): Handled<ReferralView> {
      const { context } = request;
      const { agency, now } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: WORK });
      const onCase = await readCaseInHand(request, given.case);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const options = await optionsOf(request, await readFrameInForce(request), onCase);
      const option = options.find(({ to }) => isSameReceiver(to, given.to));
      const finds = option?.finds.filter(({ kind }) => given.finds.includes(kind)) ?? [];
      if (option === undefined || finds.length < new Set(given.finds).size)
        return failed({ code: 'refused', why: 'referral-line' });
      const kept = await wayOutRefused(request, [onCase], foreignOffice(given.to));
      if (kept !== null) return kept;
      if (given.package !== null && !packagesAlong(option, given.finds).includes(given.package))
        return failed({ code: 'refused', why: 'referral-package' });
      const [exhibits, reports] = await Promise.all([
        readSeenExhibitsOf(request, onCase.id),
        seenOfficialReports(request, onCase),
      ]);
      if (!given.exhibits.every((number) => exhibits.some(({ value }) => value.number === number)))
        return failed({ code: 'not-found', what: 'exhibit' });
      const standing = reports.filter(({ value }) => value.withdrawn === null);
      if (!given.reports.every((number) => standing.some(({ value }) => value.number === number)))
        return failed({ code: 'not-found', what: 'official-report' });
      const typed = given.due === null ? null : instantOfUnit(request, given.due);
      if (given.due !== null && typed === null) return failed({ code: 'invalid-input', path: 'due' });
      if (typed !== null && typed <= now) return failed({ code: 'refused', why: 'question-due' });
      const usual = finds.some(({ within }) => within !== null)
        ? new Date(Date.parse(now) + ANSWER_DAYS * DAY_MS).toISOString()
        : null;
      const value: Referral = {
        ...given,
        id: context.newId(),
        cites: [...new Set(finds.flatMap(({ cites }) => cites))],
        due: typed ?? usual,
        asked: { officer: context.officer.id, agency, at: now },
        ...{ handed: null, reminders: [], answers: [], withdrawn: null },
      };
      return referralWritten(request, { id: value.id, rev: 0, value, onCase }, recorded({ ...namedOf(value) }));
    },
  }),

  /** That it was handed over, and who signed for it. */
  'referral.hand': call({
    input: z.strictObject({
      id: referralId,
      name: referralLine.min(1),
      title: referralLine.min(1),
      /** Local time of the unit; null: now. */
      happened: localTimeInput.nullable(),
      reference: referralLine,
    }),
    permission: WORK,
    audit: 'referral.handed',
    async handler(request, { id, happened: local, ...signed }, recorded): Handled<ReferralView> {
      const happened = local === null ? request.context.now : instantOfUnit(request, local);
      if (happened === null) return failed({ code: 'invalid-input', path: 'happened' });
      const done = await referralChanged(request, id, 'hand', WORK, (referral) =>
        handedOver(referral, { ...actOf(request), ...signed, happened }),
      );
      if (!done.ok) return done;
      const { onCase, value } = done.value;
      const kept =
        (await wayOutRefused(request, [onCase], foreignOffice(value.to))) ??
        (await wayOutRefused(request, [onCase], `${signed.name} ${signed.title}`));
      if (kept !== null) return kept;
      // An instant of the unit's clock has no seconds.
      if (happened > request.context.now || happened.slice(0, 16) < onCase.openedAt.slice(0, 16))
        return failed({ code: 'refused', why: 'referral-time' });
      const { reference } = signed;
      return referralWritten(request, done.value, recorded({ ...namedOf(value), reference, happened }));
    },
  }),

  /** That somebody asked again: nothing is sent. */
  'referral.remind': call({
    input: z.strictObject({ id: referralId }),
    permission: WORK,
    audit: 'referral.reminded',
    async handler(request, { id }, recorded): Handled<ReferralView> {
      const done = await referralChanged(request, id, 'remind', WORK, (referral) =>
        remindedOf(referral, actOf(request)),
      );
      if (!done.ok) return done;
      const { value, onCase } = done.value;
      const kept = await wayOutRefused(request, [onCase], foreignOffice(value.to));
      return kept ?? referralWritten(request, done.value, recorded({ ...namedOf(value) }));
    },
  }),

  /** Withdraws it while nobody answered. It stays readable, and what had to go outward has to again. */
  'referral.withdraw': call({
    input: z.strictObject({ id: referralId, why: referralText }),
    permission: WORK,
    audit: 'referral.withdrawn',
    async handler(request, { id, why }, recorded): Handled<ReferralView> {
      if (tooShort(why)) return failed({ code: 'reason-required' });
      const done = await referralChanged(request, id, 'withdraw', WORK, (referral) =>
        withdrawn(referral, { ...actOf(request), why }),
      );
      if (!done.ok) return done;
      return referralWritten(request, done.value, recorded({ ...namedOf(done.value.value) }), why);
    },
  }),

  /** What stands on its cover sheet. It is recorded before it is given. */
  'referral.print': call({
    input: z.strictObject({ id: referralId, language: z.enum(LANGUAGES) }),
    permission: 'papers',
    audit: 'referral.printed',
    recordsViews: true,
    async handler(request, { id, language }, recorded): Handled<PrintedReferral> {
      const found = await readSeenReferral(request, id);
      if (found === undefined) return failed({ code: 'not-found', what: 'referral' });
      const kept = await wayOutRefused(request, [found.onCase], foreignOffice(found.value.to));
      if (kept !== null) return kept;
      return success({
        output: { referral: found.value, handed: await handedIn(request, found), at: request.context.now },
        subject: found.onCase.id,
        details: recorded({ ...namedOf(found.value), language }),
      });
    },
  }),
} as const;

export interface PrintedReferral {
  readonly referral: Referral;
  /** Its exhibits as they are now, in its order; one that cannot be read is left out. */
  readonly handed: readonly HandedExhibit[];
  /** When it was printed, ISO 8601 UTC. */
  readonly at: string;
}

async function handedIn(request: Request, { value, onCase }: SeenReferral): Promise<readonly HandedExhibit[]> {
  const there = (await intactExhibitsOf(request, onCase.id)).exhibits.map(({ value: exhibit }) => exhibit);
  return value.exhibits.flatMap((number) => there.filter((each) => each.number === number).map(handedExhibit));
}

/** The referral after an act that is the officer's and that its state allows. */
export async function referralChanged(
  request: Request,
  id: string,
  act: ReferralAct,
  permission: typeof WORK,
  change: (referral: Referral) => Result<Referral, ReferralState>,
): Promise<Result<SeenReferral, CallFailure>> {
  const found = await readSeenReferral(request, id);
  if (found === undefined) return failed({ code: 'not-found', what: 'referral' });
  if (!isTheirs(found.value, act, request)) return failed({ code: 'not-permitted', permission });
  const after = change(found.value);
  return after.ok
    ? success({ ...found, value: after.value })
    : failed({ code: 'refused', why: `referral-${after.failure}` });
}

/** What is written of a referral, and what it looks like. */
export async function referralWritten<Details>(
  request: Request,
  { id, rev, value, onCase }: SeenReferral,
  details: Details,
  reason: string | null = null,
) {
  return success({
    output: referralView(value, request, await request.services.seenTime.now()),
    writes: [{ table: 'referrals' as const, id, rev, value, index: { case: onCase.id } }],
    subject: onCase.id,
    details,
    reason,
    topics: ['referrals' as const],
  });
}

/** What each entry of the trail says of it. */
export function namedOf({ id, to }: Pick<Referral, 'id' | 'to'>): { readonly referral: string; readonly to: string } {
  return { referral: id, to: receiverOf(to) };
}

function actOf({ context }: Request): QuestionAct {
  return { officer: context.officer.id, at: context.now };
}

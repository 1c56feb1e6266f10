/** Complaints, and requests for access: entered with a last day, looked through by each agency, and answered by a supervisor. */
import { z } from 'zod';
import { type Agency, isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import {
  agenciesAsked,
  closedWith,
  lookedThrough,
  PETITION_KINDS,
  type Petition,
  type PetitionAct,
  type PetitionFailure,
} from '../../../shared/casework/petition.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { agenciesHere } from '../agencies-here.ts';
import { localDay } from '../local-day.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { type Holdings, heldAbout } from '../search/held-about.ts';
import { readSeenPetitions } from '../seen/seen-petitions.ts';
import type { Opened } from '../store/read.ts';
import { call, type Handled, type Recorded } from './call.ts';

export interface PetitionView extends Petition {
  /** Every agency that is asked to look through what it holds; that says nothing about what it holds. */
  readonly asked: readonly LawAgency[];
  /** It is open past its last day, by the time that went by. */
  readonly overdue: boolean;
  /** Whether the officer's agency still has to look. */
  readonly mayLook: boolean;
}

const LONGEST_TEXT = 2000;
const id = z.string().min(1).max(80);
const text = z.string().trim().min(1).max(LONGEST_TEXT);
const WORK: Permission = 'petition.work';

export const petitionCalls = {
  /** Open ones first, of these the one due first, then the latest. */
  'petition.list': call({
    input: z.strictObject({}),
    permission: 'petition.work',
    audit: 'petitions.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly PetitionView[]> {
      const looking = await lookingAt(request);
      const views = (await readSeenPetitions(request)).map(({ value }) => viewOf(value, looking));
      return success({ output: views.sort(byDue) });
    },
  }),

  'petition.enter': call({
    input: z.strictObject({
      kind: z.enum(PETITION_KINDS),
      person: z.strictObject({
        name: z.string().trim().min(1).max(200),
        dateOfBirth: z.iso.date().nullable(),
        document: z.string().trim().min(1).max(40).nullable(),
      }),
      text,
      received: z.iso.date(),
      due: z.iso.date(),
    }),
    permission: 'petition.work',
    audit: 'petition.entered',
    async handler(request, given, recorded): Handled<PetitionView> {
      const by = actOf(request);
      if (by === null) return failed({ code: 'not-permitted', permission: WORK });
      if (given.received > localDay(request, request.context.now) || given.due < given.received)
        return failed({ code: 'refused', why: 'petition-days' });
      const petition: Petition = { id: request.context.newId(), ...given, entered: by, looked: [], closed: null };
      return written(request, { id: petition.id, rev: 0, value: petition }, recorded);
    },
  }),

  /** Everything that the officer may see about the person. */
  'petition.holdings': call({
    input: z.strictObject({ id }),
    permission: 'petition.work',
    audit: 'holdings.viewed',
    recordsViews: true,
    async handler(request, given, recorded): Handled<Holdings> {
      const found = await readPetition(request, given.id);
      if (found === undefined) return failed({ code: 'not-found', what: 'petition' });
      const output = await heldAbout(request, found.value.person, found.id);
      return success({ output, subject: found.id, details: recorded({ found: output.holdings.length }) });
    },
  }),

  /** Says that the own agency looked through what it holds. */
  'petition.look': call({
    input: z.strictObject({ id }),
    permission: 'petition.work',
    audit: 'petition.looked-through',
    handler: (request, given, recorded): Handled<PetitionView> =>
      changed(request, given.id, recorded, WORK, lookedThrough),
  }),

  /** A supervisor signs what is answered. */
  'petition.close': call({
    input: z.strictObject({ id, answer: text, reason: text.nullable() }),
    permission: 'petition.close',
    fullSignIn: true,
    audit: 'petition.closed',
    async handler(request, given, recorded): Handled<PetitionView> {
      const here = await agenciesHere(request, WORK);
      const done = await changed(request, given.id, recorded, 'petition.close', (petition, by) =>
        closedWith(petition, by, given, here),
      );
      return done.ok ? success({ ...done.value, reason: done.value.output.closed?.unlooked?.reason ?? null }) : done;
    },
  }),
} as const;

type RecordedPetition = Recorded<'petition.entered' | 'petition.looked-through' | 'petition.closed'>;

async function changed(
  request: Request,
  wanted: string,
  recorded: RecordedPetition,
  permission: Permission,
  change: (petition: Petition, by: PetitionAct) => Result<Petition, PetitionFailure>,
): Handled<PetitionView> {
  const by = actOf(request);
  if (by === null) return failed({ code: 'not-permitted', permission });
  const found = await readPetition(request, wanted);
  if (found === undefined) return failed({ code: 'not-found', what: 'petition' });
  const after = change(found.value, by);
  if (!after.ok) return failed({ code: 'refused', why: `petition-${after.failure}` });
  return written(request, { ...found, value: after.value }, recorded);
}

async function written(
  request: Request,
  { id: subject, rev, value }: Opened<Petition>,
  recorded: RecordedPetition,
): Handled<PetitionView> {
  return success({
    output: viewOf(value, await lookingAt(request)),
    writes: [{ table: 'petitions', id: subject, rev, value }],
    subject,
    details: recorded({ kind: value.kind }),
    topics: ['petitions'],
  });
}

async function readPetition(request: Request, wanted: string): Promise<Opened<Petition> | undefined> {
  return (await readSeenPetitions(request)).find((each) => each.id === wanted);
}

interface Looking {
  readonly agency: Agency;
  readonly here: ReadonlySet<LawAgency>;
  /** The unit's day of the time that went by. */
  readonly today: IsoDate;
}

async function lookingAt(request: Request): Promise<Looking> {
  const [here, now] = await Promise.all([agenciesHere(request, WORK), request.services.seenTime.now()]);
  return { agency: request.context.agency, here, today: localDay(request, now) };
}

function viewOf(petition: Petition, { agency, here, today }: Looking): PetitionView {
  const { looked, closed, due } = petition;
  const isOpen = closed === null;
  const hasLooked = looked.some((each) => each.agency === agency);
  return {
    ...petition,
    asked: agenciesAsked(petition, here),
    overdue: isOpen && due < today,
    mayLook: isOpen && !hasLooked,
  };
}

function actOf({ context }: Request): PetitionAct | null {
  const { agency, officer, now } = context;
  return isLawAgency(agency) ? { officer: officer.id, agency, at: now } : null;
}

function byDue(a: PetitionView, b: PetitionView): number {
  const [first, second] = [a.closed === null, b.closed === null];
  if (first !== second) return first ? -1 : 1;
  const due = first ? compareText(a.due, b.due) : 0;
  return due || compareText(b.entered.at, a.entered.at) || compareText(a.id, b.id);
}

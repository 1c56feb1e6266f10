/** What waits for somebody, as a number beside the screen where it is done. */
import { z } from 'zod';
import { IN_QUESTION_LIST, isOverdue, type ListedQuestion } from '../../../shared/casework/question-lists.ts';
import { success } from '../../../shared/result.ts';
import { isOfTravellers, waitingEntries } from '../import/quarantine.ts';
import type { Request } from '../request.ts';
import { allSeenWork } from '../seen/seen-cases.ts';
import { readSeenQuestions } from '../seen/seen-questions.ts';
import { allSeenReferrals } from '../seen/seen-referrals.ts';
import { waitsOf } from '../waiting-cases.ts';
import { call, type Handled } from './call.ts';
import { flightRows } from './flights.ts';
import { viewOf } from './question-views.ts';
import { asListed } from './referral-views.ts';

const COUNTS = {
  /** Parts of files that could not be read, and messages without a flight. */
  quarantine: async ({ store }: Request) => (await waitingEntries(store)).length,
  /** Travellers of messages without a flight, and those beyond a bound of reading. */
  unscreened: async ({ store }: Request) =>
    (await waitingEntries(store)).reduce(
      (sum, { value }) => sum + (isOfTravellers(value) ? Number(value.params.count ?? 0) : 0),
      0,
    ),
  /** Flights that are due soon, of which expected data has not come. */
  lateFlights: async (request: Request) => (await flightRows(request)).filter(({ late }) => late).length,
  /** Cases in which something waits for the officer. */
  ownCases: async (request: Request) => (await waitsOf(request, await allSeenWork(request))).size,
  /** Requests and referrals that the officer's agency has to answer, or whose answer is overdue. */
  requests: async (request: Request) => {
    const { context, services } = request;
    // Turning the machine's clock back hides nothing that is overdue.
    const [questions, referrals, now] = await Promise.all([
      readSeenQuestions(request),
      allSeenReferrals(request),
      services.seenTime.now(),
    ]);
    const listed: readonly ListedQuestion[] = [
      ...questions.map((question) => viewOf(question, request, now)),
      ...referrals.filter(({ value }) => value.handed !== null).map(({ value }) => asListed(value)),
    ];
    return listed.filter(
      (each) =>
        IN_QUESTION_LIST.answer(each, context.officer) ||
        (each.asked.agency === context.agency && isOverdue(each, now)),
    ).length;
  },
} as const satisfies Readonly<Record<string, (request: Request) => Promise<number>>>;

export type Waiting = keyof typeof COUNTS;

export const WAITING = Object.keys(COUNTS) as readonly Waiting[];

export const waitingCalls = {
  'waiting.count': call({
    input: z.strictObject({ of: z.enum(WAITING) }),
    permission: 'view',
    audit: null,
    handler: async (request, { of }): Handled<number> => success({ output: await COUNTS[of](request) }),
  }),
} as const;

/** What a request is about, and whether it may be asked of somebody. */
import type { Case } from '../../../shared/casework/case.ts';
import type { QuestionAbout, QuestionTo } from '../../../shared/casework/question.ts';
import { withoutWords } from '../../../shared/dossier/without-names.ts';
import { isSameBag } from '../../../shared/flight/bag-tags.ts';
import type { Flight, Traveller } from '../../../shared/flight/flight.ts';
import { namesAny } from '../../../shared/name/names-any.ts';
import { foreignOffice } from '../../../shared/protection/way-out.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { agenciesHere } from '../agencies-here.ts';
import { wayOutRefused, wayOutRefusedOn } from '../protected.ts';
import type { Request } from '../request.ts';
import { readCaseToAskAbout } from '../seen/seen-cases.ts';
import { readFlight } from '../seen/seen-flights.ts';
import type { SeenQuestion } from '../seen/seen-questions.ts';
import type { CallFailure } from './failure.ts';
import { flightRowOf } from './flights.ts';

interface AskedAbout {
  readonly flight: string;
  readonly about: QuestionAbout;
  readonly to: QuestionTo;
  readonly text: string;
}

/** The case that it is about (null: none), where it may be asked: of somebody who is there, and of an airline without a case or a name. */
export async function subjectOf(
  request: Request,
  { flight, about: what, to: whom, text: asked }: AskedAbout,
): Promise<Result<Pick<SeenQuestion, 'onCase'>, CallFailure>> {
  const found = what.kind === 'case' ? await readCaseToAskAbout(request, what.case) : undefined;
  if (what.kind === 'case' && found === undefined) return failed({ code: 'not-found', what: 'case' });
  // A request stands under the flight of its case, and a case on something else may have none.
  const hasFlight = found === undefined ? (await flightRowOf(request, flight)) !== null : found.shown.flight !== null;
  if (!hasFlight) return failed({ code: 'not-found', what: 'flight' });
  if (whom.kind === 'agency') {
    const here = await agenciesHere(request, 'question.answer');
    const isThere = here.has(whom.agency) && whom.agency !== request.context.agency;
    if (!isThere || found?.notGivenTo.includes(whom.agency) === true)
      return failed({ code: 'refused', why: 'question-receiver' });
  }
  if (whom.kind === 'airline') {
    if (found !== undefined) return failed({ code: 'refused', why: 'question-case' });
    // An airline's officers read it, and are told of seats, bags and bookings only.
    const travellers = (await readFlight(request, flight))?.travellers ?? [];
    if (
      namesAny(
        asked,
        travellers.map(({ surname }) => surname ?? ''),
      )
    )
      return failed({ code: 'refused', why: 'question-names' });
  }
  return success({ onCase: found?.shown ?? null });
}

/** Why nothing about whom it concerns may go to the office that is asked; null: it may. */
export async function requestKept(
  request: Request,
  { flight, about, to, text }: AskedAbout,
  onCase: Case | null,
): Promise<Result<never, CallFailure> | null> {
  const office = foreignOffice(to);
  if (office === null) return null;
  if (onCase !== null) return wayOutRefused(request, [onCase], office);
  const found = await readFlight(request, flight);
  const concerned = found?.travellers.filter((each) => isConcerned(found, each, about, text)) ?? [];
  return wayOutRefusedOn(
    request,
    concerned.map(({ id }) => ({ flight, traveller: id })),
    office,
  );
}

/** Does the request speak of the traveller: by seat, bag or booking, or in its words by a name or a number of theirs? */
function isConcerned({ bookings }: Flight, traveller: Traveller, about: QuestionAbout, text: string): boolean {
  const { surname, givenNames, otherName, documents, bags } = traveller;
  const locators = [traveller.locator, bookings[traveller.booking ?? -1]?.locator];
  if (namesAny(text, [surname ?? '', givenNames ?? '', otherName ?? ''])) return true;
  const numbers = [...documents.map(({ number }) => number), ...bags.tags, ...locators];
  if (
    withoutWords(
      numbers.flatMap((each) => each ?? []),
      '',
    )(text) !== text
  )
    return true;
  switch (about.kind) {
    case 'seat':
      return traveller.seat === about.seat;
    case 'bag':
      return traveller.bags.tags.some((tag) => isSameBag(tag, about.tag));
    case 'booking':
      return locators.includes(about.locator);
    default:
      return false;
  }
}

/** Facts about entries of lists. No lookout feeds them. They rest on lists that every agency may see; what others know acts through hits of its own, which the frame hides. */

import { CLASS_ROWS, type MatchClass } from '../list/match/match-class.ts';
import type { ListFacet } from '../list/match/one-list.ts';
import type { OpenMatch } from '../list/match/open-lists.ts';
import { OUTCOMES } from '../screening/outcome.ts';
import { type Answer, absent, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, PERCENT } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

const WHO = ['traveller.surname', 'traveller.givenNames', 'traveller.dateOfBirth'];

export const listFacts: FactTable<TravellerSubject> = {
  'list.personScore': {
    ...fact(255, 3, PERCENT, 'list', WHO, { needs: ['list'], changed: 14 }),
    answer: asked('person', (subject, matches) => {
      const best = matches.reduce((most, each) => Math.max(most, percentOf(each)), 0);
      return best > 0 || isNamed(subject) ? best : NOT_SENT;
    }),
  },
  'list.person': {
    ...fact(256, 3, FLAG, 'list', WHO, { needs: ['list'], changed: 12 }),
    answer: asked('person', onList),
  },
  'list.sanctioned': {
    ...fact(257, 3, FLAG, 'list', WHO, { needs: ['list'], changed: 12 }),
    answer: asked('sanctions', (subject, matches) =>
      onList(
        subject,
        matches.filter(({ list }) => list.law === 'sanctions'),
      ),
    ),
  },
  'list.documentLost': {
    ...fact(258, 3, FLAG, 'list', ['traveller.documents.number'], { needs: ['list'], changed: 12 }),
    answer: asked('document', ({ traveller, on }, matches) => {
      const lost = matches.filter((each) => each.match.kind === 'document' && reaches(each) && !isValid(each));
      if (lost.some(({ match }) => match.classes.includes('document'))) return true;
      // What looks alike is decided on the document itself.
      if (lost.some(({ match }) => match.classes.includes('document-soft'))) return NOT_SENT;
      return traveller.documents.some(({ number }) => number !== null) ? false : absent(on.coverage.documents);
    }),
  },
  'list.contact': {
    ...fact(259, 3, FLAG, 'list', ['booking.phones', 'booking.emails', 'booking.addresses'], {
      needs: ['list'],
      changed: 12,
    }),
    answer: asked('contact', ({ traveller, party, on }, matches) => {
      if (agrees(matches, ['phone', 'email', 'address'])) return true;
      const { phones = [], emails = [] } = party ?? {};
      const isSent = [...phones, ...emails, ...traveller.phones, ...traveller.emails].length > 0;
      const addresses = (party?.booking?.addresses.length ?? 0) > 0 || traveller.address !== null;
      return isSent || addresses ? false : absent(on.coverage.contact);
    }),
  },
  'list.card': {
    ...fact(260, 3, FLAG, 'list', ['booking.payments.card'], { needs: ['list'], changed: 12 }),
    answer: asked('card', ({ party }, matches) => {
      if (agrees(matches, ['card'])) return true;
      // Only whole numbers have a hash; a masked one may be any card.
      return party?.booking?.payments.some(({ token }) => token !== null) ? false : NOT_SENT;
    }),
  },
  'list.agency': {
    ...fact(261, 3, FLAG, 'list', ['booking.agency'], { needs: ['list'], changed: 12 }),
    answer: asked('agency', ({ party, on }, matches) => {
      if (agrees(matches, ['agency'])) return true;
      const agency = party?.booking?.agency ?? null;
      return (agency?.iata ?? agency?.office ?? null) === null ? absent(on.coverage.agency) : false;
    }),
  },
  'list.route': fact(262, 3, FLAG, 'route', ['booking.segments', 'flights'], { needs: ['list'] }),
  'list.conflictBorder': fact(263, 3, FLAG, 'route', ['booking.segments', 'flights'], { needs: ['list'] }),
};

type Answers = (subject: TravellerSubject, matches: readonly OpenMatch[]) => Answer;

/** Not known until a list with such entries is in force: "on no list" would say of nobody whether they are. */
function asked(facet: ListFacet, answer: Answers): (subject: TravellerSubject) => Answer {
  return (subject) => {
    const { context, date } = subject.on;
    if (context.lists === undefined || !context.lists.has(facet, date)) return NOT_SENT;
    subject.listMatches ??= heardOf(
      subject,
      context.lists.matchesOf(subject.traveller, subject.party?.booking ?? null, date),
    );
    return answer(subject, subject.listMatches);
  };
}

/** Without those that were declared false. */
function heardOf({ traveller, on }: TravellerSubject, matches: readonly OpenMatch[]): readonly OpenMatch[] {
  const known = matches.length === 0 ? null : (on.context.falseMatches?.on(on.flight) ?? null);
  if (known === null) return matches;
  const heard = new Set(
    known(
      traveller,
      matches.map(({ match }) => match),
    ).heard,
  );
  return matches.filter(({ match }) => heard.has(match));
}

const CONFIRMED: ReadonlySet<MatchClass> = new Set<MatchClass>(['document', 'name-birth']);
/**
 * A name and its date of birth, or a document, on a list that may force an inspection; a list that may only watch says nothing here. A date of birth that
 * was not sent, or the document itself, may still confirm a match, which is not known until then.
 */
function onList(subject: TravellerSubject, matches: readonly OpenMatch[]): Answer {
  const persons = matches.filter(({ match }) => match.kind === 'person');
  if (persons.some((each) => each.match.classes.some((of) => CONFIRMED.has(of)) && reaches(each))) return true;
  const isOpen = ({ match, list }: OpenMatch): boolean =>
    !list.foreign &&
    isInspection(list.outcome) &&
    match.classes.some((of) => of === 'document-soft' || (of === 'name' && subject.traveller.dateOfBirth === null));
  if (persons.some(isOpen)) return NOT_SENT;
  return isNamed(subject) ? false : NOT_SENT;
}

function isNamed({ traveller }: TravellerSubject): boolean {
  return traveller.surname !== null || traveller.documents.some(({ number }) => number !== null);
}

function reaches({ match }: OpenMatch): boolean {
  return isInspection(match.outcome);
}

function isInspection(outcome: (typeof OUTCOMES)[number]): boolean {
  return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf('inspect');
}

function isValid({ match }: OpenMatch): boolean {
  return match.lines.some(({ how }) => how.some(({ way }) => way === 'status-valid'));
}

function agrees(matches: readonly OpenMatch[], fields: readonly string[]): boolean {
  return matches.some(({ match }) =>
    match.lines.some(({ field, verdict }) => verdict === 'agrees' && fields.includes(field)),
  );
}

function percentOf({ match: { kind, classes, score } }: OpenMatch): number {
  if (kind !== 'person') return 0;
  const percents = classes.map((of) => {
    const { percent, byName } = CLASS_ROWS[of];
    return byName ? Math.floor((percent * score) / 1000) : percent;
  });
  return Math.max(...percents);
}

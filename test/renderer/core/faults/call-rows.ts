/**
 * How each call of the table is made to succeed on the prepared unit. A call without a row is made with its input from `every-input.ts`, by the first officer who may
 * make it. A call that cannot succeed has a reason instead.
 */

import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { QueuePage } from '../../../../renderer/core/calls/queue.ts';
import { EMPTY_LEG, EMPTY_TRAVELLER } from '../../../../shared/entry/empty-entry.ts';
import { ARREST, SEIZURE } from '../../../shared/casework/found-things.ts';
import { PHOTO } from '../../../shared/casework/given-files.ts';
import { CLOSED, REFERRAL, SIGNED } from '../../../shared/casework/referral-fixtures.ts';
import { SEEN as AGREES, OPENED } from '../../../shared/interpol/sltd-acts.ts';
import { everyInput, NOTHING_KNOWN } from '../every-input.ts';
import { DISPOSAL, NO_WORDS, takenBy } from '../exhibit-inputs.ts';
import { NAMELESS, PLAIN } from '../exports/asked.ts';
import { flightlessList } from '../flightless.ts';
import { LAWFUL, READ } from '../identified.ts';
import { LIST_FILE, ENTRY as LISTED, pictureInput, TERMS } from '../list-inputs.ts';
import { changeOf, LOOKOUT } from '../lookout-inputs.ts';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { signInOn } from '../stand-announced.ts';
import { TRAY } from '../whole-queue.ts';
import { confirmedBy, type Desk, NEXT_PASSPHRASE, OFFICERS, type OfficerName, PASSPHRASE } from './desk.ts';
import { bring, type KnownUnit, OTHER_FLIGHT, PROFILE, RULE } from './prepared-unit.ts';

export interface CallRow {
  readonly by?: OfficerName;
  readonly store?: 'practice';
  /** Does what has to be done before, and returns the input. */
  readonly begin: (known: KnownUnit, desk: Desk) => unknown;
  /** Why only some of its many steps are tried. */
  readonly sparse?: string;
  /** Items that are not compared: they are drawn by lot, or work in the background writes them. */
  readonly random?: RegExp;
  /** It writes in more than one place, one after the other. */
  readonly inSteps?: true;
  /** It needs what lies in memory only, so it cannot be made again after a restart. */
  readonly inMemory?: true;
}

const REASON = 'a good reason';
/** Who answered for an office, and when by the clock of the prepared unit. */
const SAID = { by: 'A. Mensah', at: '2026-11-24T08:00' };

const given = (input: (known: KnownUnit) => unknown): CallRow => ({ begin: input });

/** Sends the traveller of the known case to secondary, and says that the flight landed. */
async function sent(known: KnownUnit, desk: Desk): Promise<void> {
  await desk.ask('case.select', { id: known.case, note: REASON });
  const patch = { actualArrival: '2026-11-24T07:00' };
  await desk.ask('flight.update', { flight: FLIGHT, patch, reason: REASON }, 'police');
}

/** A copy of a list with the traveller of the known case. */
async function printed(known: KnownUnit, desk: Desk): Promise<{ readonly id: string; readonly copy: number }> {
  await desk.ask('case.select', { id: known.case, note: REASON });
  const asked = { flight: FLIGHT, copies: 2, language: 'en' };
  const { sheets } = await desk.ask<{ sheets: readonly { list: { id: string } }[] }>('target-list.print', asked);
  return { id: sheets[0]?.list.id ?? '', copy: 1 };
}

/** A list for the terminal, and one of its lines. */
async function queried(desk: Desk): Promise<{ readonly id: string; readonly lines: readonly string[] }> {
  const { id } = await desk.ask<{ id: string }>('query-list.make', { scope: { kind: 'flight', flight: FLIGHT } });
  const { lines } = await desk.ask<{ lines: readonly { key: string }[] }>('query-list.one', { id });
  return { id, lines: lines.slice(0, 1).map(({ key }) => key) };
}

/** A flight that the officer has. */
const taken = (): CallRow => ({
  begin: async (_, desk) => {
    await desk.ask('flight.take', { flight: FLIGHT });
    return { flight: FLIGHT };
  },
});

/** Enters a request for access. */
async function petitioned(desk: Desk): Promise<string> {
  return (await desk.ask<{ id: string }>('petition.enter', everyInput(NOTHING_KNOWN)['petition.enter'])).id;
}

/** An answer of the airline, with a photograph. */
const answerWithFile = (id: string) => ({ id, text: 'At nine.', file: PHOTO });
async function answered({ question }: KnownUnit, desk: Desk): Promise<{ readonly id: string }> {
  await desk.as('airline');
  await desk.ask('question.answer', answerWithFile(question));
  await desk.as('customs');
  return { id: question };
}

/** Keeps a telephone of the known case for the rules. */
async function keptForRules({ case: work }: KnownUnit, desk: Desk): Promise<string> {
  return (await desk.ask<{ id: string }>('proposal.make', { case: work, kind: 'telephone', text: '+228 90' })).id;
}

/** A file of the known case. */
async function attached({ case: work }: KnownUnit, desk: Desk): Promise<string> {
  const input = { ...everyInput(NOTHING_KNOWN)['case.attach'], case: work };
  return (await desk.ask<{ file: { id: string } }>('case.attach', input)).file.id;
}

/** A list of customs. */
async function listed(desk: Desk): Promise<string> {
  const { list } = await desk.ask<{ list: string }>('lists.create', { terms: TERMS, entered: 'form' }, 'police');
  return list;
}

/** One with an entry, and the version that has it. */
async function listedEntry(desk: Desk) {
  const list = await listed(desk);
  const { version } = await desk.ask<{ version: string }>('lists.add-entry', { list, entry: LISTED });
  const all = { list, text: '', from: 0, count: 1 };
  const { rows } = await desk.ask<{ rows: readonly { id: string }[] }>('lists.entries', all);
  return { list, entry: rows[0]?.id ?? '', before: version };
}

/** Such an entry with a picture. */
async function pictured(desk: Desk): Promise<{ readonly list: string; readonly entry: string }> {
  const { list, entry, before } = await listedEntry(desk);
  const changed = { ...LISTED, pictures: [pictureInput()] };
  await desk.ask('lists.change-entry', { list, id: entry, before, entry: changed, reason: REASON });
  return { list, entry };
}

/** A hit of such an entry, on a flight that came after it. */
async function falseHit(desk: Desk) {
  const list = await listed(desk);
  await desk.ask('lists.add-entry', { list, entry: LISTED });
  const person = { surname: 'LISTEDONE', given: 'KOFI', document: 'TG4400998' };
  await bring(desk, { 'listed.edi': paxlst([person], { flight: 'ET598', control: 'C0598' }) });
  const flight = FLIGHT.replace('508', '598');
  const { travellers } = await desk.ask<{ travellers: readonly { id: string }[] }>('flights.get', { id: flight });
  const traveller = travellers[0]?.id ?? '';
  const { reasons } = await desk.ask<{ reasons: readonly { rule: string; listed?: object }[] }>('traveller.get', {
    flight,
    traveller,
  });
  const rule = reasons.find((reason) => reason.listed !== undefined)?.rule ?? '';
  return { flight, traveller, rule, until: '2026-12-24', reason: REASON };
}

/** A lookout of customs. */
async function lookedFor(desk: Desk) {
  const { id } = await desk.ask<{ id: string }>('lookouts.take', LOOKOUT);
  return { id, version: 1 };
}

/** A take-over that waits. */
async function draftOf(desk: Desk) {
  const list = await listed(desk);
  return desk.ask<{ list: string; version: string }>('lists.read-files', { list, files: [LIST_FILE] });
}

/** What customs take, with the two officers of the unit who may be named. */
const byTwoHere = () => takenBy(OFFICERS.customs.id, OFFICERS.police.id);

/** A referral of the known case; `handed`: which was handed over. */
async function referred(known: KnownUnit, desk: Desk, handed = false): Promise<{ readonly id: string }> {
  const { case: work } = known;
  await sent(known, desk);
  await desk.ask('encounter.add', { id: work, entry: READ });
  await desk.ask('case.record-result', { id: work, ...SEIZURE, note: '' });
  const { id } = await desk.ask<{ id: string }>('referral.prepare', { ...REFERRAL, case: work });
  if (handed) await desk.ask('referral.hand', { id, ...SIGNED });
  return { id };
}

/** The check of a document whose first level agrees. */
async function checked({ case: work }: KnownUnit, desk: Desk): Promise<{ readonly id: string }> {
  const document = { number: 'TG4817305', type: 'P', issuer: 'TGO' };
  const { checks } = await desk.ask<{ checks: readonly { id: string }[] }>('sltd.begin', { id: work, document });
  const id = checks[0]?.id ?? '';
  await desk.ask('sltd.enter', { id, act: AGREES, happened: null });
  return { id };
}

async function exhibitOf({ case: work }: KnownUnit, desk: Desk): Promise<string> {
  const made = await desk.ask<{ exhibit: { id: string } }>('exhibit.open', { ...byTwoHere(), case: work });
  return made.exhibit.id;
}

/** A result that is agreed to is a fact of later flights, which are derived again after the act: what is still due, and what was derived, depends on when it is looked at. */
const DERIVED_LATER = /^live (?:settings due|appearances|flightHeads|factBlocks|flightManifests|links)/;

/** A case with such a result. */
const concludedBy = (...more: readonly string[]): CallRow => ({
  random: DERIVED_LATER,
  begin: async (known, desk) => {
    const on = { id: known.case, note: REASON };
    await sent(known, desk);
    await desk.ask('case.record-result', { ...on, result: 'nothing-found' });
    for (const name of more) await desk.ask(name, on);
    return on;
  },
});

/** The number of another case. */
async function another({ others }: KnownUnit, desk: Desk): Promise<string> {
  const { id } = await desk.ask<{ id: string }>('case.claim', { flight: FLIGHT, traveller: others[0] });
  return id;
}

const BAG = { thing: { kind: 'bag', tag: '0071234567' }, origin: 'dog', note: null };

/** What police propose in a case that customs lead. */
const DISMISSAL = { kind: 'dismiss', why: 'explained' };
const proposed = (by: 'customs' | 'police' = 'customs'): CallRow => ({
  by,
  begin: async (known, desk) => {
    await desk.as('police');
    await desk.ask('case.propose', { id: known.case, proposed: DISMISSAL, note: REASON });
    await desk.as(by);
    return { id: known.case, proposal: 1, note: REASON };
  },
});

/** An arrest by police that customs typed. */
const foundForPolice = (): CallRow => ({
  by: 'police',
  random: DERIVED_LATER,
  begin: async (known, desk) => {
    await desk.as('customs');
    await sent(known, desk);
    await desk.ask('encounter.add', { id: known.case, entry: READ });
    await desk.ask('case.record-result', { id: known.case, ...ARREST, note: REASON });
    await desk.as('police');
    return { id: known.case, result: 1, line: 0, note: REASON };
  },
});

/** One more officer who works on cases; customs act again. */
async function third(desk: Desk): Promise<string> {
  await desk.as('customsAdministrator');
  const input = everyInput(NOTHING_KNOWN)['account.create'];
  const { id } = await desk.ask<{ id: string }>('account.create', input, 'policeAdministrator');
  await desk.as('customs');
  return id;
}

/** A step that customs typed in the name of an officer of police. */
const typedForPolice = (): CallRow => ({
  by: 'police',
  begin: async (known, desk) => {
    await desk.as('customs');
    await sent(known, desk);
    const deed = { happened: null, doer: OFFICERS.police.id, present: [] };
    await desk.ask('case.meet', { id: known.case, note: null, deed });
    await desk.as('police');
    return { id: known.case, deed: 1, note: REASON };
  },
});

const quietInput = (others: KnownUnit['others']) => ({
  ...everyInput(NOTHING_KNOWN)['quiet.start'],
  ...{ flight: FLIGHT, traveller: others[0] },
});

/** Quiet work that runs. */
function begunQuiet(more: object = {}): CallRow {
  return {
    async begin({ others }, desk) {
      const { id } = await desk.ask<{ id: string }>('quiet.start', quietInput(others), 'police');
      return { id, ...more };
    },
  };
}

/** The proposed text of a template. */
async function proposedTemplate(desk: Desk): Promise<object> {
  const input = everyInput(NOTHING_KNOWN)['draft-template.propose'];
  const { proposal } = await desk.ask<{ proposal: { hash: string } }>('draft-template.propose', input);
  return { key: input.key, hash: proposal.hash };
}

export const CALL_ROWS: { readonly [Name in CallName]?: CallRow | { readonly cannot: string } } = {
  'session.act-as': {
    store: 'practice',
    begin: () => ({ agency: 'police', role: 'supervisor', name: 'Afi' }),
  },
  'samples.load': {
    store: 'practice',
    sparse: 'It imports many files. Every step of an import is tried with import.start.',
    begin: () => ({ seed: 1 }),
    // A message names the import that brought it, and a load that is tried again is another import.
    random: /^practice messages /,
  },
  'lists.one': { begin: async (_, desk) => ({ list: await listed(desk) }) },
  'lists.entries': { begin: async (_, desk) => ({ list: await listed(desk), text: '', from: 0, count: 10 }) },
  'lists.entry': {
    begin: async (_, desk) => {
      const { list, entry } = await listedEntry(desk);
      return { list, entry };
    },
  },
  'lists.pictures': { begin: (_, desk) => pictured(desk) },
  'lists.picture': {
    begin: async (_, desk) => {
      const of = await pictured(desk);
      // The look of this officer is not recorded before.
      await desk.as('police');
      const [picture] = await desk.ask<readonly { id: string }[]>('lists.pictures', of);
      await desk.as('customs');
      return { ...of, id: picture?.id ?? '', slice: 0 };
    },
  },
  'lists.stop-comparing': {
    cannot: 'It is refused unless flights are being compared, and every act begins when none are.',
  },
  'lists.take-over-view': { begin: async (_, desk) => ({ version: (await draftOf(desk)).version }) },
  'lists.report': { begin: async (_, desk) => ({ version: (await draftOf(desk)).version, part: 'new' }) },
  'lists.edit': { begin: async (_, desk) => ({ list: await listed(desk), terms: { ...TERMS, title: 'Other' } }) },
  'lists.add-entry': {
    inSteps: true,
    begin: async (_, desk) => ({ list: await listed(desk), entry: { ...LISTED, pictures: [pictureInput()] } }),
  },
  'lists.change-entry': {
    begin: async (_, desk) => {
      const { list, entry, before } = await listedEntry(desk);
      return { list, id: entry, before, entry: { ...LISTED, sex: null }, reason: REASON };
    },
  },
  'lists.withdraw-entry': {
    begin: async (_, desk) => {
      const { list, entry, before } = await listedEntry(desk);
      return { list, id: entry, before, reason: REASON };
    },
  },
  'lists.read-files': {
    inSteps: true,
    begin: async (_, desk) => ({ list: await listed(desk), files: [LIST_FILE] }),
  },
  'lists.give-up': { begin: async (_, desk) => ({ version: (await draftOf(desk)).version }) },
  'lists.take-over': { cannot: 'Two of one agency confirm it, and the unit has one of each.' },
  'lists.roll-back': { cannot: 'Two of one agency confirm it, and the unit has one of each.' },
  'lookouts.one': { begin: (_, desk) => lookedFor(desk).then(({ id }) => ({ id })) },
  'lookouts.flight': { begin: async () => ({ flight: FLIGHT }) },
  'lookouts.change': {
    begin: async (_, desk) => ({ ...changeOf(LOOKOUT), ...(await lookedFor(desk)), reason: REASON }),
  },
  'lookouts.extend': { cannot: 'Another supervisor of one agency reviews it before, and the unit has one of each.' },
  'lookouts.review': { cannot: 'Another supervisor of one agency reviews it, and the unit has one of each.' },
  'lookouts.describe': { cannot: 'Another officer of one agency confirms it, and the unit has one of each.' },
  'lookouts.end': { begin: async (_, desk) => ({ ...(await lookedFor(desk)), reason: REASON }) },
  'falls.list': { begin: () => ({ flight: FLIGHT, traveller: null }) },
  'fall.look': {
    cannot: 'Another officer of the agency than the one who imported looks, and the unit has one of each.',
  },
  'false-matches.list': { begin: async (_, desk) => ({ list: await listed(desk) }) },
  'false-matches.declare': { begin: (_, desk) => falseHit(desk) },
  'false-matches.redress': { cannot: 'Two supervisors of one agency confirm it, and the unit has one of each.' },
  'false-matches.revoke': {
    begin: async (_, desk) => {
      const { record } = await desk.ask<{ record: { id: string } }>('false-matches.declare', await falseHit(desk));
      return { id: record.id, reason: REASON };
    },
  },
  'import.follow': { cannot: 'It follows an import that goes on, and writes nothing.' },
  'mapping.preview': given(({ table }) => ({ source: { quarantine: table }, profile: null })),
  'mapping.apply': given(({ table }) => ({ source: { quarantine: table }, profile: PROFILE, save: true })),
  'mapping.forget': given(() => ({ id: PROFILE.id })),
  'quarantine.retry': given(({ quarantine }) => ({
    id: quarantine,
    text: new TextDecoder().decode(paxlst(TWO_PEOPLE, { flight: 'ET511', control: 'C0511' })),
  })),
  'quarantine.discard': given(({ quarantine }) => ({ id: quarantine, reason: REASON })),
  'entry.save': given(() => ({ entry: ENTRY })),
  'account.change': given(() => {
    const { id, ...profile } = OFFICERS.customs;
    return { id, profile: { ...profile, secondLine: true } };
  }),
  'account.reactivate': {
    begin: async (_, desk) => {
      await desk.ask('account.suspend', { id: OFFICERS.airline.id, reason: REASON });
      return { id: OFFICERS.airline.id, reason: REASON };
    },
  },
  'account.suspend': given(() => ({ id: OFFICERS.airline.id, reason: REASON })),
  'account.reset': given(() => ({ id: OFFICERS.airline.id, passphrase: NEXT_PASSPHRASE })),
  'account.change-passphrase': {
    by: 'airline',
    begin: () => ({ current: PASSPHRASE, next: NEXT_PASSPHRASE }),
  },
  'agency.drop': { begin: async (_, desk) => ({ proposal: await proposeAgency(desk, 'customs'), reason: REASON }) },
  'agency.accept': {
    by: 'customs',
    begin: async (_, desk) => ({ proposal: await proposeAgency(desk, 'customs', 'police') }),
  },
  'account.record-sign-in': { cannot: 'The program makes it at each sign-in, when there is one to record.' },
  'petition.holdings': { begin: async (_, desk) => ({ id: await petitioned(desk) }) },
  'petition.look': { begin: async (_, desk) => ({ id: await petitioned(desk) }) },
  'petition.close': {
    by: 'police',
    // Whoever enters a request does not sign its answer.
    begin: async (_, desk) => {
      await desk.as('customs');
      const id = await petitioned(desk);
      await desk.as('police');
      return { id, answer: 'Nothing.', reason: REASON };
    },
  },
  'exhibit.open': { begin: async ({ case: work }) => ({ ...byTwoHere(), case: work }) },
  'exhibit.read': { begin: async (known, desk) => ({ id: await exhibitOf(known, desk) }) },
  'exhibit.add': {
    begin: async (known, desk) => ({ id: await exhibitOf(known, desk), after: 1, entry: DISPOSAL, words: NO_WORDS }),
  },
  'exhibits.confirm': {
    by: 'police',
    begin: async (known, desk) => {
      await desk.as('customs');
      const id = await exhibitOf(known, desk);
      await desk.as('police');
      return { case: known.case, exhibits: [{ id, after: 1, of: [1] }] };
    },
  },
  'exhibit.print': {
    begin: async (known, desk) => ({ ids: [await exhibitOf(known, desk)], paper: 'sheet', language: 'en' }),
  },
  'referral.prepare': {
    random: DERIVED_LATER,
    begin: async (known, desk) => {
      await referred(known, desk);
      return { ...REFERRAL, case: known.case };
    },
  },
  'case.seizure-record': {
    random: DERIVED_LATER,
    begin: async (known, desk) => {
      await referred(known, desk);
      return { ...NAMELESS, id: known.case };
    },
  },
  'referral.print': {
    random: DERIVED_LATER,
    begin: async (known, desk) => ({ ...(await referred(known, desk)), language: 'en' }),
  },
  'referral.hand': {
    random: DERIVED_LATER,
    begin: async (known, desk) => ({ ...(await referred(known, desk)), ...SIGNED }),
  },
  'referral.remind': { random: DERIVED_LATER, begin: (known, desk) => referred(known, desk, true) },
  'referral.withdraw': {
    random: DERIVED_LATER,
    begin: async (known, desk) => ({ ...(await referred(known, desk)), why: REASON }),
  },
  'referral.answer': {
    random: DERIVED_LATER,
    begin: async (known, desk) => ({
      ...(await referred(known, desk, true)),
      ...CLOSED,
      kind: 'taken-over',
      said: SAID,
    }),
  },
  'sltd.enter': { begin: async (known, desk) => ({ ...(await checked(known, desk)), act: OPENED, happened: null }) },
  'sltd.print': {
    begin: async (known, desk) => {
      const { id } = await checked(known, desk);
      await desk.ask('sltd.enter', { id, act: OPENED, happened: null });
      return { id, language: 'en' };
    },
  },
  'proposal.draft': { begin: async (known, desk) => ({ id: await keptForRules(known, desk) }) },
  'proposal.decline': { begin: async (known, desk) => ({ id: await keptForRules(known, desk), reason: REASON }) },
  'case.attach': {
    inSteps: true,
    begin: (known) => ({ ...everyInput(NOTHING_KNOWN)['case.attach'], case: known.case }),
  },
  'case.file': { begin: async (known, desk) => ({ id: await attached(known, desk), slice: 0 }) },
  'case.save-file': {
    begin: async (known, desk) => ({ id: await attached(known, desk), copy: false, purpose: REASON }),
  },
  'case.remark-file': {
    begin: async (known, desk) => ({ id: await attached(known, desk), kind: 'corrected', text: REASON }),
  },
  'question.answer': { by: 'airline', begin: ({ question }) => answerWithFile(question) },
  'question.file': { begin: answered },
  'question.save-file': { begin: async (known, desk) => ({ ...(await answered(known, desk)), purpose: REASON }) },
  'question.refuse': { by: 'airline', begin: ({ question }) => ({ id: question, text: 'Nobody knows.' }) },
  'query-list.make': given(() => ({ scope: { kind: 'flight', flight: FLIGHT } })),
  'query-list.mark': { begin: async (_, desk) => ({ ...(await queried(desk)), state: 'asked', reason: '' }) },
  'query-list.read-answers': {
    begin: async (_, desk) => ({ id: (await queried(desk)).id, text: 'a line that cannot be read' }),
  },
  'question.ask': given(() => ({ flight: OTHER_FLIGHT, about: { kind: 'flight' }, text: 'How many bags?' })),
  'message.assign': {
    begin: async (_, desk) => {
      await bring(desk, { 'flightless.edi': flightlessList(TWO_PEOPLE, { control: 'C0514' }) });
      const entries = await desk.ask<readonly { message: string | null }[]>('quarantine.list', {});
      return {
        message: entries.find(({ message }) => message !== null)?.message,
        to: { flight: OTHER_FLIGHT },
        reason: REASON,
      };
    },
  },
  'flight.update': given(() => ({ flight: FLIGHT, patch: { gate: 'A1' }, reason: REASON })),
  'flight.cancel': given(() => ({ flight: OTHER_FLIGHT, cause: 'weather', reason: REASON })),
  'capacity-cut.sign': { cannot: 'nobody of the unit is taken beside whom another one can be left out' },
  'capacity-cut.take-back': { cannot: 'nobody signed a plan' },
  'capacity-cut.object': {
    cannot: 'an agency that is called for the same target objects, and the unit has none with the same rule',
  },
  'capacity-cut.uphold': { cannot: 'nobody objects' },
  'airline-contact.remove': {
    begin: async (_, desk) => {
      const of = { carrier: 'ET', day: '2026-11-24' };
      await desk.ask('airline-contact.enter', { ...of, name: 'A. Bekele', telephone: '+228 90 00 00 00' });
      return of;
    },
  },
  'flight.leave': taken(),
  // Nobody on that flight is to be decided about.
  'flight.sign': given(() => ({ flight: OTHER_FLIGHT })),
  'flight.take-back': {
    begin: async (_, desk) => {
      await desk.ask('flight.sign', { flight: OTHER_FLIGHT });
      return { flight: OTHER_FLIGHT, reason: REASON };
    },
  },
  'flight.approve': { cannot: 'another supervisor of the agency approves, and the unit has one of each' },
  'target-list.print': {
    // Its number is drawn.
    random: / targetLists /,
    begin: async (known, desk) => {
      await desk.ask('case.select', { id: known.case, note: REASON });
      return { flight: FLIGHT, copies: 2, language: 'en' };
    },
  },
  'target-list.end-copy': {
    random: / targetLists /,
    begin: async (known, desk) => ({ ...(await printed(known, desk)), how: 'returned' }),
  },
  'target-list.lose-copy': {
    random: / targetLists /,
    begin: async (known, desk) => ({ ...(await printed(known, desk)), reason: REASON }),
  },
  'flight.same': {
    begin: async (_, desk) => {
      await desk.ask('flight.cancel', { flight: OTHER_FLIGHT, cause: 'weather', reason: REASON }, 'police');
      return { flight: OTHER_FLIGHT, other: FLIGHT, reason: REASON };
    },
  },
  'traveller.join': given(({ others }) => ({ flight: FLIGHT, travellers: others.slice(1, 3), reason: REASON })),
  'traveller.part': {
    begin: async (_, desk) => {
      const { travellers } = await desk.ask<{ travellers: { id: string; channels: string[] }[] }>('flights.get', {
        id: FLIGHT,
      });
      const traveller = travellers.find(({ channels }) => channels.length === 2)?.id ?? '';
      const view = await desk.ask<{ traveller: { sources: { channel: string; message: string; index: number }[] } }>(
        'traveller.get',
        { flight: FLIGHT, traveller },
      );
      const source = view.traveller.sources.find(({ channel }) => channel === 'pnr');
      return { flight: FLIGHT, traveller, record: `${source?.message}:${source?.index}`, reason: REASON };
    },
  },
  'decision.withdraw': {
    begin: async ({ others }, desk) => {
      await desk.ask('traveller.join', { flight: FLIGHT, travellers: others.slice(1, 3), reason: REASON }, 'police');
      const { decisions } = await desk.ask<{ decisions: { id: string }[] }>('flights.get', { id: FLIGHT });
      return { id: decisions[0]?.id ?? '', reason: REASON };
    },
  },
  // Otherwise the next sign-in makes a backup by itself.
  'backup.set': given(() => ({ automatic: false, keep: 7, changes: 1000 })),
  'schedule.remove': given(({ schedule }) => ({ ids: [schedule] })),
  'reference.put': given(() => ({ kind: 'carrier', code: 'QZ', value: { name: 'Other Air' } })),
  'reference.restore': given(() => ({ kind: 'carrier', code: 'QQ' })),
  'back-test.travellers': {
    inMemory: true,
    begin: async (_, desk) => ({ run: await backTest(desk), group: 'gained', from: 0, count: 10 }),
  },
  'back-test.export': { inMemory: true, begin: async (_, desk) => ({ run: await backTest(desk), ...PLAIN }) },
  'drafts.open': given(({ draft }) => ({ id: draft.id })),
  'drafts.create': given(() => ({ title: 'A draft', from: { active: true } })),
  'drafts.put-rule': given(({ draft }) => ({ ...draft, rule: NEW_RULE })),
  'drafts.remove-rule': given(({ draft }) => ({ ...draft, rule: RULE })),
  'drafts.put-list': given(({ draft }) => ({
    ...draft,
    list: 'other-list',
    content: { owner: 'O', reason: 'R', validTo: '2027-01-01', entries: ['B'] },
  })),
  'drafts.remove-list': given(({ draft }) => ({ ...draft, list: 'test-list' })),
  'drafts.put-format': given(({ draft }) => ({ ...draft, format: 1 })),
  'drafts.put-thresholds': given(({ draft }) => ({ ...draft, mandate: 'customs', watch: 31, inspect: 61 })),
  'drafts.rename': given(({ draft }) => ({ ...draft, title: 'Another name' })),
  'drafts.discard': given(({ draft }) => draft),
  'drafts.validate': {
    begin: async ({ draft }, desk) => {
      const { rev } = await desk.ask<{ rev: number }>('drafts.remove-list', { ...draft, list: 'test-list' });
      await desk.ask('drafts.put-rule', { id: draft.id, rev, rule: NEW_RULE });
      return { id: draft.id, rev: rev + 1, note: 'a note' };
    },
  },
  'versions.open': given(({ version }) => ({ version: version.version })),
  'versions.compare': given(({ version }) => ({ from: { shipped: true }, to: { version: version.version } })),
  'versions.sign': given(({ version }) => ({ ...version, note: '' })),
  'versions.activate': {
    begin: async ({ version }, desk) => {
      await sign({ version }, desk);
      return { ...version, at: null };
    },
  },
  'versions.cancel-activation': {
    begin: async ({ version }, desk) => {
      await sign({ version }, desk);
      await desk.ask('versions.activate', { ...version, at: '2026-11-25T08:00:00.000Z' });
      return { version: version.version };
    },
  },
  'versions.roll-back': {
    begin: async ({ version }, desk) => {
      await sign({ version }, desk);
      await desk.ask('versions.activate', { ...version, at: null });
      return { reason: REASON };
    },
  },
  'versions.export': given(({ version }) => ({ version: version.version, format: 'json' })),
  'rules.switch-off': given(() => ({ rule: RULE, reason: REASON })),
  'rules.countersign': {
    begin: async (_, desk) => {
      await desk.as('police');
      await desk.ask('rules.switch-off', { rule: 'police.card-listed', reason: REASON });
      const { alone } = await desk.ask<{ alone: readonly { id: string }[] }>('versions.list', {});
      await desk.as('customs');
      return { act: alone[0]?.id ?? '' };
    },
  },
  'draft-template.withdraw': { begin: async (_, desk) => proposedTemplate(desk) },
  'draft-template.confirm': {
    by: 'police',
    begin: async (_, desk) => {
      await desk.as('customs');
      const proposed = await proposedTemplate(desk);
      await desk.as('police');
      return proposed;
    },
  },
  'official-draft.print': {
    random: /^live printedDrafts /,
    begin: (known) => ({
      ...everyInput(NOTHING_KNOWN)['official-draft.print'],
      ...{ case: known.case, with: OFFICERS.police.id },
    }),
  },
  'frame.withdraw': { by: 'police', begin: ({ frame }) => ({ hash: frame }) },
  'frame.confirm': given(({ frame }) => ({ hash: frame })),
  'mute.add': {
    begin: async ({ mute, mutable }, desk) => {
      await desk.ask('mute.revoke', { id: mute, reason: REASON });
      return mutable;
    },
  },
  'mute.revoke': given(({ mute }) => ({ id: mute, reason: REASON })),
  'hold.release': {
    begin: async (_, desk) => {
      await desk.ask('breaker.set', { perMille: 300, least: 10 }, 'police');
      // On a flight with bookings, those who are listed without one are an indicator's hits.
      await bring(desk, { 'many.edi': paxlst(crowd(24), { control: 'C0512' }) });
      const { holds } = await desk.ask<{ holds: readonly { id: string }[] }>('holds.list', {});
      return { id: holds[0]?.id ?? '', reason: REASON };
    },
  },
  'case.claim': given(({ others }) => ({ flight: FLIGHT, traveller: others[0] })),
  'case.open': given(({ others }) => ({ flight: FLIGHT, traveller: others[0], origin: 'dog', note: null })),
  'case.open-on': given(() => ({ ...BAG, flight: FLIGHT })),
  'case.take': {
    begin: async (_, desk) => {
      const { id } = await desk.ask<{ id: string }>('case.open-on', { ...BAG, flight: null });
      await desk.ask('case.release', { id, note: REASON });
      return { id };
    },
  },
  'case.decide-hit': { begin: async (known, desk) => (await hitsOf(known, desk))[0] },
  // Taken back at once: the case that was opened is gone.
  'case.release': {
    begin: async (known, desk) => ({ id: await another(known, desk), note: null, undo: true }),
  },
  'case.relieve': given((known) => ({ id: known.case, note: REASON })),
  'case.assign': given((known) => ({ id: known.case, to: OFFICERS.police.id, note: REASON })),
  'case.hand-over': given((known) => ({ id: known.case, to: 'police', note: REASON })),
  'case.meet': {
    begin: async (known, desk) => {
      await sent(known, desk);
      return { id: known.case, note: REASON };
    },
  },
  'case.unmeet': {
    begin: async (known, desk) => {
      await sent(known, desk);
      await desk.ask('case.meet', { id: known.case, note: REASON });
      return { id: known.case, note: REASON };
    },
  },
  'case.conclude': {
    random: DERIVED_LATER,
    begin: async (known, desk) => {
      await sent(known, desk);
      // Customs lead, so that a result of police waits for them.
      await desk.as('police');
      await desk.ask('case.record-result', { id: known.case, result: 'nothing-found', note: REASON });
      await desk.as('customs');
      return { id: known.case, note: REASON };
    },
  },
  'case.send-back': concludedBy(),
  'case.reopen-part': concludedBy('case.close'),
  'case.dismiss': given((known) => ({ id: known.case, why: 'explained', note: REASON })),
  'case.miss': given((known) => ({ id: known.case, why: 'no-officer', note: REASON })),
  'case.select': given((known) => ({ id: known.case, note: REASON })),
  'case.deselect': {
    begin: async (known, desk) => {
      await desk.ask('case.select', { id: known.case, note: REASON });
      return { id: known.case, note: REASON };
    },
  },
  'case.record-result': {
    random: DERIVED_LATER,
    begin: async (known, desk) => {
      await sent(known, desk);
      return { id: known.case, result: 'nothing-found', note: REASON, seen: true };
    },
  },
  'protection.read': given((known) => ({ id: known.case })),
  'encounter.read': given((known) => ({ id: known.case })),
  'encounter.add': {
    begin: async (known, desk) => {
      await sent(known, desk);
      return { id: known.case, entry: READ };
    },
  },
  'encounter.move': {
    begin: async (known, desk) => {
      await sent(known, desk);
      return { id: known.case, entry: { kind: 'moved', to: 'belt', note: null } };
    },
  },
  'encounter.medical': {
    begin: async (known, desk) => {
      await sent(known, desk);
      const add = (entry: unknown) => desk.ask('encounter.add', { id: known.case, entry });
      await add({ kind: 'intrusive', act: 'hospital', ...LAWFUL, guardian: null, note: null });
      await add({ kind: 'ended', of: 1, result: 'nothing', note: null, medical: 'capsules' });
      return { id: known.case, entry: 2 };
    },
  },
  'case.test': {
    random: DERIVED_LATER,
    begin: async (known, desk) => {
      await sent(known, desk);
      await desk.ask('encounter.add', { id: known.case, entry: READ });
      await desk.ask('case.record-result', { id: known.case, ...SEIZURE, note: REASON });
      return { id: known.case, line: 0, test: 'overturned', note: REASON };
    },
  },
  'case.close': concludedBy(),
  // The number of the incident is drawn by lot.
  'case.join': {
    random: / cases /,
    begin: async (known, desk) => ({ id: known.case, to: await another(known, desk), note: REASON }),
  },
  'case.part': {
    begin: async (known, desk) => {
      await desk.ask('case.join', { id: known.case, to: await another(known, desk), note: REASON });
      return { id: known.case, note: REASON };
    },
  },
  'case.propose': { by: 'police', begin: (known) => ({ id: known.case, proposed: DISMISSAL, note: REASON }) },
  'case.accept': proposed(),
  'case.decline': proposed(),
  'case.withdraw-proposal': proposed('police'),
  'case.confirm-found': foundForPolice(),
  'case.dispute-found': foundForPolice(),
  'case.confirm-deed': typedForPolice(),
  'case.dispute-deed': typedForPolice(),
  'case.acknowledge': {
    by: 'police',
    begin: async (known, desk) => {
      await desk.as('customs');
      await desk.ask('case.dismiss', { id: known.case, why: 'explained', note: REASON }, 'police');
      await desk.as('police');
      return { id: known.case, note: null };
    },
  },
  'case.not-examined': {
    begin: async (_, desk) => {
      await bring(desk, { 'landed.edi': paxlst(TWO_PEOPLE, { flight: 'ET512', control: 'C0512' }) });
      const patch = { actualArrival: '2026-11-24T04:00' };
      await desk.ask('flight.update', { flight: 'ET-512-ADD-2026-11-24', patch, reason: REASON }, 'police');
      const tray = await desk.ask<QueuePage>('queue.page', TRAY);
      return { travellers: tray.rows.map(({ flight, traveller }) => ({ flight, traveller })), reason: REASON };
    },
  },
  'case.reopen': {
    begin: async (known, desk) => {
      await desk.ask('case.dismiss', { id: known.case, why: 'explained', note: REASON }, 'police');
      return { id: known.case, note: REASON };
    },
  },
  'case.let-go': {
    cannot: 'It needs hits that one agency sees and another does not, and the unit has no legal frame.',
  },
  'observed.pass-on': { cannot: 'No rule that ships asks to observe and report.' },
  // It keeps where the trail ended when it began, and a restart adds a sign-in.
  'quiet.start': { random: /^live quietOrders /, begin: ({ others }) => quietInput(others) },
  'quiet.move': begunQuiet({ due: '2026-11-25T09:00:00.000Z' }),
  // Its record keeps the last number of the trail, which a sign-in moves.
  'quiet.name': {
    random: /^live quietOrders /,
    async begin({ others }, desk) {
      const whom = await third(desk);
      return { id: (await desk.ask<{ id: string }>('quiet.start', quietInput(others), 'police')).id, whom };
    },
  },
  'quiet.unname': {
    random: /^live quietOrders /,
    async begin({ others }, desk) {
      const whom = await third(desk);
      const input = { ...quietInput(others), officers: [whom] };
      return { id: (await desk.ask<{ id: string }>('quiet.start', input, 'police')).id, whom };
    },
  },
  'quiet.call-off': begunQuiet(),
  'quiet.read': begunQuiet({ shown: 0 }),
  'quiet.release': { random: DERIVED_LATER, ...begunQuiet() },
  'selection.draw': { random: / cases /, begin: () => ({ from: { flight: FLIGHT }, count: 1 }) },
  // A head that differs raises an alarm outside the store before its entry is written: the alarm stays either way.
  'audit.compare-head': { inSteps: true, begin: (known) => everyInput(known)['audit.compare-head'] },
  'audit.acknowledge': {
    inSteps: true,
    begin: async (_, desk) => {
      // The trail ends before what the machine remembers.
      await desk.leave();
      const kept = JSON.parse(desk.machine.memory.state.get('audit.airside-live') ?? '{}');
      desk.machine.memory.state.set('audit.airside-live', JSON.stringify({ ...kept, seq: kept.seq + 3 }));
      await desk.as('customs');
      await desk.machine.quiet();
      return { reason: REASON };
    },
  },
  'retention.confirm-announcement': {
    // The key of a month is made before the first entry that it seals.
    random: /^key live\.audit\./,
    begin: async (_, desk) => {
      await desk.ask('retention.run', {});
      const { announcements } = await desk.ask<{ announcements: readonly { announcedOn: string }[] }>(
        'retention.get',
        {},
      );
      await signInOn({ machine: desk.machine, window: desk }, [confirmedBy('customs')]);
      return { announcedOn: announcements[0]?.announcedOn };
    },
  },
  'backup.verify': given(({ backup }) => ({ place: { kind: 'listed', name: backup } })),
  'backup.restore': { inMemory: true, begin: ({ backup }) => ({ place: { kind: 'listed', name: backup } }) },
  'legal-hold.confirm': given(({ hold }) => ({ id: hold, reason: REASON })),
  'legal-hold.lift': {
    begin: ({ hold }) => ({ id: hold, reason: REASON }),
    // The retention of the next start ends what nothing holds any more.
    random: /^live (?:messages |(?:flightHeads|factBlocks|flightManifests|appearances|links) ET-504-)/,
  },
  'unmasking.approve': {
    begin: async ({ maskedCase, unmasking }, desk) => {
      await desk.ask('unmasking.revoke', { id: unmasking, reason: REASON });
      return { case: maskedCase, reason: REASON };
    },
  },
  'unmasking.revoke': given(({ unmasking }) => ({ id: unmasking, reason: REASON })),
  'unmasking.view': given(({ unmasking }) => ({ id: unmasking })),
  // Its number is drawn.
  'shift.sign': {
    random: / shiftReports /,
    begin: () => ({ language: 'en', from: '2026-11-24T06:00', to: '2026-11-24T14:00', notes: '' }),
  },
  'shift.claims': {
    begin: async (_known, desk) => {
      const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
      const { number: id } = await desk.ask<{ number: string }>('shift.sign', { language: 'en', ...shift, notes: '' });
      return { id };
    },
  },
  'shift.take-over': { cannot: 'another supervisor of the agency takes over, and the unit has one of each' },
  'shift.export': {
    begin: async (_known, desk) => {
      const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
      const made = await desk.ask('shift.sign', { language: 'en', ...shift, notes: '' });
      return { id: (made as { readonly number: string }).number, ...NAMELESS };
    },
  },
  'unmasking.export': given(({ unmasking }) => ({ id: unmasking, ...NAMELESS })),
};

export const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

const ENTRY = {
  version: 1,
  kind: 'form',
  leg: {
    ...EMPTY_LEG,
    carrier: 'ET',
    number: 508,
    origin: 'ADD',
    destination: 'LFW',
    departure: '2026-11-24T09:00',
    arrival: '2026-11-24T13:00',
  },
  travellers: [{ ...EMPTY_TRAVELLER, surname: 'LAWSON', givenNames: 'AFI', dateOfBirth: '1990-02-01' }],
  booking: null,
  text: null,
};

const NEW_RULE = {
  id: 'customs.test-rule',
  kind: 'indicator',
  mandate: 'customs',
  family: 'bags',
  weight: 20,
  title: { en: 'Test' },
  when: { all: [{ fact: 'bags.count', atLeast: 3 }] },
};

/** What an officer decides about each hit of the case. */
async function hitsOf({ case: id, traveller }: KnownUnit, desk: Desk) {
  const { reasons } = await desk.ask<{ reasons: readonly { rule: string; state: string }[] }>('traveller.get', {
    flight: FLIGHT,
    traveller,
  });
  const hits = reasons.filter(({ state }) => state === 'hit');
  return hits.map(({ rule }) => ({ id, rule, disposition: 'datum-wrong', reason: REASON }));
}

async function sign({ version }: Pick<KnownUnit, 'version'>, desk: Desk): Promise<void> {
  await desk.ask('versions.sign', { ...version, note: '' });
  await desk.as('police');
  await desk.ask('versions.sign', { ...version, note: '' });
  await desk.as('customs');
}

/** A new agency that waits; signs `by` in again. */
async function proposeAgency(desk: Desk, by: OfficerName, accepting: OfficerName | null = null): Promise<string> {
  await desk.as('customsAdministrator');
  const { row } = everyInput(NOTHING_KNOWN)['agency.propose'];
  const { proposals } = await desk.ask<{ proposals: { id: string }[] }>(
    'agency.propose',
    { id: null, row, reason: REASON },
    'policeAdministrator',
  );
  const proposal = proposals[0]?.id ?? '';
  if (accepting !== null) {
    await desk.as(accepting);
    await desk.ask('agency.accept', { proposal });
  }
  await desk.as(by);
  return proposal;
}

async function backTest(desk: Desk): Promise<string> {
  const run = { candidate: { shipped: true }, from: null, to: null, day: null };
  return (await desk.ask<{ run: string }>('back-test.run', run)).run;
}

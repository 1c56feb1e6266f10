/** What happened before the compared calls: first what both units saw, then what only officers of the sighted agencies did. */

import { systemEntry } from '../../../../renderer/core/audit/entries.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { Case, Officer, Role } from '../../../../shared/casework/case.ts';
import { NOTHING_ENDED } from '../../../../shared/retention/retention-run.ts';
import { PDF } from '../../../shared/casework/given-files.ts';
import { OPENED, SEEN, seizure, withoutText } from '../../../shared/interpol/sltd-acts.ts';
import { EXHIBIT, takenBy } from '../exhibit-inputs.ts';
import { NAMED } from '../exports/asked.ts';
import { flightlessList } from '../flightless.ts';
import { DAILY, paxlst, pnrgov } from '../messages.ts';
import { keptPast } from './kept-list.ts';
import { HIDDEN_RULE, SEEN_RULE } from './rules.ts';
import { ACTORS, quietOfficers, type Setting } from './settings.ts';
import type { Side } from './side.ts';

/** Both units begin here; each step of a run is a minute. */
export const BEGIN = '2026-11-24T08:00:00.000Z';

export function minute(at: number): string {
  return new Date(Date.parse(BEGIN) + at * 60_000).toISOString();
}

/** An officer without a special duty. */
export function actor(agency: Agency, role: Role): Officer {
  const found = ACTORS.find(
    (each) => each.agency === agency && each.role === role && !each.controlOfficer && !each.secondLine,
  );
  if (found === undefined) throw new Error(`no ${agency} ${role}`);
  return found;
}

/** Officers whose acts both units have, of an agency that sees and of one that does not. */
export function cast({ sighted, blind }: Setting) {
  const [sees = 'police'] = sighted;
  const [blinded = 'customs', other = 'immigration'] = blind;
  return {
    sighted: actor(sees, 'supervisor'),
    sightedAnalyst: actor(sees, 'analyst'),
    /** Confirms acts of two officers that the others must not see. */
    sightedSecond: ACTORS.find(
      ({ agency, role, controlOfficer }) => agency === (sighted[1] ?? sees) && role === 'supervisor' && controlOfficer,
    ) as Officer,
    /** A supervisor of the agency of those who see, whom quiet work does not name. */
    sightedColleague: ACTORS.find(
      ({ agency, role, controlOfficer }) => agency === sees && role === 'supervisor' && controlOfficer,
    ) as Officer,
    blind: actor(blinded, 'supervisor'),
    blindAnalyst: actor(blinded, 'analyst'),
    /** A supervisor who takes over from the other. */
    blindColleague: ACTORS.find(
      ({ agency, role, controlOfficer }) => agency === blinded && role === 'supervisor' && controlOfficer,
    ) as Officer,
    /** Confirms acts of two officers of two agencies. */
    second: actor(other, 'supervisor'),
    other: actor(other, 'supervisor'),
    administrator: actor(blinded, 'administrator'),
    secondAdministrator: actor(other, 'administrator'),
    airline: actor('airline', 'analyst'),
  };
}

const person = (surname: string, document: string, more: { readonly expiry?: string } = {}) => ({
  surname,
  given: 'AMA',
  document,
  ...more,
});
const EXPIRED = { expiry: '250131' };

/** Nobody knows why the first is stopped, but those who see the hidden rules. */
export const PEOPLE = [
  person('HIDDENONE', 'TG4817305', EXPIRED),
  person('SEENONE', 'TG7777777'),
  person('BOTHONE', 'TG5555555', EXPIRED),
  person('CLEARONE', 'TG4817312'),
  person('SEENTWO', 'TG6666666'),
  person('HIDDENTWO', 'TG4817347', EXPIRED),
] as const;

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

/** The same flight on another day, YYMMDD. */
function on(day: string, message: Uint8Array): Uint8Array {
  return encode(decode(message).replaceAll('261124', day));
}

/** Its headings are known in no language, so it waits in quarantine for an officer's layout. */
export const ODD_TABLE = encode(`${['qq1;qq2;qq3;qq4', 'TABLEONE;AMA;TG4400112;red'].join('\r\n')}\r\n`);
export const LAYOUT = {
  id: 'small-carrier',
  name: 'Small carrier',
  headings: ['qq1', 'qq2', 'qq3', 'qq4'],
  columns: ['surname', 'givenNames', 'documentNumber', null] as const,
  dateOrder: null,
  flight: {
    carrier: 'ET',
    number: 508,
    suffix: null,
    origin: 'ADD',
    destination: 'LFW',
    departure: '2026-11-25T09:00',
    arrival: '2026-11-25T13:00',
  },
};

export const FLIGHT = 'ET-508-ADD-2026-11-24';
/** So long ago that its data is masked. */
export const OLD_FLIGHT = 'ET-508-ADD-2026-04-01';
/** On which only officers work who see the hidden rules. */
export const HIDDEN_FLIGHT = 'ET-508-ADD-2026-11-23';
export const SECOND_FLIGHT = 'ET-508-ADD-2026-11-25';

/** What both units saw. */
export async function seenPast(side: Side, setting: Setting): Promise<void> {
  const { sighted, blind, blindAnalyst, second, airline } = cast(setting);
  let at = 0;
  const as = (officer: Officer) => side.sit(officer, minute(-600 + at++));
  as(blind);
  await side.write(
    setting.store === 'live'
      ? ACTORS.map(({ id, ...officer }) => ({
          table: 'accounts' as const,
          id,
          rev: 0,
          value: { ...officer, state: 'active' as const, mustChange: false, createdAt: BEGIN, createdBy: null },
        }))
      : [
          {
            table: 'settings' as const,
            id: 'officers',
            rev: 0,
            value: ACTORS.map(({ name, agency }) => ({ name, agency })),
          },
        ],
  );
  // An alarm, so that it can be acknowledged.
  const head = { seq: 1, hash: '0'.repeat(64) };
  const breaks = [{ code: 'changed' as const, seq: 1, last: 1 }];
  const check = { at: BEGIN, officer: 'SYSTEM', from: 1, head, entries: 1, destroyed: 0, breaks };
  // Automatic backups are made in the background, at any time.
  const rotation = { automatic: false, keep: 7, changes: 1000 };
  await side.write([
    { table: 'settings', id: 'auditCheck', rev: 0, value: check },
    { table: 'settings', id: 'backup', rev: 0, value: { rotation, last: null, verified: {} } },
  ]);
  await side.ask('unit.set-up', { airports: ['LFW'] }, second);
  const { proposal } = await side.ask('frame.propose', { frame: setting.frame, note: 'the law' }, second);
  as(sighted);
  await side.ask('frame.confirm', { hash: proposal?.hash ?? '' }, second);
  as(blind);
  // Below the lowest limit that can be set, so that few travellers are enough.
  await side.write([{ table: 'settings', id: 'breaker', rev: 0, value: { perMille: 700, least: 4 } }]);
  const files = (...given: readonly (readonly [string, Uint8Array])[]) => ({
    way: 'files' as const,
    files: given.map(([name, bytes]) => ({ name, bytes })),
  });
  await side.ask('import.start', files(['old.edi', on('260401', paxlst(PEOPLE, { control: 'C0002' }))]), second);
  as(blind);
  await side.ask('retention.run', {}, second);
  as(blindAnalyst);
  await side.ask(
    'import.start',
    files(
      ['a.edi', paxlst(PEOPLE)],
      ['before.edi', on('261123', paxlst(PEOPLE, { control: 'C0003' }))],
      ['b.edi', pnrgov('QX7Z4M', '4111111111111111')],
      ['broken.edi', encode("UNB+UNOA:4+NOTHING'UNH")],
      [
        'flightless.edi',
        flightlessList([{ surname: 'FLIGHTLESS', given: 'AMA', document: 'TG4400113' }], { control: 'C0004' }),
      ],
      ['other.txt', encode('Dear all,\nnothing\u0001 here\n')],
      ['list.csv', ODD_TABLE],
      ['list-2.csv', encode(decode(ODD_TABLE).replace('TABLEONE', 'TABLETWO'))],
    ),
    second,
  );
  as(blind);
  await side.ask('schedule.put', { flights: [DAILY] }, second);
  as(blindAnalyst);
  const tables = (await side.ask('quarantine.list', {}, second)).filter(({ fileName }) => fileName === 'list.csv');
  await side.ask('mapping.apply', { source: { quarantine: tables[0]?.id ?? '' }, profile: LAYOUT, save: true }, second);
  for (const title of ['First', 'Second', 'Third']) {
    as(blindAnalyst);
    const draft = await side.ask('drafts.create', { title, from: { active: true } }, second);
    if (title !== 'Third') continue;
    as(blindAnalyst);
    await side.ask('drafts.put-thresholds', { id: draft.id, rev: 1, mandate: 'joint', watch: 31, inspect: 60 }, second);
    as(blindAnalyst);
    await side.ask('drafts.validate', { id: draft.id, rev: 2, note: 'ready' }, second);
  }
  const traveller = await finder(side);
  as(blind);
  await side.ask(
    'mute.add',
    { flight: FLIGHT, traveller: traveller(FLIGHT, 'SEENTWO'), rule: SEEN_RULE, until: '2026-12-20', reason: 'known' },
    second,
  );
  as(blind);
  await side.ask('legal-hold.set', { on: { kind: 'flight', flight: FLIGHT }, reason: 'court order 1' }, second);
  as(blindAnalyst);
  await side.ask('question.ask', { flight: FLIGHT, about: { kind: 'flight' }, text: 'When?' }, second);
  as(airline);
  await side.ask('form.keep', { form: 'question', value: 'half a word' }, second);
  as(blindAnalyst);
  await side.ask('case.claim', { flight: FLIGHT, traveller: traveller(FLIGHT, 'SEENONE') }, second);
  as(sighted);
  const [seen] = await side.ask('cases.list', {}, second);
  await side.ask('exhibit.open', { ...EXHIBIT, case: seen?.id ?? '', seal: 'SEEN 1' }, second);
  as(blindAnalyst);
  const masked = await side.ask(
    'case.claim',
    { flight: OLD_FLIGHT, traveller: traveller(OLD_FLIGHT, 'SEENONE') },
    second,
  );
  as(blind);
  await side.ask('unmasking.approve', { case: masked.id, reason: 'the judge asked' }, second);
}

/** The draft that was changed last, so that a change with a hidden rule leaves the order of drafts as it is. */
export const EDITED_DRAFT = 'Second';
/** A rule that is being written, for officers who may see its hits. */
const HIDDEN_WRITTEN = {
  id: 'hidden.draft',
  kind: 'indicator',
  family: 'identity',
  weight: 20,
  title: { en: 'Not to be seen' },
  when: { fact: 'document.expired', is: true },
} as const;

/** Quiet work that runs, and some whose deadline was missed. */
export const QUIET_REFERENCES = ['12/2026', '13/2026'] as const;

async function quietPast(side: Side, setting: Setting): Promise<void> {
  const [first, second] = quietOfficers(setting) as [Officer, Officer];
  const traveller = await finder(side);
  for (const [at, reference] of QUIET_REFERENCES.entries()) {
    side.sit(first, minute(-300 + at), true);
    const about = { flight: FLIGHT, traveller: traveller(FLIGHT, at === 0 ? 'HIDDENONE' : 'CLEARONE') };
    const times = { from: minute(-300), due: at === 0 ? '2026-11-25T08:00:00.000Z' : minute(-100) };
    const authority = { office: 'Prosecutor', reference, officers: [] };
    await side.ask('quiet.start', { ...about, ...times, ...authority, kind: 'let-run' }, second);
  }
}

/** What only one unit has: work on travellers with only hidden hits, and looks; or quiet work. */
export async function hiddenPast(side: Side, setting: Setting): Promise<void> {
  if (setting.quiet === true) return quietPast(side, setting);
  await keptPast(side, setting);
  const { sighted, sightedAnalyst, sightedSecond: second } = cast(setting);
  let at = 0;
  const as = (officer: Officer) => side.sit(officer, minute(-300 + at++));
  as(sighted);
  const traveller = await finder(side);
  const hidden = { flight: FLIGHT, traveller: traveller(FLIGHT, 'HIDDENONE') };
  const other = { flight: OLD_FLIGHT, traveller: traveller(OLD_FLIGHT, 'HIDDENONE') };
  const both = { flight: FLIGHT, traveller: traveller(FLIGHT, 'BOTHONE') };
  await side.ask('traveller.get', hidden, second);
  await side.ask('evidence.get', { ...hidden, facts: ['document.expired'] }, second);
  await side.ask(
    'search.find',
    { text: 'hiddenone', kind: 'name', count: 10, similar: false, purpose: 'desk' },
    second,
  );
  await side.ask('export.flagged', { ...NAMED, travellers: [hidden] }, second);
  await side.ask('papers.print', { language: 'en', travellers: [hidden], place: 'belt', purpose: 'to be met' }, second);
  as(sighted);
  const asked = await side.ask('query-list.make', { scope: { kind: 'selection', people: [hidden] } }, second);
  const { lines } = await side.ask('query-list.one', asked, second);
  const marked = { ...asked, lines: lines.map(({ key }) => key), state: 'hit' as const, reason: '' };
  await side.ask('query-list.mark', marked, second);
  const { id } = await side.ask('case.claim', hidden, second);
  const document = { number: 'TG4817305', type: 'P', issuer: 'TGO' };
  const sltd = (await side.ask('sltd.begin', { id, document }, second)).checks[0]?.id ?? '';
  for (const act of [SEEN, OPENED, seizure('happened')].map(withoutText))
    await side.ask('sltd.enter', { id: sltd, act, happened: null }, second);
  as(sighted);
  await side.ask('case.decide-hit', { id, rule: HIDDEN_RULE, disposition: 'datum-wrong', reason: 'indeed' }, second);
  await side.ask('case.note', { id, note: 'sold by a third person' }, second);
  as(sighted);
  if (!setting.told)
    await side.ask('mute.add', { ...both, rule: HIDDEN_RULE, until: '2026-12-20', reason: 'a known case' }, second);
  as(sighted);
  await side.ask('legal-hold.set', { on: { kind: 'traveller', ...hidden }, reason: 'court order 7' }, second);
  await side.ask('legal-hold.set', { on: { kind: 'case', case: id }, reason: 'court order 8' }, second);
  as(sightedAnalyst);
  await side.ask(
    'question.ask',
    { flight: FLIGHT, about: { kind: 'seat', seat: '12A' }, text: 'Who is that?' },
    second,
  );
  const person = { name: 'Hiddenone Ama', dateOfBirth: null, document: null };
  await side.ask(
    'petition.enter',
    { kind: 'complaint', person, text: 'Why was I stopped?', received: '2026-11-20', due: '2026-12-20' },
    second,
  );
  await side.ask('proposal.make', { case: id, kind: 'method', text: 'hidden way' }, second);
  const hiddenThing = { ...takenBy(sighted.id, sightedAnalyst.id), case: id, what: 'hidden powder', seal: 'HIDDEN 1' };
  await side.ask('exhibit.open', hiddenThing, second);
  const ofLaboratory = { kind: 'office', office: 'laboratory' } as const;
  const onHidden = { flight: FLIGHT, about: { kind: 'case', case: id } as const, to: ofLaboratory };
  await side.ask('question.ask', { ...onHidden, text: 'What is it?' }, second);
  const ended = await side.ask('question.ask', { ...onHidden, text: 'How pure is it?' }, second);
  const said = { by: 'the laboratory', at: ended.asked.at.slice(0, 16) };
  await side.ask('question.answer', { id: ended.id, text: 'hidden white powder', said, file: PDF }, second);
  const file = { name: 'hidden-report.pdf', file: new Blob([PDF.bytes]), about: null, note: 'hidden powder' };
  await side.ask('case.attach', { ...file, case: id, medical: false }, second);
  const spoken = { kind: 'spontaneous', words: 'hidden words', by: 'Hiddenone', language: 'French' } as const;
  await side.ask('case.state', { ...spoken, case: id, present: '', at: null, corrects: null }, second);
  await side.ask('form.keep', { form: `note:${hidden.traveller}`, value: 'half a note' }, second);
  as(sighted);
  const alone = { flight: HIDDEN_FLIGHT, traveller: traveller(HIDDEN_FLIGHT, 'HIDDENONE') };
  await side.ask('case.claim', alone, second);
  await side.ask('legal-hold.set', { on: { kind: 'traveller', ...alone }, reason: 'court order 9' }, second);
  as(sighted);
  await side.ask('rules.switch-off', { rule: 'hidden.listed', reason: 'too many hits' }, second);
  as(sightedAnalyst);
  const draft = (await side.ask('drafts.list', {}, second)).find(({ title }) => title === EDITED_DRAFT);
  const rule = { ...HIDDEN_WRITTEN, mandate: setting.mandate };
  await side.ask('drafts.put-rule', { id: draft?.id ?? '', rev: draft?.rev ?? 1, rule }, second);
  as(sighted);
  // Its hit no longer counts, but the hold stays hidden.
  const muted = { flight: FLIGHT, traveller: traveller(FLIGHT, 'HIDDENTWO') };
  await side.ask('legal-hold.set', { on: { kind: 'traveller', ...muted }, reason: 'court order 10' }, second);
  as(sighted);
  if (!setting.told)
    await side.ask('mute.add', { ...muted, rule: HIDDEN_RULE, until: '2026-12-20', reason: 'another one' }, second);
  await endedPast(side, id);
  as(sighted);
  const { id: masked } = await side.ask('case.claim', other, second);
  if (second.agency === sighted.agency) return;
  as(sighted);
  const shown = await side.ask('unmasking.approve', { case: masked, reason: 'the prosecutor asked' }, second);
  await side.ask('unmasking.view', { id: shown.id }, second);
}

/** A case that retention ends, and what the system says of it and of a damaged record. */
async function endedPast(side: Side, id: string): Promise<void> {
  const found = await readOne(side.store, 'cases', id);
  const [opened] = found?.value.timeline ?? [];
  if (found === undefined || opened === undefined) throw new Error('no case');
  const at = '2009-03-01T08:00:00.000Z';
  const timeline = [
    { ...opened, at },
    { ...opened, kind: 'closed' as const, at, note: null },
  ];
  const old = { ...found.value, id: 'LFW-2009-000001', traveller: 'gone', state: 'closed' as const, timeline };
  const counts = { ...NOTHING_ENDED, casesDestroyed: 1, keysDestroyed: 1 };
  const now = minute(-250);
  await side.write(
    [{ table: 'cases', id: old.id, rev: 0, index: { traveller: old.traveller, state: old.state }, value: old as Case }],
    [
      systemEntry(now, 'store.record-damaged', id, { table: 'cases', problem: 'cannot-open' }),
      systemEntry(now, 'retention.done', null, { trigger: 'daily', ...counts, monthsMasked: '', monthsDestroyed: '' }),
    ],
  );
}

/** Finds the ids of travellers by flight and surname, which a masked flight no longer has. */
export async function finder({ store }: Pick<Side, 'store'>): Promise<(flight: string, surname: string) => string> {
  const found = new Map<string, string>();
  for (const { id: flight, value } of await readAll(store, 'flightManifests')) {
    for (const { id, surname, sources } of value.flight.travellers)
      found.set(`${flight} ${surname ?? PEOPLE[sources[0]?.index ?? 0]?.surname}`, id);
  }
  return (flight, surname) => {
    const id = found.get(`${flight} ${surname}`);
    if (id === undefined) throw new Error(`no ${surname} on ${flight}`);
    return id;
  };
}

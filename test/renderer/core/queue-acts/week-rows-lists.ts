/** Lines of the weekly list that come from lists, rules and settings. */

import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { type AgencyProposal, SHIPPED_SETTING } from '../../../../shared/agency/agency-setting.ts';
import type { ActOffQueue } from '../../../../shared/review/week-acts.ts';
import { DRUG } from '../../../shared/agency/made-agencies.ts';
import { ENTRY, TERMS } from '../list-inputs.ts';
import { LOOKOUT } from '../lookout-inputs.ts';
import { crowd, paxlst } from '../messages.ts';
import { by, type Desk, NEXT, onDay } from './desk.ts';
import { DAY, type Row } from './week-row.ts';

const administrator = (officer: string, agency: Agency) => ({
  officer,
  name: officer,
  agency,
  at: `${DAY}T07:00:00.000Z`,
});
const WAITING: AgencyProposal = {
  id: 'p1',
  row: DRUG,
  made: [administrator('LFW-01', 'customs'), administrator('LFW-02', 'police')],
  accepted: [],
  reason: 'Order 12',
};

/** A list of customs that has the first traveller, and the flight of the next day with the hit. */
async function listed(test: Desk) {
  const terms = { ...TERMS, outcome: 'inspect' as const };
  const { list } = await test.ask('lists.create', { terms, entered: 'form' }, by('police'));
  const names = [{ name: 'HIT Ama', surname: 'HIT', givenNames: 'Ama', quality: 'main' as const }];
  const said = { typeText: null, status: null, issued: null, expiry: null };
  const documents = [{ ...said, type: 'P', number: 'TG4817305', issuer: 'TGO' }];
  const entry = { ...ENTRY, names, births: [], sex: null, documents };
  const { version } = await test.ask('lists.add-entry', { list, entry });
  await test.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
  const { travellers } = await test.ask('flights.get', { id: NEXT });
  const traveller = travellers.find(({ name }) => name.startsWith('HIT'))?.id ?? '';
  const { reasons } = await test.ask('traveller.get', { flight: NEXT, traveller });
  const rule = reasons.find((reason) => reason.listed !== undefined)?.rule ?? '';
  return {
    list,
    version: version ?? '',
    about: { flight: NEXT, traveller, rule, until: '2026-12-24', reason: 'a twin' },
  };
}

/** What the line of a false match says. */
const FALSE = {
  ...{ officer: 'LFW-02', second: 'PRACTICE-customs', reason: 'a twin', until: '2026-12-24' },
  ...{ subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }], rules: [{ title: { en: TERMS.title } }] },
} as const;

export const OF_LISTS = {
  'not-same': {
    async does(test) {
      await test.ask('false-matches.declare', (await listed(test)).about, by('customs'));
    },
    says: FALSE,
  },
  redress: {
    async does(test) {
      await test.ask('false-matches.redress', (await listed(test)).about, by('customs'));
    },
    says: FALSE,
  },
  'lookout-back': {
    async does(test) {
      const { id } = await test.ask('lookouts.take', {
        ...LOOKOUT,
        terms: { ...LOOKOUT.terms, name: 'Nobody Aboard' },
      });
      await test.ask('lookouts.end', { id, version: 1, reason: 'found' });
    },
    says: { officer: 'LFW-02', second: null, reason: 'found' },
  },
  'entry-back': {
    async does(test) {
      const { list, version } = await listed(test);
      const { rows } = await test.ask('lists.entries', { list, text: '', from: 0, count: 1 });
      const about = { list, id: rows[0]?.id ?? '', before: version, reason: 'found' };
      await test.ask('lists.withdraw-entry', about, by('police'));
    },
    says: { officer: 'LFW-02', second: 'PRACTICE-police', reason: 'found', rules: [{ title: { en: TERMS.title } }] },
  },
  hold: {
    async does({ ask, core }) {
      const people = crowd(60).map((person, at) => (at < 30 ? { ...person, expiry: '250131' } : person));
      await ask('import.start', { way: 'files', files: [{ name: 'd.edi', bytes: paxlst(people, { control: 'C3' }) }] });
      await core.resume();
    },
    says: { rules: [{ rule: 'customs.expired' }], until: DAY },
  },
  'switch-off': {
    async does({ ask, core }) {
      await ask('rules.switch-off', { rule: 'customs.expired', reason: 'too many' });
      await core.resume();
    },
    says: { reason: 'too many', hits: 2, until: null },
  },
  set: {
    does: ({ ask }) => ask('import.set', { warnMinutes: 0, quarantineDays: 1 }),
    says: { what: 'import.set', second: null, subjects: [], rules: [] },
  },
  agency: {
    // Administrators propose it, who are not here.
    does: ({ store }) =>
      commit(
        store,
        [{ table: 'settings', id: 'agencies', rev: 0, value: { ...SHIPPED_SETTING, proposals: [WAITING] } }],
        [],
      ),
    says: { officer: 'LFW-01', second: 'LFW-02', reason: 'Drug service / Service des stupéfiants: Order 12' },
  },
} satisfies Partial<Record<ActOffQueue, Row>>;

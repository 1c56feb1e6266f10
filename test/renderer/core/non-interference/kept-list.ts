/** A list that an agency keeps from others: what only one unit has of it, and the work on its hits. */
import type { EntryInput, TermsInput } from '../../../../renderer/core/calls/list-input.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import { ENTRY, pictureInput, TERMS } from '../list-inputs.ts';
import { LOOKOUT, type TakenLookout } from '../lookout-inputs.ts';
import { cast, FLIGHT, finder, minute } from './past.ts';
import { SEEN_RULE } from './rules.ts';
import type { Setting } from './settings.ts';
import type { Side } from './side.ts';

/** What its owner states; the agencies that see hidden rules see it. Its mandate hides it, or, where others are told of the hits of a mandate, its owner does. */
export function keptTerms(setting: Setting): TermsInput {
  const { mandate, told } = setting;
  return {
    ...{ ...TERMS, title: 'A hidden list', outcome: 'intercept', instruction: 'Call the hidden desk.' },
    ...(told ? { seenBy: chosenBy(setting) } : { mandate, seenBy: null }),
  };
}

/** The agencies that an owner lets see what it keeps. */
function chosenBy(setting: Setting): LawAgency[] {
  const { sighted } = cast(setting);
  return setting.sighted.filter((agency) => agency !== sighted.agency);
}

/** An entry that says no more than a name. */
const NAMED: EntryInput = { ...ENTRY, births: [], sex: null, nationalities: [] };

/** An entry about a document. */
export function keptEntry(number: string): EntryInput {
  const said = { typeText: null, status: null, issued: null, expiry: null };
  return { ...NAMED, names: [], documents: [{ ...said, type: 'P', number, issuer: 'TGO' }] };
}

const KEPT_PICTURE = pictureInput('a hidden face');

/** Its hits: on a traveller whom nothing else flags, on one with a hit that all see, and on one by the name alone. */
const KEPT: readonly (readonly [surname: string, entry: EntryInput])[] = [
  ['CLEARONE', { ...keptEntry('TG4817312'), pictures: [KEPT_PICTURE] }],
  [
    'SEENONE',
    { ...NAMED, births: [{ from: '1980-06-15', to: '1980-06-15', circa: false }], warning: 'a hidden knife' },
  ],
  ['SEENTWO', NAMED],
  // An alert that means nobody, shown at a hit that all see.
  ['METHOD', { ...NAMED, kind: 'alert', remarks: 'a hidden method', pictures: [KEPT_PICTURE], rules: [SEEN_RULE] }],
];

/** A lookout on whom nothing else flags, and the description of nobody in particular. */
export function keptLookout(setting: Setting, name: string | null): TakenLookout {
  const seenBy = chosenBy(setting);
  const terms = { ...LOOKOUT.terms, name, description: 'a hidden scar' };
  return { ...LOOKOUT, said: 'a hidden call', terms, instruction: 'Call the hidden desk.', seenBy };
}

/** Makes the list, and works on a hit of it. */
export async function keptPast(side: Side, setting: Setting): Promise<void> {
  const { sighted, sightedAnalyst, sightedSecond: second } = cast(setting);
  let at = 0;
  const as = (officer: Officer) => side.sit(officer, minute(-400 + at++), true);
  as(sighted);
  const { list } = await side.ask('lists.create', { terms: keptTerms(setting), entered: 'form' }, second);
  for (const [surname, entry] of KEPT) {
    as(sighted);
    const names = [{ name: `${surname} Ama`, surname, givenNames: 'Ama', quality: 'main' as const }];
    await side.ask('lists.add-entry', { list, entry: { ...entry, names } }, second);
  }
  as(sightedAnalyst);
  const traveller = await finder(side);
  const about = { flight: FLIGHT, traveller: traveller(FLIGHT, 'CLEARONE') };
  const { reasons } = await side.ask('traveller.get', about, second);
  const hit = reasons.find(({ listed }) => listed !== undefined);
  if (hit?.listed === undefined) throw new Error('no hit of the kept list');
  // As if the flight had been over when the entry came.
  const { mandate, handling, listed } = hit;
  const later = {
    traveller: about.traveller,
    foundAt: minute(-300),
    mandate,
    handling,
    listed,
  };
  await commit(side.store, [{ table: 'laterMatches', id: FLIGHT, rev: null, value: [later] }], []);
  as(sighted);
  const { id } = await side.ask('case.claim', about, second);
  as(sighted);
  await side.ask(
    'case.decide-hit',
    { id, rule: hit.rule, disposition: 'datum-wrong', reason: 'a hidden twin' },
    second,
  );
  await side.ask('case.note', { id, note: 'known to the hidden desk' }, second);
  for (const name of ['Ama Clearone', null]) {
    as(sighted);
    await side.ask('lookouts.take', keptLookout(setting, name), second);
  }
}

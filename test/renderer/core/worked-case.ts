import { DUTY } from '../../shared/custody/held.ts';
import { WATCHED } from '../../shared/custody/watched.ts';
import { identified } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { desk, HIDDEN, PEOPLE, SEEN } from './queue-acts/desk.ts';

/** What the traveller said. */
export const WORDS = 'They gave me the bag in Addis';
/** What the doctor found, which stands in no paper. */
export const FINDING = 'three capsules seen';

/** Customs and police are there; police work on it. */
export async function workedCase(rules = [SEEN], aboard = PEOPLE) {
  const unit = await desk(rules, rules.includes(HIDDEN) ? undefined : null, aboard);
  unit.setClock('2026-11-24T14:00:00.000Z');
  await unit.as('customs');
  await unit.as('police');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('case.select', { id, note: null });
  await identified(unit.ask, id);
  await unit.ask('custody.enter', { id, act: WATCHED, happened: null });
  const examined = {
    ...DUTY,
    duty: 'doctor',
    way: 'examined',
    whom: 'Dr Lawson',
    finding: FINDING,
    note: FINDING,
  } as const;
  await unit.ask('custody.enter', { id, act: examined, happened: null });
  await unit.ask('case.state', {
    ...{ case: id, kind: 'spontaneous', words: WORDS, by: 'the traveller', language: 'en', present: '' },
    ...{ at: null, corrects: null },
  });
  return { ...unit, id };
}

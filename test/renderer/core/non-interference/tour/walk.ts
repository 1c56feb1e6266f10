/** How the stops of the day are written down, and what an officer looks up on the own screens for the input of a stop. */
import type { CallName, Input } from '../../../../../renderer/core/calls/all-calls.ts';
import { everyInput } from '../../every-input.ts';
import type { Ids } from '../ids.ts';
import { cast, FLIGHT, LAYOUT, PEOPLE } from '../past.ts';
import type { Ask, Asked, Step } from '../play.ts';
import type { Setting } from '../settings.ts';

type Cast = ReturnType<typeof cast>;
type Who = keyof Cast;

export const REASON = 'a reason';
export const layout = { ...LAYOUT, columns: [...LAYOUT.columns] };
export const written = (id: string) => ({
  id,
  kind: 'indicator',
  mandate: 'joint',
  family: 'identity',
  weight: 20,
  title: { en: 'Tried' },
  when: { fact: 'document.numberSuspicious', is: true },
});

/** A day that is being written down. */
export type Walk = ReturnType<typeof begin>;

/** A day without a stop. */
export function begin(setting: Setting, ids: Ids) {
  const who = cast(setting);
  const valid = everyInput(ids.known);
  const steps: Step[] = [];
  const go = <Name extends CallName>(
    name: Name,
    by: Who = 'blind',
    input?: Input<Name> | ((ask: Ask) => Promise<Input<Name>>),
    { second = by === 'administrator' ? 'secondAdministrator' : 'second', kind = 'compared' as Step['kind'] } = {},
  ) => {
    const asked =
      typeof input === 'function' ? { name, input: valid[name], first: input } : { name, input: input ?? valid[name] };
    // Name and input belong together by the parameters of this function.
    steps.push({ kind, by: who[by], second: who[second as Who], asked: asked as unknown as Asked });
  };
  const isLive = setting.store === 'live';
  const traveller =
    (surname: string, flight = FLIGHT) =>
    async (ask: Ask) => {
      const { travellers } = await ask('flights.get', { id: flight });
      const at = PEOPLE.findIndex((person) => person.surname === surname);
      const named = travellers.find(
        ({ name, id }) => name.startsWith(surname) || (name === '' && id.endsWith(`:${at}`)),
      );
      return { flight, traveller: named?.id ?? 'none' };
    };
  const draft = (title: string) => async (ask: Ask) => {
    const found = (await ask('drafts.list', {})).find((each) => each.title === title);
    return { id: found?.id ?? '', rev: found?.rev ?? 1 };
  };
  const version = (number: number) => async (ask: Ask) => {
    const { versions } = await ask('versions.list', {});
    return { version: number, hash: versions.find((each) => each.version === number)?.hash ?? '0'.repeat(64) };
  };
  const quarantined = (fileName: string) => async (ask: Ask) =>
    (await ask('quarantine.list', {})).find((row) => row.fileName === fileName)?.id ?? '';
  const caseOf =
    (surname: string, flight = FLIGHT) =>
    async (ask: Ask) => {
      const about = await traveller(surname, flight)(ask);
      const found = (await ask('cases.list', {})).find(
        (each) => each.traveller === about.traveller && each.flight === flight,
      );
      return { id: found?.id ?? '' };
    };
  const caseOfBag = async (ask: Ask) => {
    const found = (await ask('cases.list', {})).find(({ thing }) => thing !== undefined);
    return { id: found?.id ?? '' };
  };
  return { steps, who, valid, go, isLive, traveller, draft, version, quarantined, caseOf, setting, ids, caseOfBag };
}

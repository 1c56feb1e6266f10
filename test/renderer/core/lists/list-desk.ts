/** A unit whose officer changes from call to call, and lists in it. */
import type { DeskCheck } from '../../../../renderer/core/calls/desk-check.ts';
import type { World } from '../../../../renderer/core/world.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { failed, success } from '../../../../shared/result.ts';
import { OFFICERS } from '../every-officer.ts';
import { ENTRY, type Listed, sdnList, TERMS } from '../list-inputs.ts';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { openCore, type TestCore } from '../open-core.ts';

const UNIT = { code: 'LFW', airports: ['LFW'] };

export interface ListDesk extends TestCore {
  as(id: string): void;
}

export async function listDesk(now?: () => number, world?: World): Promise<ListDesk> {
  const officer = (id: string) => OFFICERS.find((each) => each.id === id) as Officer;
  let acting = officer('customs supervisor');
  const test = await openCore('live', now, {
    ...(world === undefined ? {} : { world }),
    identity: async () => ({ officer: acting, unit: UNIT }),
    second: async ({ officer: id }) => {
      const found = OFFICERS.find((each) => each.id === id);
      return found === undefined ? failed({ code: 'second-refused', why: 'unknown', waitUntil: null }) : success(found);
    },
  });
  return {
    ...test,
    as(id) {
      acting = officer(id);
    },
  };
}

/** This officer confirms. */
export const by = (id: string) => ({ confirmation: { officer: id, passphrase: 'x' } });
export const ANALYST = by('customs analyst');

/** An entry that means MENSAH KOFI of `TWO_PEOPLE`, born 15 June 1980. */
export const KOFI = {
  ...ENTRY,
  names: [{ name: 'MENSAH Koffi', surname: 'MENSAH', givenNames: 'Koffi', quality: 'main' as const }],
  births: [{ from: '1980-06-15', to: '1980-06-15', circa: false }],
};

/** Imports the flight on which he is. */
export const land = ({ ask }: Pick<TestCore, 'ask'>) =>
  ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });

/** A list of customs. */
export async function made(test: TestCore, terms: Partial<typeof TERMS> = {}): Promise<string> {
  const input = { terms: { ...TERMS, ...terms }, entered: 'form' } as const;
  return (await test.ask('lists.create', input, by('police supervisor'))).list;
}

/** Reads files with these persons; the id of the draft. */
export async function read(test: TestCore, list: string, people: readonly Listed[]): Promise<string> {
  const files = [{ name: 'sdn.csv', bytes: sdnList(people) }];
  return (await test.ask('lists.read-files', { list, files })).version ?? '';
}

/** Reads them, and takes them over whatever is odd about them. */
export async function taken(test: TestCore, list: string, people: readonly Listed[]): Promise<string> {
  const version = await read(test, list, people);
  await test.ask('lists.take-over', { version, despite: true, reason: 'looked into' }, ANALYST);
  return version;
}

/** So many persons, each with an id. */
export function people(count: number, from = 1): readonly Listed[] {
  return Array.from({ length: count }, (_, at) => ({ id: from + at, surname: `Listed${from + at}` }));
}

/** Ids of the entries in force that say that, the first hundred. */
export async function found(test: TestCore, list: string, text = ''): Promise<readonly string[]> {
  const { rows } = await test.ask('lists.entries', { list, text, from: 0, count: 100 });
  return rows.map(({ id }) => id);
}

/** The legal frame lets an owner say who sees a list or lookout. */
export const byOwner = (desk: ListDesk): Promise<void> => framed(desk, { ...STARTING_FRAME, lists: 'by-owner' });

/** Two supervisors put a legal frame into force. */
export async function framed(desk: ListDesk, frame: LegalFrame): Promise<void> {
  const { proposal } = await desk.ask('frame.propose', { frame, note: 'Agreed' });
  desk.as('police supervisor');
  await desk.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  desk.as('customs supervisor');
}

/** What lists and lookouts say of a text at the desk. */
export const check = (desk: ListDesk, text: string): Promise<DeskCheck | null> =>
  desk.ask('check.lists', { text, kind: 'any', purpose: 'desk' });

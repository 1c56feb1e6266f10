/** Messages that name no flight, and the flights that an officer says they are on. */
import { flightlessList } from './flightless.ts';
import type { Person } from './messages.ts';
import { type Desk, desk, JOINT } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

export const LATE: readonly Person[] = [{ surname: 'LATE', given: 'AFI', document: 'TG5517305', expiry: '250131' }];
export const SECOND: readonly Person[] = [{ surname: 'SECOND', given: 'YAO', document: 'TG5517399', expiry: '250131' }];
export const FAR = 'ET-508-ADD-2026-12-20';
export const REASON = 'the desk of the carrier says so';
export const TO_ACCRA = {
  carrier: 'KP',
  number: 20,
  suffix: null,
  registration: null,
  origin: 'LFW',
  destination: 'ACC',
};
export const TODAY = { ...TO_ACCRA, departure: '2026-11-24T15:00', arrival: '2026-11-24T16:00' };
export const NEEDED = { code: 'second-needed', need: 'sighted', permission: 'quarantine' };

/** Imports a message without a flight and gives its id. */
export async function brought(
  { ask }: Pick<Desk, 'ask'>,
  bytes = flightlessList(LATE, { control: 'C9' }),
): Promise<string> {
  const { files } = await ask('import.start', { way: 'files', files: [{ name: 'late.edi', bytes }] });
  return files[0]?.messages[0]?.id ?? '';
}

/** The names on the queue, in order. */
export const onQueue = async ({ ask }: Pick<Desk, 'ask'>) =>
  (await ask('queue.page', QUEUE)).rows.map(({ name }) => name).sort();

/** A desk where nobody is away. */
export const here = async (): Promise<Desk> => desk([JOINT], null);

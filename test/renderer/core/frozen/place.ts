/** A store in which a frozen unit works, and the lists that it takes in. */
import { type Person, paxlst } from '../messages.ts';

export const FLIGHTS = {
  ended: 'ET-501-ADD-2020-11-10',
  heldLong: 'ET-502-ADD-2020-11-12',
  masked: 'ET-503-ADD-2026-04-10',
  held: 'ET-504-ADD-2026-04-12',
  fresh: 'ET-508-ADD-2026-11-24',
  waiting: 'ET-509-ADD-2026-11-25',
  examined: 'ET-510-ADD-2026-11-24',
  observed: 'ET-511-ADD-2026-11-24',
} as const;

type Ask = (name: string, input: unknown) => Promise<never>;

/** Calls to one store. The caller says which calls a second officer confirms. */
export interface Place {
  readonly store: 'live' | 'practice';
  readonly ask: Ask;
  readonly confirmed: Ask;
  /** Hands the seat to the supervisor of an agency. */
  readonly as: (agency: 'customs' | 'police') => Promise<void>;
}

export function dated(bytes: Uint8Array, day: string): Uint8Array {
  const [year = '', month = '', date = ''] = day.slice(2).split('-');
  return new TextEncoder().encode(
    new TextDecoder()
      .decode(bytes)
      .replaceAll('261124', year + month + date)
      .replaceAll('241126', date + month + year)
      .replaceAll('011126', `01${month}${year}`)
      .replaceAll('261123', year + month + date),
  );
}

/** A list of that person for the flight with that id. */
export function listFor(flight: string, people: readonly Person[], control: string): Uint8Array {
  const [carrier, number, , ...day] = flight.split('-');
  return dated(paxlst(people, { flight: `${carrier}${number}`, control }), day.join('-'));
}

/** Imports a list of these people for a flight. */
export async function bring({ ask }: Place, flight: string, people: readonly Person[], control: string): Promise<void> {
  await ask('import.start', {
    way: 'files',
    files: [{ name: `${control}.edi`, bytes: listFor(flight, people, control) }],
  });
}

export async function firstTraveller({ ask }: Place, flight: string): Promise<string> {
  const { travellers } = (await ask('flights.get', { id: flight })) as { travellers: readonly { id: string }[] };
  return travellers[0]?.id ?? '';
}

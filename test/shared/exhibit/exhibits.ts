/** Exhibits, officers and acts for tests. */
import type { Exhibit, ExhibitAct, Presence, TwoOfficers } from '../../../shared/exhibit/exhibit.ts';
import {
  addEntry,
  type EntryWords,
  type ExhibitActor,
  NO_WORDS,
  takenExhibit,
} from '../../../shared/exhibit/exhibit-machine.ts';

export const AT = '2026-11-24T08:00:00.000Z';
/** So many minutes after `AT`. */
export const later = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

export const ADJO: ExhibitActor = { officer: 'LFW-01', agency: 'customs', supervises: false, at: AT };
export const KOFI: ExhibitActor = { officer: 'LFW-02', agency: 'police', supervises: false, at: AT };
export const CHIEF: ExhibitActor = { officer: 'LFW-03', agency: 'customs', supervises: true, at: AT };

export const BEFORE: Presence = { kind: 'person' };
export const OFFICERS: TwoOfficers = ['LFW-01', 'LFW-03'];
export const TAKEN = {
  kind: 'taken',
  where: 'Room 2',
  from: 'hand luggage',
  foundBy: 'LFW-01',
  pieces: null,
  before: BEFORE,
  officers: OFFICERS,
} as const satisfies ExhibitAct;

export const HEAD: Omit<Exhibit, 'entries'> = {
  id: 'e1',
  number: 'LFW-CUSTOMS-2026-0001',
  case: 'LFW-2026-483920',
  agency: 'customs',
  find: '1.0',
  kind: 'drugs',
  what: 'white powder',
  packed: 'plastic bag',
};

const done = (result: ReturnType<typeof addEntry>): Exhibit => {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
};

/** An exhibit that Adjo of customs took. */
export function taken(head: Partial<Exhibit> = {}, seal: string | null = null): Exhibit {
  return done(takenExhibit({ ...HEAD, ...head }, TAKEN, seal, ADJO));
}

/** The same with further acts, a minute apart. */
export function further(
  exhibit: Exhibit,
  ...acts: readonly (readonly [ExhibitAct, ExhibitActor, Partial<EntryWords>?])[]
): Exhibit {
  return acts.reduce(
    (before, [act, by, words]) =>
      done(addEntry(before, act, { ...by, at: later(before.entries.length) }, { ...NO_WORDS, ...words })),
    exhibit,
  );
}

export const toKofi = (confirmed: boolean, seen: 'unsealed' | 'intact' = 'unsealed') =>
  ({
    kind: 'handed-over',
    to: { kind: 'officer', officer: 'LFW-02', agency: 'police' },
    where: 'Police room',
    why: 'investigation',
    seen,
    confirmed,
  }) as const satisfies ExhibitAct;

export const toLaboratory = (seen: 'unsealed' | 'intact' = 'unsealed') =>
  ({
    kind: 'handed-over',
    to: { kind: 'office', office: 'National laboratory', name: 'Dr Mensah', receipt: 'NL 44/26' },
    where: 'Lomé',
    why: 'analysis',
    seen,
    confirmed: true,
  }) as const satisfies ExhibitAct;

export const DISPOSED = {
  kind: 'disposed',
  how: 'destroyed',
  order: 'Prosecutor',
  reference: 'PR 12/26',
  where: 'Incinerator',
  before: { kind: 'witnesses', names: ['A. Lawson', 'B. Amegan'] },
  second: 'LFW-09',
} as const satisfies ExhibitAct;

/** Notes of 50 and 20 euros. */
export const cash = (fifties: number, twenties: number) =>
  ({
    kind: 'counted',
    before: BEFORE,
    lines: [
      { currency: 'EUR', form: 'note', cents: 5000, pieces: fifties },
      { currency: 'EUR', form: 'note', cents: 2000, pieces: twenties },
    ],
  }) as const satisfies ExhibitAct;

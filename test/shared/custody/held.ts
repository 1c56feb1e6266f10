/** Custody records for tests: somebody held by the police since 02:00. */
import type { Custody, CustodyAct, CustodyEntry } from '../../../shared/custody/custody.ts';
import { type CustodyContext, enterCustody } from '../../../shared/custody/enter-custody.ts';
import type { CustodyLine, LegalFrame } from '../../../shared/frame/legal-frame.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';

export const NOBODY_HELD: Custody = { id: 'LFW-2026-000001', flight: 'ET-508-ADD-2026-11-24', entries: [] };

const OPEN = { cites: 'Code 63', validFrom: null, validTo: null, note: '' };

/** Twenty-four hours, longer by twenty-four if the prosecutor says so. */
export const EXTENDABLE: CustodyLine = {
  ...{ id: 'police-adult', agency: 'police', measure: 'police-custody', regime: 'adult', hours: 24 },
  extensions: [{ hours: 24, by: 'prosecutor' }],
  owed: [
    { duty: 'rights', minutes: 60 },
    { duty: 'family', minutes: 180 },
  ],
  ...OPEN,
};

export const UNIT_FRAME: LegalFrame = {
  ...STARTING_FRAME,
  custody: [
    EXTENDABLE,
    { ...EXTENDABLE, id: 'police-minor', regime: 'minor', hours: 12, extensions: [] },
    { ...EXTENDABLE, id: 'customs-adult', agency: 'customs', measure: 'customs-detention', extensions: [] },
  ],
};

export const BEGUN: Extract<CustodyAct, { kind: 'begun' }> = {
  ...{ kind: 'begun', measure: 'police-custody', regime: 'adult' },
  ...{ judicialOfficer: 'Cdt Ayivi', place: 'Room 2', note: '' },
};

export const DUTY: Extract<CustodyAct, { kind: 'duty' }> = {
  ...{ kind: 'duty', duty: 'rights', way: 'signed', whom: '', language: 'fr', fit: null, finding: '', note: '' },
};

export const ENDED: CustodyAct = {
  ...{ kind: 'ended', ending: 'released' },
  ...{ whom: 'Prosecutor Mensah', note: 'nothing was found' },
};

/** At an airport whose clock is that of UTC. */
export const DAY = (time: string) => time.slice(0, 10);

/** An officer of the police who enters something at that time of the day. */
export function policeAt(time: string, more: Partial<CustodyContext> = {}): CustodyContext {
  const at = `2026-11-24T${time}:00.000Z`;
  return {
    officer: 'LFW-02',
    agency: 'police',
    at,
    happened: null,
    second: null,
    frame: UNIT_FRAME,
    dayOf: DAY,
    ...more,
  };
}

/** The record after these acts; throws where one is refused. */
export function after(...acts: readonly (readonly [CustodyAct, CustodyContext])[]): Custody {
  return acts.reduce((custody, [act, context]) => {
    const done = enterCustody(custody, act, context);
    if (!done.ok) throw new Error(`${act.kind}: ${done.failure}`);
    return done.value;
  }, NOBODY_HELD);
}

export const HELD: Custody = after([BEGUN, policeAt('02:00')]);

/** The last entry of a record. */
export function lastOf({ entries }: Custody): CustodyEntry | undefined {
  return entries.at(-1);
}

import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { drawnCase, openCase } from '../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { forbidsMute } from '../../../shared/mute/mute-bar.ts';

const SUBJECT = {
  id: 'LFW-1',
  flight: 'ET-508-ADD-2026-11-24',
  traveller: 'one',
  travellerName: 'OKAFOR, CHIDI',
  outcomeAtOpening: 'inspect',
} as const;
const BY = { officer: 'LFW-01', agency: 'customs', at: '2026-11-24T08:00:00Z' } as const;

/** The case after these acts of its owner. */
function after(...acts: readonly CaseAct[]): Case {
  return acts.reduce(
    (current, act) => {
      const done = applyAct(current, act, {
        ...{ ...BY, hits: [], supervises: false, leads: true },
        ...{ present: new Set(['customs']), early: null, identity: 'confirmed' },
      });
      if (!done.ok) throw new Error(done.failure.code);
      return done.value;
    },
    openCase(SUBJECT, BY),
  );
}

const SELECT = { kind: 'select', note: null } as const;
const DESELECT = { kind: 'deselect', note: 'wrong person' } as const;
const CLOSE = { kind: 'close', note: null } as const;
const DISMISS = { kind: 'dismiss', why: 'weak', note: null } as const;
const FOUND = { kind: 'record-result', result: 'nothing-found', found: [], note: '' } as const;

describe('a case forbids mutes', () => {
  test.each<readonly [string, Case, boolean, boolean]>([
    ['allows them while it is assessed', after(), false, false],
    ['forbids them once its traveller is selected', after(SELECT), true, true],
    ['forbids them after the selection was taken back', after(SELECT, DESELECT), true, true],
    ['forbids them for a traveller who was drawn', drawnCase(SUBJECT, { drawn: 1, of: 9 }, BY), true, true],
    ['forbids them when the inspection is recorded', after(SELECT, FOUND), true, true],
    ['forbids them when it is closed, until the flight is over', after(SELECT, FOUND, CLOSE), true, false],
    [
      'forbids them when it is closed after a selection taken back, until the flight is over',
      after(SELECT, DESELECT, DISMISS),
      true,
      false,
    ],
    ['allows them when it is closed without a selection', after(DISMISS), false, false],
  ])('a case %s', (_, found, toCome, over) => {
    expect([forbidsMute(found, false), forbidsMute(found, true)]).toEqual([toCome, over]);
  });
});

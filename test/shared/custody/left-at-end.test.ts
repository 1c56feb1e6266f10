/** What the end of custody leaves open. */
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { heldIn, oversIn } from '../../../shared/custody/custody.ts';
import { custodyClock, type KeptDuties } from '../../../shared/custody/custody-clock.ts';
import { lineOf } from '../../../shared/custody/enter-custody.ts';
import { leftAtEnd, leftText } from '../../../shared/custody/left-at-end.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { taken } from '../exhibit/exhibits.ts';
import { after, BEGUN, DAY, DUTY, ENDED, EXTENDABLE, policeAt } from './held.ts';
import { WATCHED } from './watched.ts';

const DECLARED = { kind: 'capsules', source: 'declared', count: 8, whom: 'Dr Lawson', note: '' } as const;
const STARTING = { frame: STARTING_FRAME };
const RELEASED = { ...ENDED, note: 'a judge orders it' } as typeof ENDED;
const KEPT: KeptDuties = new Map([['consulate', 'own-national']]);

test('a release leaves open the capsules that remain, and whatever was owed and never done', () => {
  const custody = after(
    [WATCHED, policeAt('02:00', STARTING)],
    [DECLARED, policeAt('02:10', STARTING)],
    [DUTY, policeAt('02:20', STARTING)],
    [RELEASED, policeAt('02:30', STARTING)],
  );
  const [release] = oversIn(custody);
  if (release === undefined) throw new Error('nobody was released');
  const { held } = release;
  const clock = custodyClock(held, lineOf(STARTING_FRAME, held, DAY), '2026-11-24T12:00:00.000Z', KEPT);
  const left = leftAtEnd(held, clock, []);
  expect(left).toEqual({
    unaccounted: { remaining: 8, isClear: false },
    undone: ['prosecutor', 'family', 'lawyer', 'doctor'],
    untaken: 0,
    unsealed: [],
  });
  expect(leftText(sayIn(CATALOGUES.en), left)).toEqual([
    expect.stringMatching(/^Capsules not accounted for: remaining: 8/),
    expect.stringMatching(/^Never done: .*prosecutor/i),
  ]);
  expect(leftText(sayIn(CATALOGUES.fr), left)).toHaveLength(2);
});

test('a release after everything was done leaves nothing open', () => {
  const family = { ...DUTY, duty: 'family', way: 'told', whom: 'her mother' } as typeof DUTY;
  const custody = after(
    [BEGUN, policeAt('02:00')],
    [DUTY, policeAt('02:20')],
    [family, policeAt('02:25')],
    [RELEASED, policeAt('02:30')],
  );
  const held = heldIn(custody);
  if (held === null) throw new Error('nobody is held');
  const left = leftAtEnd(held, custodyClock(held, EXTENDABLE, '2026-11-24T02:30:00.000Z'), []);
  expect(leftText(sayIn(CATALOGUES.en), left)).toEqual([]);
});

test('a release leaves open the capsules that are among no exhibits, and the exhibits without a seal', () => {
  const passage = { kind: 'passage', count: 3, saw: 'Sgt Kodjo', witness: 'Nurse Afi', note: '' } as const;
  const custody = after(
    [WATCHED, policeAt('02:00', STARTING)],
    [passage, policeAt('02:10', STARTING)],
    [RELEASED, policeAt('02:30', STARTING)],
  );
  const [release] = oversIn(custody);
  if (release === undefined) throw new Error('nobody was released');
  const { held } = release;
  const exhibits = [taken({ number: 'LFW-1' }), taken({ number: 'LFW-2' }, 'S-77')];
  const left = leftAtEnd(held, { owed: [] }, exhibits);
  expect(left).toMatchObject({ untaken: 3, unsealed: ['LFW-1'] });
  expect(leftText(sayIn(CATALOGUES.en), left).slice(1)).toEqual([
    'Capsules that came out and are among no exhibits: 3',
    'Exhibits without a seal: LFW-1',
  ]);
});

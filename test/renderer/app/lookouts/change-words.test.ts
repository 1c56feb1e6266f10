import { expect, test } from 'vitest';
import {
  changeLines,
  type LookoutSays,
  linesOfActs,
  reviewedHandling,
} from '../../../../renderer/app/lookouts/change-words.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { shippedPlaces } from '../../../../shared/lookout/call/call-places.ts';
import type { LookoutAct } from '../../../../shared/lookout/lookout.ts';
import { readCall } from '../../../../shared/lookout/read-call.ts';

const TODAY = '2026-11-29';
const WRITER = { t: textsIn('en'), language: 'en', today: TODAY } as const;

function says(said: string, more: Partial<LookoutSays> = {}): LookoutSays {
  const { terms } = readCall(said, { today: TODAY, places: shippedPlaces() });
  const source = { grade: 'F', information: 6 } as const;
  return { terms, source, outcome: 'inspect', handling: null, instruction: '', warning: null, ...more };
}

const CALL = 'Kofi Mensah about 40, red case, ET508 tomorrow';

test.each<readonly [string, LookoutSays, readonly string[]]>([
  ['nothing', says(CALL), []],
  ['the flight', says(CALL.replace('ET508', 'ET510')), ['Flight: ET 508 → ET 510']],
  ['a term that is gone', says(CALL.replace(' about 40', '')), ['Age: 35–45 years → not said']],
  ['the description', says(CALL.replace('red', 'blue')), ['Description: red case → blue case']],
  ['how far it reaches', says(CALL, { outcome: 'watch' }), ['A match leads to: Inspect → Watch']],
  ['a warning', says(CALL, { warning: 'Armed' }), ['Warning for officers’ safety: not said → Armed']],
  ['the handling', says(CALL, { handling: 'safeguard' }), ['Handling: not said → Meet and protect: possible victim']],
  [
    'the grades',
    says(CALL, { source: { grade: 'B', information: 2 } }),
    ['Source: F: not known → B: usually reliable', 'Information: 6: cannot be judged → 2: probably true'],
  ],
])('a change of %s is said line by line, before and after', (_, after, lines) => {
  expect(changeLines(says(CALL), after, WRITER)).toEqual(lines);
});

test('each act of the history says what it changed, also where later ones changed more', () => {
  const act = (before: LookoutSays | null, kind: LookoutAct['kind'] = 'changed') =>
    ({ ...{ kind, by: 'X', at: '2026-11-29T10:00:00Z', confirmedBy: null, reason: '' }, before }) as LookoutAct;
  const [first, second, now] = [CALL, CALL.replace('ET508', 'ET510'), CALL.replace('ET508', 'ET512')].map((said) =>
    says(said),
  );
  if (first === undefined || second === undefined || now === undefined) throw new Error('three sayings');
  const acts = [act(null, 'taken'), act(first), act(null, 'reviewed'), act(second)];
  expect(linesOfActs(acts, now, WRITER)).toEqual([[], ['Flight: ET 508 → ET 510'], [], ['Flight: ET 510 → ET 512']]);
});

test.each<
  readonly [string, readonly (readonly [LookoutAct['kind'], LookoutSays['handling']?])[], LookoutSays['handling']]
>([
  ['nobody reviewed it', [['taken'], ['changed', null]], null],
  ['it stands as reviewed', [['taken'], ['reviewed']], 'observe and report'],
  ['it was changed since', [['taken'], ['reviewed'], ['changed', null]], null],
  ['it was changed twice since', [['taken'], ['reviewed'], ['changed', 'safeguard'], ['changed', null]], 'safeguard'],
  ['it was changed before the review', [['taken'], ['changed', null], ['reviewed']], 'observe and report'],
])('a review tells from which handling on it counts where %s', (_, kinds, expected) => {
  const acts = kinds.map(([kind, handling]) => ({
    kind,
    before: handling === undefined ? null : { ...says(CALL, { handling }), validUntil: TODAY },
  }));
  expect(reviewedHandling(acts as unknown as readonly LookoutAct[], 'observe and report')).toBe(expected);
});

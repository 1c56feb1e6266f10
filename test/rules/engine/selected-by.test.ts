import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { selectedBy } from '../../../rules/engine/selected-by.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import type { Listed } from '../../../shared/screening/listed.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const EXPIRED = '{ fact: document.expired, is: true }';
const COMPILED = compileRules(
  ruleSet(
    ruleText(EXPIRED, { id: 'police.stop', kind: 'trigger', mandate: 'police', weight: '', outcome: 'intercept' }),
  ),
);

function hit(rule: string, more: Partial<Hit> = {}): Hit {
  const plain = { kind: 'indicator', mandate: 'immigration', family: 'identity', weight: 10, handling: null } as const;
  return { rule, ...plain, truths: new Uint8Array(), ...more };
}

const entry = (outcome: Outcome, more: Partial<Hit> = {}): Hit =>
  hit('list:l:1', {
    ...{ kind: 'trigger', mandate: 'customs', weight: 0 },
    listed: { owner: 'police', outcome } as unknown as Listed,
    ...more,
  });
const POINTS = hit('immigration.points');
const STOP = hit('police.stop', { kind: 'trigger', mandate: 'police', weight: 0 });

describe('what selected a traveller', () => {
  test.each<[string, Outcome, readonly Hit[], object]>([
    ['is nothing where nobody was flagged', 'clear', [POINTS], { how: 'nothing', rules: [], agencies: [] }],
    [
      'is the points where nothing else hit',
      'watch',
      [POINTS],
      { how: 'points', rules: ['immigration.points'], agencies: ['immigration'] },
    ],
    [
      'is the entry of a list beside points, for the agency that answers for the list',
      'inspect',
      [POINTS, entry('inspect')],
      { how: 'alone', rules: ['list:l:1'], agencies: ['police'] },
    ],
    [
      'is a rule that flags by itself beside points, for all agencies whose law it serves',
      'intercept',
      [POINTS, STOP],
      { how: 'alone', rules: ['police.stop'], agencies: ['police', 'gendarmerie'] },
    ],
    [
      'is the points where an entry alone would not reach that level',
      'inspect',
      [POINTS, entry('watch')],
      { how: 'points', rules: ['immigration.points'], agencies: ['immigration'] },
    ],
    [
      'is the points where the entry is muted',
      'watch',
      [POINTS, entry('intercept', { mute: 'm' })],
      { how: 'points', rules: ['immigration.points'] },
    ],
    [
      'is no rule that a stronger one of its sign replaces, none that is held, and none that lowers',
      'watch',
      [
        hit('a.weak', { sign: 's', weight: 5 }),
        hit('a.strong', { sign: 's', weight: 20, mandate: 'customs' }),
        hit('a.held', { held: true }),
        hit('a.lowers', { kind: 'exoneration', weight: -10 }),
      ],
      { how: 'points', rules: ['a.strong'], agencies: ['customs'] },
    ],
  ])('%s', (_, outcome, hits, expected) => {
    expect(selectedBy({ outcome, hits }, COMPILED, agenciesOf(null))).toMatchObject(expected);
  });
});

/** Cases held in memory. Every step succeeds. */
import type { Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { caseCalls } from '../../../../renderer/core/calls/cases.ts';
import type { QueueRow } from '../../../../renderer/core/calls/queue.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import type { Case, CaseEvent } from '../../../../shared/casework/case.ts';
import { AT } from './fake-travellers.ts';

type Handlers = {
  readonly [Name in keyof typeof caseCalls]?: (input: Input<Name>) => Output<Name>;
};

/** The calls; `officer` gives the id of the officer at work. */
export function fakeCases(
  cases: Map<string, Case>,
  rows: () => readonly QueueRow[],
  officer: () => string,
  changed: (...topics: Topic[]) => void,
): Handlers {
  const change = (id: string, event: CaseEvent, patch: Partial<Case>): Case => {
    const found = [...cases.values()].find((each) => each.id === id);
    if (found === undefined) throw new Error(`no case ${id}`);
    const next: Case = { ...found, ...patch, timeline: [...found.timeline, event] };
    cases.set(next.traveller, next);
    changed('cases', 'queue');
    return next;
  };
  const plain = (kind: 'released' | 'selected' | 'deselected' | 'closed' | 'reopened', note: string | null) =>
    ({ kind, officer: officer(), at: AT, note }) satisfies CaseEvent;

  return {
    'cases.list': () =>
      [...cases.values()].map((each) => {
        const row = rows().find(({ traveller }) => traveller === each.traveller);
        return { ...each, handling: row?.handling ?? null, immunity: row?.immunity ?? null };
      }),
    'case.claim': ({ flight, traveller }) => {
      const row = rows().find((each) => each.traveller === traveller);
      const made: Case = {
        id: `LFW-2026-${String(cases.size + 1).padStart(6, '0')}`,
        flight,
        traveller,
        travellerName: row?.name ?? 'UNKNOWN',
        state: 'open',
        owner: officer(),
        openedAt: AT,
        outcomeAtOpening: row?.outcome ?? 'clear',
        basis: row?.outcome === 'clear' ? 'hand' : 'hit',
        decisions: [],
        result: null,
        credited: null,
        timeline: [{ kind: 'claimed', officer: officer(), at: AT, note: null }],
      };
      cases.set(traveller, made);
      changed('cases', 'queue');
      return made;
    },
    'case.select': ({ id, note }) => change(id, plain('selected', note), { state: 'selected' }),
    'case.deselect': ({ id, note }) => change(id, plain('deselected', note), { state: 'open' }),
    'case.release': ({ id, note }) => change(id, plain('released', note), { owner: null }),
    'case.close': ({ id, note }) => change(id, plain('closed', note), { state: 'closed' }),
    'case.reopen': ({ id, note }) => change(id, plain('reopened', note), { state: 'open' }),
    'case.note': ({ id, note }) => change(id, { kind: 'noted', officer: officer(), at: AT, note }, {}),
    'case.record-result': ({ id, result, note }) =>
      change(id, { kind: 'result-recorded', officer: officer(), at: AT, result, note }, { state: 'examined', result }),
    'case.decide-hit': ({ id, rule, disposition, reason }) => {
      const decision = { rule, disposition, reason, officer: officer(), at: AT };
      const before = [...cases.values()].find((each) => each.id === id)?.decisions ?? [];
      return change(
        id,
        { kind: 'hit-decided', ...decision },
        { decisions: [...before.filter((each) => each.rule !== rule), decision] },
      );
    },
  };
}

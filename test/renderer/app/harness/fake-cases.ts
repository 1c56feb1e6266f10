/** Cases held in memory, by the state machine of the program; the officer's agency leads them all. */
import type { Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { caseCalls } from '../../../../renderer/core/calls/cases.ts';
import type { QueueRow } from '../../../../renderer/core/calls/queue.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import type { CaseAct } from '../../../../shared/casework/case-act.ts';
import { openCase } from '../../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../../shared/casework/case-machine.ts';
import { AT, NO_MARKS } from './fake-travellers.ts';

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
  const by = () => ({ officer: officer(), agency: 'customs', at: AT }) as const;
  const claim = ({ flight, traveller }: Pick<QueueRow, 'flight' | 'traveller'>): Case => {
    const row = rows().find((each) => each.traveller === traveller);
    const made = openCase(
      {
        id: `LFW-2026-${String(cases.size + 1).padStart(6, '0')}`,
        flight,
        traveller,
        travellerName: row?.name ?? 'UNKNOWN',
        outcomeAtOpening: row?.outcome ?? 'clear',
      },
      by(),
    );
    cases.set(traveller, made);
    changed('cases', 'queue');
    return made;
  };
  const act = (on: Input<'case.note'>['id'], step: CaseAct): Case => {
    const id = typeof on === 'string' ? on : claim(on).id;
    const found = [...cases.values()].find((each) => each.id === id);
    if (found === undefined) throw new Error(`no case ${id}`);
    const hits = (rows().find(({ traveller }) => traveller === found.traveller)?.reasons ?? []).map(({ rule }) => ({
      rule,
      family: 'identity' as const,
      accuses: true,
    }));
    const terms = {
      supervises: true,
      leads: true,
      present: new Set(['customs', 'police'] as const),
      early: null,
      identity: 'confirmed' as const,
    };
    const next = applyAct(found, step, { ...by(), ...terms, hits });
    if (!next.ok) throw new Error(next.failure.code);
    cases.set(next.value.traveller ?? '', next.value);
    changed('cases', 'queue');
    return next.value;
  };

  return {
    'cases.list': () =>
      [...cases.values()].map((each) => {
        const row = rows().find(({ traveller }) => traveller === each.traveller);
        const { handling = null, immunity = null } = row ?? {};
        return { ...each, ...NO_MARKS, handling, immunity, waits: null };
      }),
    'case.claim': claim,
    'case.select': ({ id, note }) => act(id, { kind: 'select', note }),
    'case.deselect': ({ id, note }) => act(id, { kind: 'deselect', note }),
    'case.release': ({ id, note }) => act(id, { kind: 'release', note }),
    'case.meet': ({ id, note }) => act(id, { kind: 'meet', note }),
    'case.conclude': ({ id, note }) => act(id, { kind: 'conclude', note }),
    'case.close': ({ id, note }) => act(id, { kind: 'close', note }),
    'case.dismiss': ({ id, why, note }) => act(id, { kind: 'dismiss', why, note }),
    'case.miss': ({ id, why, note }) => act(id, { kind: 'miss', why, note }),
    'case.reopen': ({ id, note }) => act(id, { kind: 'reopen', note }),
    'case.note': ({ id, note }) => act(id, { kind: 'note', note }),
    'case.record-result': ({ id, result, found = [], note }) => act(id, { kind: 'record-result', result, found, note }),
    'case.decide-hit': ({ id, rule, disposition, reason }) =>
      act(id, { kind: 'decide-hit', rule, disposition, reason }),
  };
}

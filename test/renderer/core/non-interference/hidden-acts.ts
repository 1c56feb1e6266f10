/** What officers who see the hidden rules do in one unit only, between the compared calls: looks of every kind, and work on hidden hits. */
import fc from 'fast-check';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { AnyCall } from '../../../../renderer/core/calls/call.ts';
import { kindRow } from '../../../../shared/audit/audit-kinds.ts';
import { DISPOSITIONS, type Officer } from '../../../../shared/casework/case.ts';
import { RECORDED_RESULTS } from '../../../../shared/casework/case-act.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { WATCHED } from '../../../shared/custody/watched.ts';
import { seizure, withoutText } from '../../../shared/interpol/sltd-acts.ts';
import { NO_WORDS, PICTURE, takenBy } from '../exhibit-inputs.ts';
import { READ } from '../identified.ts';
import type { Ids } from './ids.ts';
import { keptEntry, keptLookout, keptTerms } from './kept-list.ts';
import { cast, PEOPLE } from './past.ts';
import type { Asked, Step } from './play.ts';
import { HIDDEN_RULE, HIDDEN_WIDE_RULE } from './rules.ts';
import { ACTORS, quietOfficers, type Setting } from './settings.ts';

/** A check of the trail, and who has seen its alarm, are kept for every officer. */
const NO_LOOKS: ReadonlySet<CallName> = new Set(['audit.verify', 'audit.acknowledge']);

/** Calls that change nothing for others: they only read, are recorded as looks or exports, or keep the officer's own forms. */
export const LOOKS = (Object.keys(CALLS) as CallName[]).filter((name) => {
  const { audit }: AnyCall = CALLS[name];
  const group = audit === null ? 'views' : kindRow(audit)?.group;
  return (group === 'views' || group === 'exports') && !NO_LOOKS.has(name);
});

export function hiddenActs(
  setting: Setting,
  ids: Ids,
  inputs: { readonly [Name in CallName]: fc.Arbitrary<Asked> },
): fc.Arbitrary<Step> {
  const { sighted, sightedAnalyst, sightedSecond: second } = cast(setting);
  if (setting.quiet === true) return quietActs(setting, ids);
  const reason = 'a hidden reason';
  const note = fc.constantFrom(null, 'a hidden note');
  const person = fc.constantFrom(...ids.hidden.travellers);
  const onCase = fc.constantFrom(...ids.hidden.cases).map((id) => ({ id }));
  const record = fc.constantFrom(...ids.hidden.records);
  const rule = fc.constantFrom(HIDDEN_RULE, HIDDEN_WIDE_RULE, ...ids.hidden.hits);
  const asked = <Name extends CallName>(name: Name, input: fc.Arbitrary<Extract<Asked, { name: Name }>['input']>) =>
    // Name and input belong together by the parameters of this function.
    input.map((given) => ({ name, input: given }) as unknown as Asked);
  const noted = fc.tuple(onCase, note).map(([on, said]) => ({ ...on, note: said }));
  // Where the others are told whom to ask, they are told when a hit is muted or counts again.
  const onHits = setting.told
    ? []
    : [
        asked(
          'mute.add',
          fc.tuple(person, rule).map(([about, muted]) => ({ ...about, rule: muted, until: '2026-12-20', reason })),
        ),
        asked(
          'mute.revoke',
          record.map((id) => ({ id, reason })),
        ),
        asked(
          'hold.release',
          fc.constantFrom(...ids.hidden.holds).map((id) => ({ id, reason })),
        ),
      ];
  const kept = fc.constantFrom(...ids.hidden.lists);
  const entryOf = (hit: string) => hit.split(':').slice(2).join(':');
  const work = fc.oneof(
    ...onHits,
    asked(
      'lists.add-entry',
      fc.tuple(kept, fc.constantFrom(...PEOPLE)).map(([{ list }, { document }]) => ({
        ...{ list, entry: { ...keptEntry(document), warning: 'a hidden knife' } },
      })),
    ),
    asked(
      'lists.withdraw-entry',
      fc.tuple(kept, fc.constantFrom(...ids.hidden.hits)).map(([{ list, version }, hit]) => ({
        ...{ list, id: entryOf(hit), before: version, reason },
      })),
    ),
    asked(
      'lists.edit',
      fc.tuple(kept, fc.constantFrom('watch', 'inspect')).map(([{ list }, outcome]) => ({
        ...{ list, terms: { ...keptTerms(setting), outcome } },
      })),
    ),
    asked(
      'lookouts.take',
      fc.constantFrom('Ama Seenone', null).map((name) => keptLookout(setting, name)),
    ),
    asked(
      'lookouts.end',
      fc.constantFrom(...ids.hidden.lookouts).map((id) => ({ id, version: 1, reason })),
    ),
    asked('case.claim', person),
    asked(
      'case.open',
      person.map((about) => ({ ...about, origin: 'tip' as const, note: 'a hidden office' })),
    ),
    asked(
      'case.record-result',
      fc.tuple(onCase, fc.constantFrom(...RECORDED_RESULTS)).map(([on, result]) => ({
        ...{ ...on, result, note: 'a hidden note' },
        ...(result === 'found' ? SEIZURE : {}),
      })),
    ),
    asked(
      'encounter.add',
      onCase.map((on) => ({ ...on, entry: READ })),
    ),
    asked(
      'case.note',
      onCase.map((on) => ({ ...on, note: 'a hidden note' })),
    ),
    asked(
      'case.test',
      onCase.map((on) => ({ ...on, line: 0, test: 'overturned', note: 'a hidden report' })),
    ),
    asked(
      'case.join',
      fc.tuple(onCase, fc.constantFrom(...ids.cases)).map(([on, to]) => ({ ...on, to, note: reason })),
    ),
    asked(
      'case.part',
      onCase.map((on) => ({ ...on, note: reason })),
    ),
    asked(
      'case.watch',
      onCase.map((on) => ({ ...on, on: true })),
    ),
    asked(
      'custody.enter',
      onCase.map((on) => ({ ...on, act: WATCHED, happened: null })),
    ),
    asked(
      'sltd.begin',
      onCase.map((on) => ({ ...on, document: { number: 'TG5555555', type: 'P', issuer: 'TGO' } })),
    ),
    ...(ids.sltd.length === 0
      ? []
      : [
          asked(
            'sltd.enter',
            fc.constantFrom(...ids.sltd).map((id) => ({ id, act: withoutText(seizure('happened')), happened: null })),
          ),
        ]),
    asked(
      'protection.enter',
      onCase.map((on) => ({ ...on, step: 'child-noted', said: { words: 'a hidden child' }, happened: null })),
    ),
    asked('case.release', noted),
    asked('case.select', noted),
    asked('case.deselect', noted),
    asked('case.close', noted),
    asked('case.meet', noted),
    asked(
      'case.unmeet',
      onCase.map((on) => ({ ...on, note: 'a hidden slip' })),
    ),
    asked('case.conclude', noted),
    asked('case.send-back', noted),
    asked(
      'case.dismiss',
      onCase.map((on) => ({ ...on, why: 'explained' as const, note: 'a hidden note' })),
    ),
    asked(
      'case.miss',
      onCase.map((on) => ({ ...on, why: 'not-found' as const, note: 'a hidden note' })),
    ),
    asked(
      'case.reopen',
      onCase.map((on) => ({ ...on, note: 'a hidden note' })),
    ),
    asked(
      'case.decide-hit',
      fc
        .tuple(onCase, rule, fc.constantFrom(...DISPOSITIONS))
        .map(([on, decided, disposition]) => ({ ...on, rule: decided, disposition, reason })),
    ),
    asked(
      'legal-hold.set',
      person.map((about) => ({ on: { kind: 'traveller' as const, ...about }, reason })),
    ),
    asked(
      'legal-hold.confirm',
      record.map((id) => ({ id, reason })),
    ),
    asked(
      'legal-hold.lift',
      record.map((id) => ({ id, reason })),
    ),
    asked(
      'unmasking.revoke',
      record.map((id) => ({ id, reason })),
    ),
    asked(
      'question.ask',
      fc.constant({ flight: ids.known.flight, about: { kind: 'seat' as const, seat: '12A' }, text: 'Who is that?' }),
    ),
    asked(
      'case.attach',
      onCase.map(({ id }) => ({
        ...{ case: id, name: 'hidden.txt', file: new Blob(['a hidden file']), about: null, note: null, medical: false },
      })),
    ),
    asked(
      'case.state',
      onCase.map(({ id }) => ({
        ...{ case: id, kind: 'note' as const, words: 'hidden words', by: '', language: '', present: '' },
        ...{ at: null, corrects: null },
      })),
    ),
    asked(
      'exhibit.open',
      onCase.map(({ id }) => ({ ...takenBy(sighted.id, sightedAnalyst.id), case: id, what: 'hidden powder' })),
    ),
    asked(
      'exhibit.add',
      fc.constantFrom(...ids.hidden.exhibits).map((id) => ({ id, after: 1, entry: PICTURE, words: NO_WORDS })),
    ),
    asked(
      'proposal.make',
      onCase.map(({ id }) => ({ case: id, kind: 'telephone' as const, text: 'a hidden number' })),
    ),
    asked(
      'question.ask',
      onCase.map(({ id }) => ({
        ...{ flight: ids.known.flight, text: 'What is it?', about: { kind: 'case' as const, case: id } },
        to: { kind: 'office' as const, office: 'laboratory' as const },
      })),
    ),
  );
  const look = fc.constantFrom(...LOOKS).chain((name) => inputs[name]);
  const officers = ACTORS.filter(({ agency }) => agency === sighted.agency);
  const hidden = (by: fc.Arbitrary<Officer>, act: fc.Arbitrary<Asked>) =>
    fc.tuple(by, act).map(([officer, made]): Step => ({ kind: 'hidden', by: officer, second, asked: made }));
  return fc.oneof(hidden(fc.constantFrom(...officers), look), hidden(fc.constantFrom(sighted, sightedAnalyst), work));
}

/** What the two do with quiet work, which leaves no trace for others until they release it. */
function quietActs(setting: Setting, ids: Ids): fc.Arbitrary<Step> {
  const [first, second] = quietOfficers(setting) as [Officer, Officer];
  const id = fc.constantFrom(...ids.quiet);
  const acts: fc.Arbitrary<Asked> = fc.oneof(
    fc.constant<Asked>({ name: 'quiet.list', input: {} }),
    fc.constant<Asked>({ name: 'clocks.list', input: {} }),
    id.map((known): Asked => ({ name: 'quiet.read', input: { id: known, shown: 1 } })),
    id.map((known): Asked => ({ name: 'quiet.name', input: { id: known, whom: second.id } })),
    id.map((known): Asked => ({ name: 'quiet.unname', input: { id: known, whom: second.id } })),
    id.map((known): Asked => ({ name: 'quiet.call-off', input: { id: known } })),
    id.map((known): Asked => ({ name: 'quiet.move', input: { id: known, due: '2026-11-26T08:00:00.000Z' } })),
    fc.constantFrom(...ids.travellers).map(
      (about): Asked => ({
        name: 'quiet.start',
        input: {
          ...{ ...about, kind: 'controlled-delivery', office: 'Prosecutor', reference: '14/2026', officers: [] },
          ...{ from: '2026-11-24T08:00:00.000Z', due: '2026-11-26T08:00:00.000Z' },
        },
      }),
    ),
  );
  return acts.map((asked) => ({ kind: 'hidden', by: first, second, asked }));
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASE_STATES } from '../../../shared/casework/case.ts';
import {
  type Encounter,
  type EntryBody,
  entriesInForce,
  type Lawful,
  meets,
  runningActs,
} from '../../../shared/encounter/encounter-entry.ts';
import {
  addEntry,
  type EntryContext,
  isOpenFor,
  lawfulGaps,
  needsGuardian,
  withoutMedical,
} from '../../../shared/encounter/encounter-rules.ts';
import { identityOf } from '../../../shared/encounter/identity.ts';
import { SHIPPED_INTRUSIVE } from '../../../shared/frame/intrusive-powers.ts';
import { INTRUSIVE_ACTS } from '../../../shared/frame/legal-frame.ts';
import { act, anyBody, correction, ended, intrusive, KOFI, LAWFUL, READ, SEEN } from './any-entry.ts';

const EMPTY: Encounter = { id: 'LFW-2026-000001', entries: [] };
const UNREADABLE: EntryBody = { kind: 'identity-unreadable', reason: 'torn', second: 'LFW-03' };

function after(...bodies: readonly EntryBody[]): Encounter {
  return bodies.reduce((record, body) => {
    const added = addEntry(record, body, KOFI);
    if (!added.ok) throw new Error(added.failure.code);
    return added.value;
  }, EMPTY);
}

const refusal = (record: Encounter, body: EntryBody, more: Partial<EntryContext> = {}) => {
  const added = addEntry(record, body, { ...KOFI, ...more });
  return added.ok ? null : added.failure;
};

describe('an entry', () => {
  test('an entry says who typed it and when, and who did it when that is somebody else', () => {
    const deed = {
      happened: '2026-11-24T09:30:00.000Z',
      doer: { officer: 'LFW-09', agency: 'customs' },
      present: ['LFW-03'],
    };
    const added = addEntry(EMPTY, act('baggage'), { ...KOFI, deed } as EntryContext);
    expect(added.ok && added.value.entries).toEqual([
      {
        ...{ number: 1, officer: 'LFW-02', agency: 'police', at: KOFI.at, happened: deed.happened },
        ...{ doneBy: deed.doer, present: ['LFW-03'] },
        ...{ kind: 'act', act: 'baggage', result: 'nothing', guardian: null, note: null },
      },
    ]);
  });

  test.each([
    ['an act before anybody is sent', act('swab'), { state: 'triage' }, { code: 'wrong-state', state: 'triage' }],
    [
      'an act on somebody under a claim of immunity',
      act('swab'),
      { immune: { why: 'protocol-not-asked', covered: new Set(['person', 'bag'] as const) } },
      { code: 'immunity', why: 'protocol-not-asked' },
    ],
    [
      'an intrusive act on somebody with immunity',
      intrusive('strip'),
      { immune: { why: 'immune', covered: new Set(['person'] as const) } },
      { code: 'immunity', why: 'immune' },
    ],
    ['an act after the end', act('swab'), { state: 'closed' }, { code: 'wrong-state', state: 'closed' }],
    [
      'an act before the landing',
      act('swab'),
      { early: { from: 1, after: 'landing' } },
      { code: 'too-early', from: 1, after: 'landing' },
    ],
    [
      'an act in the future',
      act('swab'),
      { deed: { happened: '2026-11-24T11:00:00.000Z', doer: null, present: [] } },
      { code: 'not-then', why: 'future' },
    ],
    [
      'a difference without a reason',
      { ...READ, compared: [{ field: 'birth', read: '1980-01-01', recorded: '1980-01-02', same: false }] },
      {},
      { code: 'reason-required' },
    ],
    ['an unreadable document without a reason', { ...UNREADABLE, reason: ' ' }, {}, { code: 'reason-required' }],
    ['the own name as the second', { ...UNREADABLE, second: 'LFW-02' }, {}, { code: 'same-officer' }],
    ['questions to a child alone', act('questioned'), { isChild: true }, { code: 'needs', need: 'guardian' }],
    ['an act that the frame does not know', intrusive('strip'), { powers: [] }, { code: 'no-power' }],
    ['an X-ray of somebody pregnant', intrusive('x-ray', { pregnancy: 'yes' }), {}, { code: 'pregnant' }],
    [
      'a refusal that goes nowhere',
      intrusive('strip', { consent: 'refused' }),
      {},
      { code: 'needs', need: 'refusal-to' },
    ],
    ['the end of nothing', ended(1), {}, { code: 'no-entry' }],
    ['a correction of nothing', correction(1), {}, { code: 'no-entry' }],
  ] as const)('%s is refused', (_, body, more, expected) => {
    expect(refusal(EMPTY, body as EntryBody, more as Partial<EntryContext>)).toEqual(expected);
  });

  test('a child may be questioned with a parent or child protection there, and bags are looked at alone', () => {
    const guardian = { of: 'child-protection', name: 'E. Adjo' } as const;
    expect(refusal(EMPTY, act('questioned', { guardian }), { isChild: true })).toBeNull();
    expect(refusal(EMPTY, act('baggage'), { isChild: true })).toBeNull();
    expect([...INTRUSIVE_ACTS].every(needsGuardian)).toBe(true);
  });

  test('what is corrected counts no longer, and is corrected once', () => {
    const record = after(act('swab'), correction(1));
    expect(entriesInForce(record.entries)).toEqual([]);
    expect(refusal(record, correction(1))).toEqual({ code: 'no-entry' });
    expect(refusal(record, correction(2))).toEqual({ code: 'no-entry' });
  });

  test('the identity on which a find rests is corrected only once it is confirmed anew', () => {
    expect(refusal(after(READ), correction(1), { isFound: true })).toEqual({ code: 'identity-needed' });
    expect(refusal(after(READ, UNREADABLE), correction(1), { isFound: true })).toBeNull();
    expect(refusal(after(SEEN), correction(1), { isFound: true })).toBeNull();
  });

  test('after the end only errors are corrected and acts end', () => {
    const kinds = (['identity-read', 'act', 'intrusive', 'ended', 'correction'] as const).filter((kind) =>
      isOpenFor('closed', kind),
    );
    expect(kinds).toEqual(['ended', 'correction']);
    expect(CASE_STATES.filter((state) => isOpenFor(state, 'act'))).toEqual(['sent', 'secondary', 'concluded']);
  });

  test('whoever looks at a document, asks or searches has met the traveller; whoever looks at a bag has not', () => {
    const MOVED = { kind: 'moved', to: 'belt', note: null } as const;
    expect(meets(MOVED)).toBe(false);
    expect([READ, SEEN, act('questioned'), act('body'), intrusive('strip')].every(meets)).toBe(true);
    expect([act('baggage'), act('scanner'), act('swab'), correction(1)].some(meets)).toBe(false);
  });
});

describe('an intrusive act', () => {
  test('what the law asks is asked, line by line of the frame that ships', () => {
    const nothing: Lawful = {
      ...{ authorisedBy: '', consent: 'not-asked', refusalTo: null, sameSexOfficer: null, doctor: null },
      ...{ interpreter: null, witness: null, pregnancy: null },
    };
    expect(SHIPPED_INTRUSIVE.map((line) => [line.act, lawfulGaps(line, nothing, null, true).join(' ')])).toEqual([
      ['strip', 'authorised consent same-sex interpreter witness guardian'],
      ['intimate', 'authorised consent same-sex doctor interpreter witness pregnancy guardian'],
      ['x-ray', 'authorised consent doctor interpreter witness pregnancy guardian'],
      ['hospital', 'authorised consent doctor interpreter witness pregnancy guardian'],
      ['telephone', 'authorised consent interpreter witness guardian'],
    ]);
    for (const line of SHIPPED_INTRUSIVE) expect(lawfulGaps(line, LAWFUL, null, false), line.act).toEqual([]);
  });

  test('it runs from its begin to its end, and never where consent was refused', () => {
    const begun = after(intrusive('hospital'), intrusive('strip', { consent: 'refused', refusalTo: 'prosecutor' }));
    expect(runningActs(begun.entries).map(({ number }) => number)).toEqual([1]);
    expect(refusal(begun, ended(2))).toEqual({ code: 'no-entry' });
    const before = { happened: '2026-11-24T09:00:00.000Z', doer: null, present: [] };
    expect(refusal(begun, ended(1), { deed: before })).toEqual({ code: 'not-then', why: 'before-begin' });
    const over = addEntry(begun, ended(1, 'capsules'), KOFI);
    expect(over.ok && runningActs(over.value.entries)).toEqual([]);
  });

  test('nothing of the medical findings is left for whoever may not read them', () => {
    const { entries } = after(intrusive('hospital'), ended(1, 'twelve capsules'));
    expect(withoutMedical(entries)).toEqual(after(intrusive('hospital'), ended(1)).entries);
  });
});

test('whatever is entered, the record only grows by one numbered entry, and no act runs that consent was refused for', () => {
  fc.assert(
    fc.property(fc.array(anyBody, { maxLength: 20 }), fc.boolean(), (bodies, isFound) => {
      let record = EMPTY;
      for (const body of bodies) {
        const had = identityOf(record.entries);
        const added = addEntry(record, body, { ...KOFI, isFound });
        if (!added.ok) continue;
        expect(added.value.entries.slice(0, -1)).toEqual(record.entries);
        expect(added.value.entries.at(-1)?.number).toBe(record.entries.length + 1);
        if (isFound && had === 'confirmed') expect(identityOf(added.value.entries)).toBe('confirmed');
        for (const running of runningActs(added.value.entries)) expect(running.consent).not.toBe('refused');
        record = added.value;
      }
    }),
  );
});

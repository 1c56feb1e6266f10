import { describe, expect, test } from 'vitest';
import {
  closedWith,
  isAbout,
  isSearchable,
  lookedThrough,
  type NamedPerson,
  PETITION_KINDS,
  type Petition,
  type SoughtPerson,
} from '../../../shared/casework/petition.ts';
import { failed } from '../../../shared/result.ts';

const CUSTOMS = { officer: 'LFW-01', agency: 'customs', at: '2026-11-24T08:00:00Z' } as const;
const POLICE = { officer: 'LFW-03', agency: 'police', at: '2026-11-25T08:00:00Z' } as const;
const PERSON: SoughtPerson = { name: 'Mensah Kofi', dateOfBirth: '1988-04-03', document: 'TG 481-7305' };
const ASKED: Petition = {
  id: 'p1',
  kind: 'access',
  person: PERSON,
  text: 'What do you hold about me?',
  received: '2026-11-20',
  due: '2026-12-20',
  entered: CUSTOMS,
  looked: [],
  closed: null,
};

describe('a complaint or request for access', () => {
  test('each agency looks through it once, while it is open', () => {
    const once = lookedThrough(ASKED, CUSTOMS);
    expect(once).toMatchObject({ ok: true, value: { looked: [CUSTOMS] } });
    if (!once.ok) return;
    expect(lookedThrough(once.value, { ...CUSTOMS, officer: 'LFW-02' })).toEqual(failed('looked'));
    expect(lookedThrough(once.value, POLICE)).toMatchObject({ ok: true, value: { looked: [CUSTOMS, POLICE] } });
    expect(lookedThrough({ ...ASKED, closed: { ...POLICE, answer: 'a' } }, POLICE)).toEqual(failed('closed'));
  });

  test.each(PETITION_KINDS)('the answer to %s is signed once, by another officer than who entered it', (kind) => {
    const asked = { ...ASKED, kind };
    const nobody = new Set<never>();
    const answer = { answer: 'Nothing.', reason: null };
    expect(closedWith(asked, CUSTOMS, answer, nobody)).toEqual(failed('second'));
    const done = closedWith(asked, POLICE, answer, nobody);
    expect(done).toEqual({ ok: true, value: { ...asked, closed: { ...POLICE, answer: 'Nothing.' } } });
    if (done.ok) expect(closedWith(done.value, POLICE, answer, nobody)).toEqual(failed('closed'));
  });

  test('access waits for every agency that can look, or says why not; an agency with nobody left keeps nobody waiting', () => {
    const here = new Set(['customs', 'police', 'immigration'] as const);
    const looked = { ...ASKED, looked: [CUSTOMS, POLICE] };
    const answer = { answer: 'Nothing.', reason: null };
    expect(closedWith(looked, POLICE, answer, here)).toEqual(failed('unlooked'));
    expect(closedWith(looked, POLICE, { ...answer, reason: 'on strike' }, here)).toMatchObject({
      value: { closed: { unlooked: { agencies: ['immigration'], reason: 'on strike' } } },
    });
    expect(closedWith(looked, POLICE, answer, new Set(['customs', 'police']))).toMatchObject({ ok: true });
    expect(closedWith({ ...ASKED, kind: 'complaint' }, POLICE, answer, here)).toMatchObject({ ok: true });
  });
});

test.each<[string, Partial<NamedPerson>, boolean]>([
  ['the same name and birth date', {}, true],
  ['more given names', { name: 'MENSAH, KOFI JEAN' }, true],
  ['no birth date', { dateOfBirth: null }, true],
  ['another birth date', { dateOfBirth: '1990-01-01' }, false],
  ['another birth date, but the same document', { dateOfBirth: '1990-01-01', documents: ['tg4817305'] }, true],
  ['another name, but the same document', { name: 'DOE, JO', documents: ['TG4817305'] }, true],
  ['another given name', { name: 'MENSAH, AMA' }, false],
])('a record may be about the person who asks, with %s: %#', (_, record, isTheirs) => {
  const named = { name: 'MENSAH, KOFI', dateOfBirth: '1988-04-03', documents: [], ...record };
  expect(isAbout(PERSON, named)).toBe(isTheirs);
});

test.each([
  ['no birth date', null, '1988-04-03', false],
  ['another birth date', '1988-04-03', '1990-01-01', false],
  ['a record without one', '1988-04-03', null, false],
  ['the same birth date', '1988-04-03', '1988-04-03', true],
])('a name of one word finds a record with %s: %#', (_, dateOfBirth, born, isTheirs) => {
  const one = { name: 'Kofi', dateOfBirth, document: null };
  expect(isSearchable(one)).toBe(dateOfBirth !== null);
  expect(isAbout(one, { name: 'MENSAH, KOFI', dateOfBirth: born, documents: [] })).toBe(isTheirs);
});

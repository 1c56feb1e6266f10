import { beforeEach, describe, expect, test } from 'vitest';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';
import { by } from './queue-acts/desk.ts';

beforeEach(emptyStores);

describe('the session', () => {
  test('the session begins without a unit and with the built-in officer', async () => {
    const { ask } = await openCore();
    expect(await ask('session.get', {})).toMatchObject({
      store: 'practice',
      unit: null,
      zone: null,
      officer: { id: 'XXX-01', agency: 'customs', role: 'analyst' },
      counts: { flights: 0, travellers: 0, flagged: 0, byOutcome: { clear: 0 } },
    });
  });

  test('the session keeps the unit, whose first airport gives the code, the city and the clock', async () => {
    const { ask, core, changes } = await openCore();
    const view = await ask('unit.set-up', { airports: ['lfw', 'ACC', 'LFW'] });
    expect(view).toMatchObject({ unit: { code: 'LFW', airports: ['LFW', 'ACC'] }, zone: 'Africa/Lome' });
    expect(view.officer.id).toBe('LFW-01');
    expect(changes).toEqual(['session', 'flights', 'queue']);
    await core.close();
    const again = await openCore();
    expect((await again.ask('session.get', {})).unit).toEqual({ code: 'LFW', airports: ['LFW', 'ACC'] });
  });

  test('the session refuses an airport that does not exist and names it', async () => {
    const { refused } = await openCore();
    expect(await refused('unit.set-up', { airports: ['LFW', 'QQQ'] })).toEqual({
      code: 'invalid-input',
      path: 'airports.1',
    });
  });

  test('the session keeps the code of the unit when its airports change, since ids contain it', async () => {
    const { ask } = await openUnit();
    expect((await ask('unit.set-up', { airports: ['ACC'] }, by('police'))).unit).toEqual({
      code: 'LFW',
      airports: ['ACC'],
    });
  });

  test('the session lets only a supervisor change the airports of the live store, and any officer those of practice, and another agency confirms it', async () => {
    const live = await openUnit('live');
    expect((await live.ask('session.get', {})).permissions).not.toContain('unit.change');
    const change = { airports: ['LFW', 'ACC'] };
    expect(await live.refused('unit.set-up', change)).toEqual({ code: 'not-permitted', permission: 'unit.change' });
    await live.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'S' });
    expect(await live.refused('unit.set-up', change)).toMatchObject({ code: 'second-needed' });
    const practice = await openUnit('practice');
    expect((await practice.ask('session.get', {})).permissions).toContain('unit.change');
    expect(await practice.refused('unit.set-up', change)).toMatchObject({ code: 'second-needed' });
    expect((await practice.ask('unit.set-up', change, by('police'))).unit?.airports).toEqual(['LFW', 'ACC']);
  });

  test('the session gives each person one id, whatever role they take', async () => {
    const { ask } = await openUnit();
    const second = await ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'A. Lawson' });
    expect(second.officer).toEqual({
      id: 'LFW-02',
      name: 'A. Lawson',
      agency: 'police',
      role: 'supervisor',
      controlOfficer: false,
      secondLine: false,
    });
    const third = await ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'B. Koffi' });
    expect(third.officer.id).toBe('LFW-03');
    const back = await ask('session.act-as', { agency: 'police', role: 'analyst', name: 'A. Lawson' });
    expect(back.officer).toMatchObject({ id: 'LFW-02', role: 'analyst' });
    const view = await ask('session.get', {});
    expect(view.officer.id).toBe('LFW-02');
    expect(view.officers).toEqual([
      { id: 'LFW-01', name: 'Officer 01', agency: 'customs' },
      { id: 'LFW-02', name: 'A. Lawson', agency: 'police' },
      { id: 'LFW-03', name: 'B. Koffi', agency: 'customs' },
    ]);
  });

  test('the session keeps whether an officer is control officer or second line, and removes the duty when it is not given again', async () => {
    const { ask } = await openUnit();
    const someone = { agency: 'police', role: 'analyst', name: 'A. Lawson' } as const;
    const duties = await ask('session.act-as', { ...someone, controlOfficer: true, secondLine: true });
    expect(duties.officer).toMatchObject({ controlOfficer: true, secondLine: true });
    expect((await ask('session.get', {})).officer).toEqual(duties.officer);
    expect((await ask('session.act-as', someone)).officer).toMatchObject({ controlOfficer: false, secondLine: false });
  });

  test('the session gives officers of an airline the role of analyst only, and shows them no flagged traveller', async () => {
    const { ask, refused } = await openUnit();
    const someone = { agency: 'airline', name: 'K. Air' } as const;
    for (const role of ['supervisor', 'trainer', 'administrator'] as const) {
      expect(await refused('session.act-as', { ...someone, role })).toEqual({ code: 'invalid-input', path: 'role' });
    }
    await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    expect((await ask('session.get', {})).counts.flagged).toBeGreaterThan(0);
    const view = await ask('session.act-as', { ...someone, role: 'analyst' });
    expect(view.counts).toMatchObject({ flagged: 0, byOutcome: { clear: 0, watch: 0, inspect: 0, intercept: 0 } });
    expect(view.ruleSet.rules).toBe(0);
  });

  test('the session lists what the role may do, and refuses the rest', async () => {
    const { ask, refused } = await openUnit();
    expect((await ask('session.get', {})).permissions).not.toContain('audit.view');
    expect(await refused('audit.list', { before: null, count: 10 })).toEqual({
      code: 'not-permitted',
      permission: 'audit.view',
    });
    await ask('session.act-as', { agency: 'customs', role: 'trainer', name: 'T' });
    expect(await refused('audit.list', { before: null, count: 10 })).toMatchObject({ code: 'not-permitted' });
    // In practice a trainer may do what an analyst may.
    expect(await refused('case.claim', { flight: 'F', traveller: 'T' })).toMatchObject({ code: 'not-found' });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const rows = await ask('audit.list', { before: null, count: 10 });
    expect(rows.map(({ kind }) => kind)).toEqual(['session.acted-as', 'session.acted-as', 'unit.set-up']);
    expect(await ask('audit.list', { before: rows[1]?.id ?? null, count: 10 })).toHaveLength(1);
  });

  test.each([
    ['session.act-as', { agency: 'navy', role: 'analyst', name: 'X' }, 'agency'],
    ['session.act-as', { agency: 'customs', role: 'analyst', name: ' ' }, 'name'],
    ['unit.set-up', { airports: [] }, 'airports'],
    ['flights.get', { id: 7 }, 'id'],
  ] as const)('a wrong input of %s is refused with the path of the wrong field', async (name, input, path) => {
    const { refused } = await openCore();
    expect(await refused(name, input as never)).toEqual({ code: 'invalid-input', path });
  });

  test('a call of an unknown name is refused', async () => {
    const { refused } = await openCore();
    expect(await refused('toString' as never, {} as never)).toEqual({ code: 'invalid-input', path: 'name' });
  });
});

describe('the search for airports', () => {
  test.each([
    ['lfw', 'LFW'],
    ['lome', 'LFW'],
    ['Lomé', 'LFW'],
    ['Togo', 'LFW'],
    ['Éthiopie', 'ADD'],
  ])('the search for airports finds by code, city or country: %s', async (search, code) => {
    const { ask } = await openCore();
    const found = await ask('reference.airports', { search });
    expect(found.map((airport) => airport.code)).toContain(code);
    expect(found.length).toBeLessThanOrEqual(20);
  });

  test('the search for airports puts the code typed first and finds nothing for an empty text', async () => {
    const { ask } = await openCore();
    expect((await ask('reference.airports', { search: 'add' }))[0]?.code).toBe('ADD');
    expect(await ask('reference.airports', { search: ' ' })).toEqual([]);
  });
});

/** One officer who sets the clock destroys nothing; two agencies at normal work do, on the day. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { AuditRow } from '../../../../renderer/core/calls/audit-views.ts';
import type { RetentionRunView, RetentionView } from '../../../../renderer/core/calls/retention.ts';
import { DAYS_NEEDED } from '../../../../shared/retention/announcements.ts';
import { type Computer, PASSPHRASE, type UnitWindow } from '../backup/unit-window.ts';
import { addOfficers, CUSTOMS_ADMIN as CUSTOMS, freshUnit, POLICE_ADMIN as POLICE } from '../fresh-unit.ts';
import { listFor } from '../frozen/place.ts';
import { signInOn } from '../stand-announced.ts';

const LEAD = { officer: 'LFW-03', passphrase: PASSPHRASE };
const DAY = 24 * 60 * 60 * 1000;
const PERSON = { surname: 'ADJAMAGBO', given: 'YAWOVI', document: 'TG1111111' };
const FLIGHT = 'ET-501-ADD-2026-11-24';

let machine: Computer;
let window: UnitWindow;

// A computer that is switched off still has its databases open here.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

beforeEach(async () => {
  ({ machine, window } = await freshUnit());
  await window.ask('backup.set', { automatic: false, keep: 7, changes: 1000 });
  await addOfficers(window, [{ name: 'Ama Sossou', agency: 'customs', role: 'supervisor' }], PASSPHRASE);
  await window.ask('import.start', {
    way: 'files',
    files: [{ name: 'list.edi', bytes: listFor(FLIGHT, [PERSON], 'C0501') }],
  });
});

const view = (): Promise<RetentionView> => window.ask('retention.get', {});
const run = (): Promise<RetentionRunView> => window.ask('retention.run', {});
const stored = async () => (await view()).flights;

/** Entries of the trail of a kind, the earliest first. */
async function told(kind: string): Promise<readonly AuditRow[]> {
  const rows = (await window.ask('audit.list', { before: null, count: 200 })) as readonly AuditRow[];
  return rows.filter((row) => row.kind === kind).reverse();
}

test('one officer who walks the clock in steps of 29 days over all periods masks and destroys nothing', async () => {
  for (let walked = 0; walked < 5.5 * 366; walked += 29) {
    await signInOn({ machine, window }, [LEAD], 1, 29 * DAY);
    expect((await run()).state).toBe('done');
  }
  expect(await stored()).toMatchObject({ open: 1, masked: 0 });
  const { announcements } = await view();
  expect(announcements[0]?.days).toBe(0);
});

test('an announcement is recorded, and shows what goes and the days that are still needed', async () => {
  await signInOn({ machine, window }, [POLICE, LEAD], 3, 29 * DAY);
  const naming = async () => (await view()).announcements.find(({ flightsToMask }) => flightsToMask === 1);
  for (let day = 0; day < 120 && (await naming()) === undefined; day++)
    await signInOn({ machine, window }, [POLICE, LEAD], 1);
  await signInOn({ machine, window }, [POLICE, LEAD], 3);
  // The first period ends on 24 May 2027.
  const one = await naming();
  expect(one).toMatchObject({ flightsToDestroy: 0, months: [], days: 3, needed: DAYS_NEEDED, mayConfirm: false });
  expect((one?.until ?? '') >= '2027-05-24').toBe(true);
  expect(await told('retention.announced')).toContainEqual(
    expect.objectContaining({ officer: 'SYSTEM', at: expect.stringContaining(one?.announcedOn ?? '') }),
  );
});

test('in normal work of two agencies a flight is masked on its day, and not before', async () => {
  // The clock leaps at first: a unit that worked little catches up.
  await signInOn({ machine, window }, [POLICE, LEAD], 4, 29 * DAY);
  const day = () => new Date(machine.now).toISOString().slice(0, 10);
  while (day() < '2027-05-23') await signInOn({ machine, window }, [POLICE, LEAD], 1, DAY);
  await run();
  expect(await stored()).toMatchObject({ open: 1, masked: 0 });
  await signInOn({ machine, window }, [POLICE, LEAD], 1);
  await run();
  expect(await stored()).toMatchObject({ open: 0, masked: 1 });
});

test('where only one agency signs in, two officers confirm after 14 days; where the unit has two, of two agencies', async () => {
  await run();
  const first = async () => (await view()).announcements[0];
  const announcedOn = (await first())?.announcedOn ?? '';
  expect(await window.refused('retention.confirm-announcement', { announcedOn }, POLICE)).toEqual({
    code: 'refused',
    why: 'announcement-too-young',
  });
  await signInOn({ machine, window }, [LEAD]);
  expect(await first()).toMatchObject({ days: 0, mayConfirm: true });
  expect(await window.refused('retention.confirm-announcement', { announcedOn })).toMatchObject({
    code: 'second-needed',
  });
  expect(await window.refused('retention.confirm-announcement', { announcedOn }, CUSTOMS)).toEqual({
    code: 'second-agency',
  });
  const until = (await first())?.until;
  await window.ask('retention.confirm-announcement', { announcedOn }, POLICE);
  expect(await view()).toMatchObject({ endsUntil: until, announcements: [] });
  expect(await told('retention.announcement-confirmed')).toMatchObject([{ officer: 'LFW-03' }]);
});

test('shorter periods end nothing at once, although two officers of two agencies set them', async () => {
  machine.now += 28 * DAY;
  await signInOn({ machine, window }, [POLICE, LEAD], 5);
  await window.ask('retention.set-periods', { maskMonths: 1, destroyMonths: 1, caseMonths: 1, auditMonths: 1 }, POLICE);
  await run();
  expect(await stored()).toMatchObject({ open: 1, masked: 0 });
  await signInOn({ machine, window }, [POLICE, LEAD], DAYS_NEEDED + 1);
  await run();
  expect(await stored()).toMatchObject({ open: 0, masked: 0 });
});

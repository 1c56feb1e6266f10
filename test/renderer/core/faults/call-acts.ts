/** An act for each call of the table, on the prepared unit. */
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import {
  type AnyCall,
  confirmedInHandler,
  isLong,
  secondNeeded,
  viewPeriodOf,
} from '../../../../renderer/core/calls/call.ts';
import { permissionsOf } from '../../../../renderer/core/permissions.ts';
import { everyInput } from '../every-input.ts';
import type { Act } from './act.ts';
import { CALL_ROWS, type CallRow } from './call-rows.ts';
import { confirmedBy, Desk, OFFICERS, type OfficerName } from './desk.ts';
import { PLANTED, type PreparedUnit } from './prepared-unit.ts';

/** What is compared after long work: all but what counts its tries. */
export const OF_WORK = /^(?!(?:live|practice) (?:jobs|jobReports|jobFiles|messageReports|diagnostics) )/;

/** Officers by whom a call is made, if its row names none: the first one who may. */
const USUAL: readonly OfficerName[] = ['customs', 'customsAdministrator', 'airline'];

/** The act of a call. Null: the call cannot succeed, and its row says why. */
export function actOf(name: CallName, unit: PreparedUnit): Act | null {
  const row: AnyCall = CALLS[name];
  const own = CALL_ROWS[name];
  if (own !== undefined && 'cannot' in own) return null;
  const by = own?.by ?? usualOfficer(row);
  return {
    name,
    begin: () => begin(name, unit, own, by),
    async enter(desk) {
      await desk.as(by);
      if (own?.store === undefined) return;
      await desk.machine.quiet();
      await desk.program.open(own.store);
    },
    async next(desk) {
      await desk.ask('form.keep', { form: 'later', value: 'a word' });
    },
    planted: PLANTED,
    ...(isLong(row) || own?.inSteps ? { stepwise: OF_WORK } : {}),
    ...(own?.sparse === undefined ? {} : { sparse: true }),
    ...(own?.random === undefined ? {} : { random: own.random }),
    ...(own?.inMemory ? { once: true } : {}),
    ...(viewPeriodOf(row) === null ? {} : { looks: true }),
  };
}

/** Makes a call as it is made without a row. */
export async function begin(name: CallName, unit: PreparedUnit, own: CallRow | undefined, by: OfficerName) {
  const desk = await Desk.open(await unit.machine.copy(), by, own?.store);
  const input = own === undefined ? everyInput(unit.known)[name] : await own.begin(unit.known, desk);
  const row = CALLS[name] as AnyCall;
  const asks = secondNeeded(row, input as never) !== null || confirmedInHandler(row) || row.asks !== undefined;
  const second = by === 'customs' ? 'police' : 'policeAdministrator';
  return { desk, asked: { name, input, confirmation: asks ? confirmedBy(second) : undefined } };
}

export function usualOfficer({ permission }: AnyCall): OfficerName {
  const found = USUAL.find((officer) => permissionsOf(OFFICERS[officer], 'live').includes(permission));
  if (found === undefined) throw new Error(`nobody may ${permission}`);
  return found;
}

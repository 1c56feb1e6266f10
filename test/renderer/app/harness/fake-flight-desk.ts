/** The fake core's part for flights, the schedule, manual entries, versions and reference data, held in memory. */

import type { Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { FlightRow } from '../../../../renderer/core/calls/flight-views.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import { readMrz } from '../../../../shared/entry/mrz.ts';
import { readTerminalScreen } from '../../../../shared/entry/terminal-screen.ts';
import type { Decision, FlightPatch } from '../../../../shared/flight/decision.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import type { ScheduledFlight } from '../../../../shared/schedule/schedule.ts';

type Names =
  | 'schedule.list'
  | 'schedule.put'
  | 'schedule.remove'
  | 'flight.update'
  | 'decision.withdraw'
  | 'traveller.versions'
  | 'entry.read-mrz'
  | 'entry.read-screen'
  | 'entry.save'
  | 'reference.search';

type FakeFlightDesk = { [Name in Names]: (input: Input<Name>) => Output<Name> };

const AT = '2026-11-24T14:22:00Z';
const CONTEXT = { reference: shippedReference() };

export interface FlightDesk {
  readonly handlers: FakeFlightDesk;
  /** Decisions about flights, latest first. */
  readonly decisions: () => readonly Decision[];
}

/** Handlers. `flight` gives the only flight; `changed` reports topics. */
export function fakeFlightDesk(flight: () => FlightRow, changed: (...topics: Topic[]) => void): FlightDesk {
  let schedule: readonly ScheduledFlight[] = [];
  let decisions: readonly Decision[] = [];
  const setSchedule = (rows: readonly ScheduledFlight[]) => {
    schedule = rows;
    changed('schedule', 'flights');
    return schedule;
  };
  return {
    decisions: () => decisions,
    handlers: {
      'schedule.list': () => schedule,
      'schedule.put': ({ flights }) =>
        setSchedule([...schedule.filter(({ id }) => flights.every((each) => each.id !== id)), ...flights]),
      'schedule.remove': ({ ids }) => setSchedule(schedule.filter(({ id }) => !ids.includes(id))),
      'flight.update': ({ flight: id, patch: given, reason }) => {
        const patch = given as FlightPatch;
        const decision = { kind: 'flight', id: `d${decisions.length}`, at: AT, officer: 'LFW-01', flight: id } as const;
        decisions = [{ ...decision, patch, reason }, ...decisions];
        changed('flights', 'queue');
        return { ...flight(), id, patch };
      },
      'decision.withdraw': ({ id }) => {
        decisions = decisions.filter((each) => each.id !== id);
        changed('flights', 'queue');
        return null;
      },
      'traveller.versions': () => [
        {
          message: 'm1',
          format: 'PAXLST',
          function: 'new',
          channel: 'api',
          prepared: '2026-11-24T08:00Z',
          effect: 'listed',
          changes: [],
          receivedAt: AT,
          fileName: 'ET508-24NOV-API.edi',
        },
        {
          message: 'm2',
          format: 'PAXLST',
          function: 'close-on-board',
          channel: 'api',
          prepared: '2026-11-24T09:10Z',
          effect: 'boarded',
          changes: [{ field: 'seat', before: '31A', after: '31B' }],
          receivedAt: AT,
          fileName: 'ET508-24NOV-CLOB.edi',
        },
      ],
      'entry.read-mrz': ({ text }) => readMrz(text, CONTEXT, AT.slice(0, 10)),
      'entry.read-screen': ({ text }) => readTerminalScreen(text, CONTEXT, AT.slice(0, 10)),
      'entry.save': ({ entry }) => ({
        message: 'm3',
        flights: [flight().id],
        travellers: entry.travellers.map(({ surname, givenNames }, at) => ({
          flight: flight().id,
          traveller: `m3:${at}`,
          name: [surname, givenNames].filter((part) => part !== null).join(', '),
          outcome: at === 0 ? 'inspect' : 'clear',
        })),
      }),
      'reference.search': ({ kind, search, editedOnly }) => ({
        version: '2026.12',
        edits: 0,
        rows: editedOnly
          ? []
          : [
              { code: 'ADD', text: 'Addis Ababa · ETH · Africa/Addis_Ababa' },
              { code: 'LFW', text: 'Lomé · TGO · Africa/Lome' },
            ]
              .filter(({ code, text }) => `${code} ${text}`.toLowerCase().includes(search.toLowerCase()))
              .map((row) => ({ ...row, kind, value: null, shippedValue: null, shipped: true, edited: false })),
      }),
    },
  };
}

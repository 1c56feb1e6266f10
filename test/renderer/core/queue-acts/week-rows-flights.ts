/** Lines of the weekly list that come from flights, their travellers and messages. */

import { commit } from '../../../../renderer/core/store/commit.ts';
import type { TravellerFall } from '../../../../shared/flight/fall.ts';
import type { ActOffQueue } from '../../../../shared/review/week-acts.ts';
import { minuteNumber } from '../../../../shared/time/civil.ts';
import { flightlessList } from '../flightless.ts';
import { FLIGHT, paxlst } from '../messages.ts';
import { by, INSPECTED, NEXT, onDay, PEOPLE } from './desk.ts';
import { DAY, FLAGGED, lastDecision, type Row } from './week-row.ts';

const CANCEL = { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' } as const;

/** The list of the flight anew, by which it lands at this time. */
function laterList(arrives: string): Uint8Array {
  return paxlst(PEOPLE, { control: 'C2', prepared: '261124:0600', version: 2, arrives });
}

/** A target of customs whom a message took off. */
const FELL: TravellerFall = {
  kind: 'traveller',
  id: 'fell',
  flight: FLIGHT,
  traveller: 'to be told',
  at: `${DAY}T08:00:00.000Z`,
  causes: [{ message: 'm', fileName: 'later.edi', officer: 'LFW-04', byHand: true }],
  aliases: [],
  name: 'HIT, AMA',
  frame: null,
  views: [
    {
      by: ['customs'],
      from: 'inspect',
      to: 'clear',
      rules: [{ rule: 'customs.expired', title: {} }],
      concerned: ['customs'],
    },
  ],
  looks: [],
};

export const OF_FLIGHTS = {
  join: {
    async does({ ask, people }) {
      await ask('traveller.join', { flight: FLIGHT, travellers: [...people], reason: 'one person' }, by('police'));
    },
    says: { reason: 'one person', second: 'PRACTICE-police' },
  },
  part: {
    async does({ ask, people }) {
      await ask('traveller.join', { flight: FLIGHT, travellers: [...people], reason: 'one person' }, by('police'));
      const [joined] = (await ask('flights.get', { id: FLIGHT })).travellers;
      const part = { flight: FLIGHT, traveller: joined?.id ?? '', record: people[1] ?? '', reason: 'two people' };
      await ask('traveller.part', part, by('police'));
    },
    says: { reason: 'two people', second: 'PRACTICE-police' },
  },
  cut: {
    async does({ ask, people: [first = '', second = ''] }) {
      const [taken, left] = [first, second].map((traveller) => [{ flight: FLIGHT, traveller }]);
      const scope = { kind: 'flight', flight: FLIGHT } as const;
      const plan = { scope, room: 1, taken: taken ?? [], left: left ?? [], reason: 'four are ill' };
      await ask('capacity-cut.sign', plan, by('police'));
    },
    says: { what: 'capacity-cut.signed', flight: FLIGHT, subjects: [], rules: [], reason: 'four are ill' },
    rules: [INSPECTED],
  },
  'cut-equal': {
    async does({ ask, people: [first = '', second = ''] }) {
      const [taken, left] = [first, second].map((traveller) => [{ flight: FLIGHT, traveller }]);
      const scope = { kind: 'flight', flight: FLIGHT } as const;
      const plan = { scope, room: 1, taken: taken ?? [], left: left ?? [], reason: 'four are ill' };
      await ask('capacity-cut.sign', plan, by('police'));
    },
    says: {
      ...{ flight: FLIGHT, officer: 'LFW-02', second: 'PRACTICE-police', reason: 'four are ill', rules: [] },
      subjects: [{ name: 'OTHER, KOSSI', wouldBe: 'inspect' }],
    },
    rules: [INSPECTED],
  },
  cancel: {
    does: ({ ask }) => ask('flight.cancel', CANCEL, by('police')),
    says: { cause: 'weather', second: 'PRACTICE-police', subjects: FLAGGED },
  },
  'join-flights': {
    async does({ ask }) {
      await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
      await ask('flight.same', { flight: NEXT, other: FLIGHT, reason: 'renumbered' }, by('police'));
    },
    says: { flight: FLIGHT, second: 'PRACTICE-police', reason: 'renumbered' },
  },
  fell: {
    // `falls.test.ts` has the messages.
    does: ({ store, people: [traveller = ''] }) =>
      commit(
        store,
        [{ table: 'takenOff', id: FELL.id, rev: 0, value: { ...FELL, traveller }, index: { flight: FLIGHT } }],
        [],
      ),
    says: {
      ...{ officer: 'LFW-04', second: null, reason: 'later.edi', flight: FLIGHT, rules: [{ rule: 'customs.expired' }] },
      subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }],
    },
  },
  earlier: {
    does: ({ ask }) => ask('import.start', { way: 'files', files: [{ name: 'early.edi', bytes: laterList('0940') }] }),
    says: {
      reason: 'early.edi',
      due: { before: minuteNumber('2026-11-24T13:00'), after: minuteNumber('2026-11-24T09:40') },
    },
  },
  move: {
    does: ({ ask }) =>
      ask(
        'flight.update',
        { flight: FLIGHT, patch: { actualArrival: '2026-11-24T08:00' }, reason: 'says the tower' },
        by('police'),
      ),
    says: {
      second: 'PRACTICE-police',
      subjects: FLAGGED,
      due: { before: minuteNumber('2026-11-24T13:00'), after: minuteNumber('2026-11-24T08:00') },
    },
  },
  divert: {
    does: ({ ask }) =>
      ask('flight.update', { flight: FLIGHT, patch: { divertedTo: 'ACC' }, reason: 'fog' }, by('police')),
    says: { second: 'PRACTICE-police', subjects: FLAGGED },
  },
  assign: {
    async does({ ask }) {
      const late = { surname: 'LATE', given: 'AMA', document: 'TG4817399', expiry: '250131' };
      const bytes = flightlessList([late], { control: 'C9' });
      const { files } = await ask('import.start', { way: 'files', files: [{ name: 'd.edi', bytes }] });
      const message = files[0]?.messages[0]?.id ?? '';
      await ask('message.assign', { message, to: { flight: FLIGHT }, reason: 'says the desk' });
    },
    says: { reason: 'says the desk', second: null, subjects: [{ name: 'LATE, AMA' }] },
  },
  leave: {
    async does({ ask }) {
      const late = { surname: 'LATE', given: 'AMA', document: 'TG4817399', expiry: '250131' };
      const bytes = flightlessList([late], { control: 'C9' });
      await ask('import.start', { way: 'files', files: [{ name: 'd.edi', bytes }] });
      const [entry] = await ask('quarantine.list', {});
      await ask('quarantine.discard', { id: entry?.id ?? '', reason: 'a test' }, by('police'));
    },
    says: { reason: 'd.edi (1): a test', second: 'PRACTICE-police', flight: null, subjects: [] },
  },
  withdraw: {
    async does(test) {
      await test.ask('flight.cancel', CANCEL, by('police'));
      await test.ask('decision.withdraw', { id: await lastDecision(test), reason: 'it flies' });
    },
    says: { undoes: 'cancel', reason: 'it flies', second: null, subjects: FLAGGED },
  },
} satisfies Partial<Record<ActOffQueue, Row>>;

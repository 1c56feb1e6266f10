/** Reference data, imports, quarantine, mappings, quality, entries and the schedule. */
import { WAITING } from '../../../../../renderer/core/calls/waiting.ts';
import { paxlst } from '../../messages.ts';
import { FLIGHT, LAYOUT, PEOPLE, SECOND_FLIGHT } from '../past.ts';
import type { Ask } from '../play.ts';
import { layout, REASON, type Walk } from './walk.ts';

/** The stops about imports. */
export function importStops({ valid, go, quarantined, ids }: Walk): void {
  for (const name of [
    'reference.airports',
    'reference.search',
    'reference.names',
    'reference.places',
    'reference.put',
  ] as const)
    go(name);
  go('reference.restore', 'blind', { kind: 'carrier', code: 'ET' });
  go('import.start', 'blindAnalyst', {
    way: 'files',
    files: [
      {
        name: 'more.edi',
        bytes: paxlst([...PEOPLE, { surname: 'LATEONE', given: 'AMA', document: 'TG1111111' }], {
          control: 'C0009',
          prepared: '261124:0600',
        }),
      },
    ],
  });
  for (const name of ['import.settings', 'import.set', 'import.list', 'import.get'] as const) go(name);
  go('import.follow', 'blind', { job: ids.known.job });
  go('import.diagnostics', 'blind', { job: ids.known.job, file: 0, from: 0, count: 10 });
  const messageOf = async (ask: Ask, flight = FLIGHT) =>
    (await ask('flights.get', { id: flight })).messages[0]?.id ?? '';
  go('message.get', 'blind', async (ask) => ({ id: await messageOf(ask) }));
  go('quarantine.list');
  for (const of of WAITING) go('waiting.count', 'blind', { of });
  go('clocks.list');
  go('quarantine.get', 'blind', async (ask) => ({ id: await quarantined('broken.edi')(ask), set: null }));
  go('quarantine.get', 'blind', async (ask) => ({ id: await quarantined('flightless.edi')(ask), set: null }));
  go('message.assign', 'blind', async (ask) => ({
    message: await quarantined('flightless.edi')(ask),
    to: { flight: FLIGHT },
    reason: REASON,
  }));
  go('quarantine.retry', 'blind', async (ask) => ({
    id: await quarantined('broken.edi')(ask),
    text: 'nothing to read',
  }));
  go('quarantine.discard', 'blind', async (ask) => ({ id: await quarantined('other.txt')(ask), reason: REASON }));
  go('mapping.preview', 'blind', async (ask) => ({
    source: { quarantine: await quarantined('list-2.csv')(ask) },
    profile: layout,
  }));
  go('mapping.origin', 'blind', async (ask) => ({ source: { quarantine: await quarantined('list-2.csv')(ask) } }));
  go('mapping.apply', 'blind', async (ask) => ({
    source: { quarantine: await quarantined('list-2.csv')(ask) },
    profile: layout,
    save: true,
  }));
  go('mapping.apply', 'blind', async (ask) => ({
    source: { message: await messageOf(ask, SECOND_FLIGHT) },
    profile: layout,
    save: false,
  }));
  go('mapping.profiles');
  go('mapping.forget', 'blind', { id: LAYOUT.id });
  for (const name of [
    'quality.messages',
    'quality.carriers',
    'quality.export',
    'entry.read-mrz',
    'entry.read-screen',
  ] as const)
    go(name);
  go('entry.save', 'blind', {
    entry: {
      ...valid['entry.save'].entry,
      leg: {
        ...valid['entry.save'].entry.leg,
        carrier: 'ET',
        number: 510,
        origin: 'ADD',
        destination: 'LFW',
        departure: '2026-11-24T10:00',
      },
    },
  });
  for (const name of ['schedule.list', 'schedule.put', 'schedule.read'] as const) go(name);
  go('schedule.remove', 'blind', async (ask) => ({ ids: [(await ask('schedule.list', {}))[0]?.id ?? ''] }));
}

/** Lists against which travellers are checked. */
import { ALERT, ENTRY, LIST_FILE, pictureInput, sdnList, TERMS } from '../../list-inputs.ts';
import { changeOf, LOOKOUT } from '../../lookout-inputs.ts';
import { FLIGHT, paxlst } from '../../messages.ts';
import type { Ask } from '../play.ts';
import { REASON, type Walk } from './walk.ts';

/** The stops about lists. Whoever confirms a take-over is of the same agency. */
export function listStops({ go }: Walk): void {
  const own = { second: 'blindAnalyst' };
  go('lists.list');
  go('lists.missing');
  go('lists.create');
  const list = async (ask: Ask) => {
    const { lists } = await ask('lists.list', {});
    return lists.find(({ list: each }) => each.title.startsWith(TERMS.title))?.list.id ?? '';
  };
  const version = async (ask: Ask) => (await ask('lists.one', { list: await list(ask) })).versions[0]?.id ?? '';
  const entry = async (ask: Ask) => {
    const { rows } = await ask('lists.entries', { list: await list(ask), text: '', from: 0, count: 9 });
    return rows.at(-1)?.id ?? '';
  };
  go('lists.one', 'blind', async (ask) => ({ list: await list(ask) }));
  go('lists.stop-comparing', 'blind', async (ask) => ({ list: await list(ask) }));
  go('lists.edit', 'blind', async (ask) => ({ list: await list(ask), terms: { ...TERMS, title: `${TERMS.title} 2` } }));
  go('lists.read-files', 'blind', async (ask) => ({ list: await list(ask), files: [LIST_FILE] }));
  go('lists.take-over-view', 'blind', async (ask) => ({ version: await version(ask) }));
  go('lists.report', 'blind', async (ask) => ({ version: await version(ask), part: 'new' }));
  const taking = async (ask: Ask) => ({ version: await version(ask), despite: true, reason: REASON });
  go('lists.take-over', 'blind', taking, own);
  const second = { name: 'sdn.csv', bytes: sdnList([{ id: 2, surname: 'Listedtwo' }]) };
  go('lists.read-files', 'blind', async (ask) => ({ list: await list(ask), files: [second] }));
  go('lists.give-up', 'blind', async (ask) => ({ version: await version(ask) }));
  go('lists.read-files', 'blind', async (ask) => ({ list: await list(ask), files: [second] }));
  go('lists.take-over', 'blind', taking, own);
  go('lists.roll-back', 'blind', async (ask) => ({ list: await list(ask), reason: REASON }), own);
  go('lists.add-entry', 'blind', async (ask) => ({ list: await list(ask), entry: ENTRY }));
  go('lists.entries', 'blind', async (ask) => ({ list: await list(ask), text: 'listed', from: 0, count: 10 }));
  go('lists.entry', 'blind', async (ask) => ({ list: await list(ask), entry: await entry(ask) }));
  go('lists.change-entry', 'blind', async (ask) => ({
    ...{ list: await list(ask), id: await entry(ask), before: await version(ask), reason: REASON },
    entry: { ...ENTRY, nationalities: ['GHA'] },
  }));
  go('lists.change-entry', 'blind', async (ask) => ({
    ...{ list: await list(ask), id: await entry(ask), before: await version(ask), reason: REASON },
    entry: { ...ENTRY, nationalities: ['GHA'], pictures: [pictureInput('face')] },
  }));
  const pictured = async (ask: Ask) => ({ list: await list(ask), entry: await entry(ask) });
  go('lists.pictures', 'blind', pictured);
  go('lists.picture', 'blind', async (ask) => {
    const of = await pictured(ask);
    return { ...of, id: (await ask('lists.pictures', of))[0]?.id ?? '', slice: 0 };
  });
  const person = { surname: 'LISTEDONE', given: 'KOFI', document: 'TG4400998' };
  const message = { name: 'listed.edi', bytes: paxlst([person], { flight: 'ET598', control: 'C0598' }) };
  go('import.start', 'blind', { files: [message], way: 'files' });
  const falseHit = async (ask: Ask) => {
    const flight = FLIGHT.replace('508', '598');
    const traveller = (await ask('flights.get', { id: flight })).travellers[0]?.id ?? '';
    const { reasons } = await ask('traveller.get', { flight, traveller });
    const rule = reasons.find(({ listed }) => listed !== undefined)?.rule ?? 'none';
    return { flight, traveller, rule, until: '2026-12-24', reason: REASON };
  };
  go('false-matches.declare', 'blind', falseHit);
  // A supervisor of the agency that owns the list confirms.
  go('false-matches.redress', 'other', falseHit, { second: 'blind' });
  go('false-matches.list', 'blind', async (ask) => ({ list: await list(ask) }));
  go('false-matches.revoke', 'blind', async (ask) => ({
    id: (await ask('false-matches.list', { list: await list(ask) })).find(({ kind }) => kind === 'not-same')?.id ?? '',
    reason: REASON,
  }));
  go('lists.add-entry', 'blind', async (ask) => ({ list: await list(ask), entry: ALERT }));
  const alert = async (ask: Ask) => {
    const found = (await ask('alerts.find', { text: 'rivets' })).alerts[0];
    return { list: found?.list ?? '', entry: found?.entry ?? '' };
  };
  go('alerts.find', 'blind');
  go('alerts.of-rules');
  go('alerts.one', 'blind', alert);
  go('alerts.print', 'blind', async (ask) => ({ ...(await alert(ask)), language: 'en', purpose: REASON }));
  go('lists.withdraw-entry', 'blind', async (ask) => ({
    ...{ list: await list(ask), id: await entry(ask), before: await version(ask), reason: REASON },
  }));
  const lookout = async (ask: Ask) => {
    const own = (await ask('lookouts.list', {})).lookouts.find(({ may }) => may.end);
    return { id: own?.id ?? '', version: own?.version ?? 1 };
  };
  go('lookouts.take', 'blindAnalyst');
  go('lookouts.list');
  go('lookouts.one', 'blind', async (ask) => ({ id: (await lookout(ask)).id }));
  go('lookouts.flight');
  go('lookouts.review', 'blind', async (ask) => ({ ...(await lookout(ask)), outcome: 'inspect', reason: REASON }));
  go('lookouts.extend', 'blind', async (ask) => ({ ...(await lookout(ask)), hours: 96, reason: REASON }));
  go('lookouts.change', 'blind', async (ask) => ({ ...changeOf(LOOKOUT), ...(await lookout(ask)), reason: REASON }));
  go('lookouts.end', 'blind', async (ask) => ({ ...(await lookout(ask)), reason: REASON }));
  const over = async (ask: Ask) => {
    const own = (await ask('lookouts.list', {})).lookouts.find(({ may }) => may.describe);
    return { id: own?.id ?? '', version: own?.version ?? 1 };
  };
  go('lookouts.describe', 'blind', async (ask) => ({ ...(await over(ask)), description: '', reason: REASON }), own);
}

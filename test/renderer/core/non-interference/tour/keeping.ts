/** What is kept, and how long: holds, unmaskings, retention, backups, the trail. */
import { NAMED, NAMELESS } from '../../exports/asked.ts';
import { OLD_FLIGHT } from '../past.ts';
import type { Ask } from '../play.ts';
import { REASON, type Walk } from './walk.ts';

/** The stops about what is kept. */
export function keepingStops({ valid, go, isLive, traveller, caseOf }: Walk): void {
  go('legal-hold.set', 'blind', async (ask) => ({
    on: { kind: 'traveller', ...(await traveller('SEENONE')(ask)) },
    reason: REASON,
  }));
  const hold = async (ask: Ask) => ({ id: (await ask('legal-holds.list', {}))[0]?.id ?? '', reason: REASON });
  go('legal-holds.list');
  go('legal-hold.confirm', 'blind', hold);
  go('legal-hold.lift', 'blind', hold);
  const masked = async (ask: Ask) => ({
    case: (await caseOf('SEENONE', OLD_FLIGHT)(ask)).id,
    reason: 'the judge asked',
  });
  const shown = async (ask: Ask) => (await ask('unmaskings.list', {}))[0]?.id ?? '';
  go('unmasking.approve', 'blind', masked);
  go('unmaskings.list');
  go('unmasking.view', 'blind', async (ask) => ({ id: await shown(ask) }));
  go('unmasking.export', 'blind', async (ask) => ({ ...NAMELESS, id: await shown(ask) }));
  go('unmasking.revoke', 'blind', async (ask) => ({ id: await shown(ask), reason: REASON }));
  for (const name of [
    'retention.get',
    'retention.run',
    'retention.set-periods',
    'retention.confirm-time',
    'store.verify',
  ] as const)
    go(name);
  if (isLive) {
    go('backup.make');
    go('backup.list');
    const place = async (ask: Ask) => ({
      place: { kind: 'listed' as const, name: (await ask('backup.list', {})).rows[0]?.name ?? '' },
    });
    go('backup.verify', 'blind', place);
    go('backup.restore', 'blind', place);
    go('backup.set', 'blind', { automatic: false, keep: 3, changes: 1000 });
  }
  go('audit.acknowledge');
  go('audit.head');
  go('audit.compare-head');
  for (const name of ['audit.list', 'audit.search', 'audit.state', 'audit.verify', 'audit.export'] as const) go(name);
  go('audit.export', 'blind', { ...valid['audit.export'], values: true });
  go('audit.export-table');
  go('audit.export-table', 'blind', { ...NAMED, from: null, until: null });
}

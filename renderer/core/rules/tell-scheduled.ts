/** Records in the audit trail, as the system actor, that scheduled rules came into force or lapsed. No officer need be signed in at that time. */
import type { Activation } from '../../../rules/lifecycle/rule-timeline.ts';
import { systemEntry } from '../audit/entries.ts';
import type { Request } from '../request.ts';
import { readSetting } from '../session.ts';

/** Records each activation once, however often the store is opened. */
export async function tellScheduled(request: Request): Promise<void> {
  const world = await request.worldNow();
  const { reigns, lapsed } = world.rules.timeline;
  const begun = reigns.flatMap(({ act }) => (act?.kind === 'activated' && isScheduled(act) ? [act] : []));
  const told = await readSetting(request.store, 'scheduledTold');
  const known = new Set(told?.value ?? []);
  const now = request.clock();
  const entries = [
    ...begun.filter(({ id }) => !known.has(id)).map((act) => entryOf('rules.came-into-force', act, now)),
    ...lapsed.filter(({ id }) => !known.has(id)).map((act) => entryOf('rules.activation-lapsed', act, now)),
  ];
  if (entries.length === 0) return;
  const all = [...new Set([...known, ...begun.map(({ id }) => id), ...lapsed.map(({ id }) => id)])].sort();
  await request.commit([{ table: 'settings', id: 'scheduledTold', rev: told?.rev ?? 0, value: all }], entries, []);
}

function isScheduled({ at, from }: Activation): boolean {
  return from > at;
}

function entryOf(
  kind: 'rules.came-into-force' | 'rules.activation-lapsed',
  { id, version, hash, from, officer }: Activation,
  now: string,
) {
  return systemEntry(now, kind, String(version), { hash, from, activation: id, activatedBy: officer });
}

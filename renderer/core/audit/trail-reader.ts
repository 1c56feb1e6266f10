/** The trail as an officer may read it. */
import { isPermitted } from '../permissions.ts';
import type { WholeRequest } from '../request.ts';
import { hiddenEntries, seenEntry } from '../seen/seen-audit.ts';
import { seenOfficers } from '../seen/seen-officers.ts';
import { readNamedOfficers } from '../session.ts';
import type { TrailReader } from './search-trail.ts';

/** The trail as the officer may see it. */
export async function readerOf(request: WholeRequest): Promise<TrailReader> {
  const { store, context, services } = request;
  const [hidden, officers] = await Promise.all([hiddenEntries(request), readNamedOfficers(store, context.unit)]);
  const names = new Map(seenOfficers(officers, context.agency).map(({ id, name }) => [id, name]));
  return {
    store,
    columns: services.trailColumns,
    seen: (entry) => (hidden === null ? entry : seenEntry(entry, hidden)),
    values: isPermitted(context.officer, 'audit.values', store.name),
    officerName: (id) => names.get(id) ?? '',
    ...((hidden?.byFrame ?? null) === null ? {} : { nameOf: (seq) => services.entryNames.nameOf(context.agency, seq) }),
  };
}

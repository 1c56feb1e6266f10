/** Quiet work that the officer may know of: where they are named, whatever their rank. */
import { contactsOf, isNamed, type QuietOrder, quietClock, quietState } from '../../../shared/casework/quiet-order.ts';
import { agencyOfStandIn } from '../../../shared/casework/stand-in.ts';
import type { DueRecord } from '../due/due-record.ts';
import type { Request } from '../request.ts';
import { readNamedOfficers } from '../session.ts';
import { TamperedError } from '../store/keys.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';

/** All quiet work that names the officer. A damaged record does not open, so nobody can tell whom it names: it is left out, or its failure would tell everybody of it. */
export async function readSeenQuiet(request: Request): Promise<readonly Opened<QuietOrder>[]> {
  const all = await readIntact(wholeOf(request.store), 'quietOrders');
  return all.filter(({ value }) => isNamed(value, request.context.officer.id));
}

/** The one with that id; undefined where there is none, it does not name the officer, or it is damaged. */
export async function readSeenQuietOrder(request: Request, id: string): Promise<Opened<QuietOrder> | undefined> {
  const found = await readOne(wholeOf(request.store), 'quietOrders', id).catch((error: unknown) => {
    if (error instanceof TamperedError) return undefined;
    throw error;
  });
  return found !== undefined && isNamed(found.value, request.context.officer.id) ? found : undefined;
}

/**
 * The clocks of all that runs. They say office, reference and whom to contact: that is all that supervisors are told once a deadline is missed, neither the traveller nor the
 * flight.
 */
export async function quietClocks(request: Request): Promise<readonly DueRecord[]> {
  const [all, named] = await Promise.all([
    readIntact(wholeOf(request.store), 'quietOrders'),
    readNamedOfficers(request.store, request.context.unit),
  ]);
  const agencyOf = (id: string) => named.find((each) => each.id === id)?.agency ?? agencyOfStandIn(id);
  const nameOf = (id: string) => named.find((each) => each.id === id)?.name ?? id;
  return all
    .filter(({ value }) => quietState(value) === 'running')
    .map(({ id, value }) => {
      const { office, reference } = value;
      const contact = contactsOf(value, agencyOf).map(nameOf).join(' / ');
      return { id, clock: quietClock(value), params: { office, reference, contact } };
    });
}

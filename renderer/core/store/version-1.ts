/**
 * Bodies of store version 1 in the form of version 2. What was not known then gets its neutral value; flights are derived anew anyway, since
 * their heads tell that an earlier release derived them.
 */

import type { UnchainedEntry } from './tables/audit.ts';
import type { Quarantined } from './tables/quarantine.ts';

type Body = Readonly<Record<string, unknown>>;

const NOTHING_STATED = { passengers: null, crew: null, bookings: null };

const NO_COMPLETENESS = {
  stated: NOTHING_STATED,
  read: { passengers: 0, crew: 0, bookings: 0 },
  parts: [],
  closed: false,
};

export function messageOf1(body: unknown): unknown {
  const message = body as Body;
  const head = { ...(message.head as Body), sender: null, accessReference: null, part: null, stated: NOTHING_STATED };
  return { ...message, member: null, profile: null, head };
}

export function headOf1(body: unknown): unknown {
  const head = body as Body;
  return {
    ...head,
    leg: legOf1(head.leg),
    completeness: NO_COMPLETENESS,
    derivation: 1,
    derivedFrom: { messages: 0, decisions: 0 },
  };
}

export function sectionOf1(body: unknown): unknown {
  const { flight, screening } = body as { readonly flight: Body; readonly screening: unknown };
  return {
    flight: {
      ...flight,
      leg: legOf1(flight.leg),
      messages: (flight.messages as readonly Body[]).map((use) => ({ ...use, part: null, travellers: 0 })),
      travellers: (flight.travellers as readonly Body[]).map(travellerOf1),
      bookings: (flight.bookings as readonly Body[]).map(bookingOf1),
      completeness: NO_COMPLETENESS,
    },
    screening,
  };
}

/** The files of a job lay in the job itself; the upgrade of the database made records of their own of them (`jobFilesOf1`). */
export function jobOf1(body: unknown): unknown {
  const { files, ...job } = body as Job1;
  return { ...job, way: 'files', fileCount: files.length, size: files.reduce((sum, file) => sum + file.size, 0) };
}

/** Reports of a job's files, in order. */
export function jobFilesOf1({ files }: Job1): readonly Body[] {
  return files.map((file) => ({
    ...file,
    quarantined: 0,
    messages: file.messages.map((message) => ({ ...message, member: null, countsDiffer: false })),
  }));
}

/** A job as version 1 kept it, as far as it matters here. */
export interface Job1 {
  readonly startedAt: string;
  readonly state: string;
  readonly files: readonly {
    readonly name: string;
    readonly size: number;
    readonly failure: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
    readonly messages: readonly Body[];
  }[];
}

/** Entry of a file that gave nothing, of which version 1 kept the bare bytes. Which file it was, its import says. */
export function quarantinedOf1(id: string, size: number, job: Job1 | null): Quarantined {
  const at = id.lastIndexOf(':');
  const file = job?.files[Number(id.slice(at + 1))];
  return {
    job: id.slice(0, at),
    fileName: file?.name ?? id,
    member: null,
    receivedAt: job?.startedAt ?? '1970-01-01T00:00:00.000Z',
    start: 0,
    end: file?.size ?? size,
    code: file?.failure?.code ?? 'format-unknown',
    params: file?.failure?.params ?? {},
    size,
    table: false,
  };
}

/** Version 1 knew no registrations. */
function legOf1(leg: unknown): unknown {
  return { ...(leg as Body), registration: null };
}

function travellerOf1(traveller: Body): Body {
  return { ...traveller, clearance: null, crewDuty: null, governmentReference: null, replies: [] };
}

function bookingOf1(booking: Body): Body {
  return {
    ...booking,
    payments: (booking.payments as readonly Body[]).map((payment) => ({ ...payment, token: null })),
  };
}

/** An entry of the audit trail, which was not chained. */
export function auditOf1(body: unknown): UnchainedEntry {
  return { form: 0, entry: body as UnchainedEntry['entry'] };
}

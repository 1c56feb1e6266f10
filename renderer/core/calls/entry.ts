/** Travellers and flights entered by hand: typed, or read from a machine readable zone or a pasted screen; kept as a message and screened. */
import { z } from 'zod';
import { type Entry, writeEntry } from '../../../shared/entry/entry.ts';
import { type MrzReading, readMrz } from '../../../shared/entry/mrz.ts';
import { readTerminalScreen, type ScreenReading } from '../../../shared/entry/terminal-screen.ts';
import type { FlightId, MessageId, TravellerId } from '../../../shared/flight/flight.ts';
import { flightId } from '../../../shared/flight/flight-id.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { readJobFiles } from '../import/job.ts';
import { intakeContext } from '../import/read-context.ts';
import { runImport } from '../import/run-job.ts';
import type { WholeRequest } from '../request.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

/** The result of an entry: which of its travellers are flagged now. */
export interface EntryOutcome {
  readonly message: MessageId;
  readonly flights: readonly FlightId[];
  readonly travellers: readonly {
    readonly flight: FlightId;
    readonly traveller: TravellerId;
    readonly name: string;
    readonly outcome: Outcome;
  }[];
}

const MOST_TRAVELLERS = 900;
const LONGEST_SCREEN = 100_000;
const LONGEST_MRZ = 2000;

const words = z.string().trim().max(200).nullable();
const long = z.string().trim().max(1000);
const code = z.string().trim().toUpperCase().max(12).nullable();
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
  .nullable();
const utc = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}Z)?$/)
  .nullable();
const count = z.number().int().min(0).max(9999).nullable();
const list = z.array(long).max(50);

const designator = { carrier: code, number: count, suffix: code, origin: code, destination: code };

const travellerForm = z.strictObject({
  type: z.enum(['passenger', 'crew', 'transit-passenger', 'transit-crew', 'infant']),
  surname: words,
  givenNames: words,
  title: words.default(null),
  sex: z.enum(['M', 'F', 'X']).nullable(),
  dateOfBirth: date,
  nationality: code,
  residence: code,
  birthPlace: words,
  documents: z
    .array(
      z.strictObject({
        type: code,
        number: z.string().trim().max(40).nullable(),
        issuer: code,
        expiry: date,
        issued: date,
      }),
    )
    .max(10),
  locator: code,
  seat: code,
  bags: z.strictObject({ count, weightKg: z.number().min(0).max(99999).nullable(), tags: list }),
  phones: list,
  emails: list,
  embarkation: code,
  debarkation: code,
  ticket: z.string().trim().max(20).nullable().default(null),
  mrz: z.array(z.string().max(60)).max(3).nullable(),
});

const bookingForm = z.strictObject({
  locator: code,
  carrier: code.default(null),
  created: utc,
  segments: z
    .array(z.strictObject({ ...designator, departure: local, arrival: local, class: code, status: code }))
    .max(40),
  payments: z
    .array(
      z.strictObject({
        method: z.enum(['card', 'cash', 'check', 'invoice', 'other']),
        amount: z.number().min(0).nullable(),
        currency: code,
        card: code.default(null),
        token: z.string().max(40).nullable().default(null),
        last4: z
          .string()
          .regex(/^\d{4}$/)
          .nullable()
          .default(null),
      }),
    )
    .max(20),
  phones: list,
  emails: list,
  tickets: list,
  agency: z.strictObject({ iata: z.string().trim().max(12).nullable(), city: code }).nullable(),
  remarks: z.array(long).max(200),
});

const form = z.strictObject({
  version: z.literal(1),
  kind: z.enum(['form', 'mrz', 'screen']),
  leg: z.strictObject({ ...designator, registration: code, departure: local, arrival: local }),
  travellers: z.array(travellerForm).min(1).max(MOST_TRAVELLERS),
  booking: bookingForm.nullable(),
  text: z.string().max(LONGEST_SCREEN).nullable(),
});

export const entryCalls = {
  'entry.read-mrz': call({
    input: z.strictObject({ text: z.string().max(LONGEST_MRZ) }),
    permission: 'entry',
    audit: null,
    async handler({ world, context }, { text }): Handled<MrzReading> {
      return success({ output: readMrz(text, { reference: world.reference }, context.now.slice(0, 10)) });
    },
  }),

  'entry.read-screen': call({
    input: z.strictObject({ text: z.string().max(LONGEST_SCREEN) }),
    permission: 'entry',
    audit: null,
    async handler(request, { text }): Handled<ScreenReading> {
      const { now } = request.context;
      // The unit's secret key is used, so that a payment card can be linked although its number is not kept.
      return success({ output: readTerminalScreen(text, await intakeContext(request, now), now.slice(0, 10)) });
    },
  }),

  /** Stores the entry as a message, merges it into the flight and screens the flight at once. */
  'entry.save': call({
    input: z.strictObject({ entry: form }),
    permission: 'entry',
    whole: 'It merges the typed data into stored flights and screens them, and answers what came of it.',
    audit: 'entry.saved',
    schedule: 'with-writes',
    async handler(request, { entry }): Handled<EntryOutcome> {
      const { leg } = entry;
      // The flight's id needs a date and the airport of departure.
      if (leg.departure === null && leg.arrival === null)
        return failed({ code: 'invalid-input', path: 'entry.leg.departure' });
      if (leg.number === null && leg.registration === null)
        return failed({ code: 'invalid-input', path: 'entry.leg.number' });
      const nameless = entry.travellers.findIndex(
        ({ surname, givenNames, documents }) => surname === null && givenNames === null && documents.length === 0,
      );
      if (nameless >= 0) return failed({ code: 'invalid-input', path: `entry.travellers.${nameless}.surname` });
      return success({ output: await saveEntry(request, entry) });
    },
  }),
} as const;

async function saveEntry(request: WholeRequest, form: Omit<Entry, 'prepared' | 'desk'>): Promise<EntryOutcome> {
  const { context } = request;
  const entry: Entry = {
    ...form,
    prepared: `${context.now.slice(0, 16)}Z`,
    desk: context.unit?.code ?? context.officer.id,
  };
  const name = `${flightId({ ...entry.leg, operating: null })}.entry.json`;
  const job = await runImport(request, [{ name, bytes: writeEntry(entry) }], 'entry.saved', 'entry');
  const files = await readJobFiles(request.store, job);
  const messages = files.flatMap((file) => file.messages);
  const flights = [...new Set(messages.flatMap((message) => message.flights))];
  const ids = new Set(messages.map(({ id }) => id));
  const sections = await Promise.all(flights.map((flight) => readSeenSection(request, flight)));
  return {
    message: messages[0]?.id ?? '',
    flights,
    travellers: sections.flatMap((section) =>
      (section?.flight.travellers ?? []).flatMap((traveller, at) =>
        traveller.sources.some(({ message }) => ids.has(message))
          ? [
              {
                flight: section?.flight.id ?? '',
                traveller: traveller.id,
                name: travellerName(traveller),
                outcome: section?.screening.travellers[at]?.outcome ?? 'clear',
              },
            ]
          : [],
      ),
    ),
  };
}

/** The journey around a sample flight: connections before or after it, and the way back. */
import type { SampleSegment } from './model.ts';
import type { Connection, ScheduledFlight } from './schedule.ts';
import type { Timetable } from './timetable.ts';

/** What a journey is made around. */
export interface JourneyContext {
  readonly flight: ScheduledFlight;
  readonly departure: number;
  readonly arrival: number;
  /** The sample airport (IATA). */
  readonly airport: string;
  /** Where given, flights of the sample airport are taken at their times. */
  readonly timetable: Timetable | null;
}

/** Segments of a booking in order of travel, and which of them is the flight itself. `nights` are the nights at the destination. */
export function journey(
  context: JourneyContext,
  connection: Connection | null,
  oneWay: boolean,
  outbound: boolean,
  nights: number,
  cabin: string,
): { readonly segments: readonly SampleSegment[]; readonly prime: number } {
  const { flight, departure, arrival, timetable } = context;
  const here: SampleSegment = { ...pick(flight), departure, arrival, class: cabin };
  const path = around(context, here, connection, cabin);
  const prime = path.indexOf(here);
  if (oneWay) return { segments: path, prime };
  const back = backwards(path, outbound ? nights : -nights, cabin);
  const other = timetable === null ? back : timetable.onNearestDay(back);
  return outbound
    ? { segments: [...path, ...other], prime }
    : { segments: [...other, ...path], prime: other.length + prime };
}

function pick(flight: ScheduledFlight): Pick<SampleSegment, 'carrier' | 'number' | 'origin' | 'destination'> {
  const { carrier, number, origin, destination } = flight;
  return { carrier, number, origin, destination };
}

/** The flight with its connecting segment before or after it. */
function around(
  { flight, airport: station, timetable }: JourneyContext,
  here: SampleSegment,
  connection: Connection | null,
  cabin: string,
): readonly SampleSegment[] {
  if (connection === null) return [here];
  const { carrier, number, airport, minutes, ground } = connection;
  const arriving = flight.destination === station;
  const before = arriving === (connection.at === 'far');
  if (before) {
    const arrival = here.departure - ground;
    return [
      {
        carrier,
        number,
        origin: airport,
        destination: here.origin,
        departure: arrival - minutes,
        arrival,
        class: cabin,
      },
      here,
    ];
  }
  const departure = here.arrival + ground;
  const onward = {
    carrier,
    number,
    origin: here.destination,
    destination: airport,
    departure,
    arrival: departure + minutes,
    class: cabin,
  };
  return [here, timetable === null ? onward : timetable.onward(onward)];
}

/** The same way in the other direction, `nights` later (or earlier, when negative). */
function backwards(path: readonly SampleSegment[], nights: number, cabin: string): readonly SampleSegment[] {
  const first = path[0] as SampleSegment;
  const last = path[path.length - 1] as SampleSegment;
  const span = last.arrival - first.departure;
  // Keep the wished number of nights between arrival at the turning point and departure from it.
  const start = nights > 0 ? last.arrival + nights * 1440 : first.departure + nights * 1440 - span;
  let shift = start;
  return path.toReversed().map((segment, index, all) => {
    const minutes = segment.arrival - segment.departure;
    const before = all[index - 1];
    if (before !== undefined) shift += before.departure - segment.arrival;
    const departure = shift;
    shift += minutes;
    const number = segment.number % 2 === 0 ? segment.number + 1 : segment.number - 1;
    return {
      carrier: segment.carrier,
      number,
      origin: segment.destination,
      destination: segment.origin,
      departure,
      arrival: departure + minutes,
      class: cabin,
    };
  });
}

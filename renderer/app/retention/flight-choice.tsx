import { useMemo } from 'react';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { SearchedChoice } from '../ui/searched-choice.tsx';
import { useCall } from '../ui/use-call.ts';

export interface FlightChoiceProps {
  readonly chosen: FlightId | null;
  readonly onChoose: (flight: FlightId) => void;
}

const WORDS = {
  search: 'legal-holds.flight.search',
  choice: 'legal-holds.flight',
  more: 'legal-holds.flight.more',
  none: 'legal-holds.flight.none',
};

/** Chooses one of the stored flights by its number, route or day. */
export function FlightChoice({ chosen, onChoose }: FlightChoiceProps) {
  const nameOf = useFlightName();
  const { value } = useCall('flights.list', {}, ['flights']);
  const flights = useMemo(() => value?.map(({ id }) => ({ id, name: nameOf(id) })) ?? null, [value, nameOf]);
  return (
    <SearchedChoice
      rows={flights}
      chosen={chosen}
      onChoose={({ id }) => onChoose(id)}
      textOf={flightText}
      show={({ name }) => name}
      most={6}
      name="held-flight"
      words={WORDS}
    />
  );
}

/** The text by which a flight is searched: its name as on an airport board, with and without the blank in its number, and its id. */
export function flightText({ id, name }: { readonly id: FlightId; readonly name: string }): string {
  return `${name} ${name.replace(/^(\S+) /, '$1')} ${id}`;
}

import { useDirection } from '@mantine/core';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ToldBefore } from '../../../shared/flight/flight.ts';
import { airportPlace } from '../../../shared/reference/airport-place.ts';
import { flightPath } from '../addresses.ts';
import { formatFlight, formatLocal } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { JourneyLeg } from './journey.ts';
import { lengthText } from './length-text.ts';
import { LineDrawing } from './line-drawing.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { kilometres } from './map-layout.ts';
import { Picture } from './picture.tsx';
import type { PictureOf } from './picture-of.ts';
import type { PictureTable } from './picture-table.ts';
import { type JourneyShown, useJourney } from './use-journey.ts';

/** Where the traveller goes, in travel order on a line, and on the map. */
export function JourneyPicture({ view, asTable, isOutside = false }: PictureOf) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isRtl = useDirection().dir === 'rtl';
  const journey = useJourney(view);
  if (journey === null) return <div className="empty fill" aria-busy="true" />;
  const { legs, line, home, cityOf } = journey;
  const unknown = line.stations.map(({ code }) => code).filter((code) => airportPlace(code) === undefined);
  return (
    <Picture
      title={t('journey.title')}
      summary={summaryText(t, journey, language)}
      table={journeyTable(t, journey, language)}
      asTable={asTable}
      isOutside={isOutside}
      empty={legs.length === 0 ? t('journey.none') : null}
      notes={[
        ...toldTexts(t, view.flight.toldBefore, language),
        ...(view.booking === null ? [t('journey.no-booking')] : []),
        ...(unknown.length === 0 ? [] : [t('journey.not-on-map', { places: [...new Set(unknown)].join(', ') })]),
      ]}
    >
      <LineDrawing line={line} cityOf={cityOf} isRtl={isRtl} />
      <MapDrawing legs={legs} home={home} />
    </Picture>
  );
}

/** What messages told of this flight otherwise, in words. */
function toldTexts(t: TFunction, told: ToldBefore | undefined, language: Language): readonly string[] {
  if (told === undefined) return [];
  const time = (key: string, at: string | null | undefined) =>
    at == null ? [] : [t(key, { time: formatLocal(at, language) })];
  return [
    ...told.destinations.map(({ airport }) => t('journey.told-destination', { place: airport })),
    ...time('flight.told-departure', told.departure),
    ...time('flight.told-arrival', told.arrival),
    ...time('flight.told-departure-until', told.until?.departure),
    ...time('flight.told-arrival-until', told.until?.arrival),
  ];
}

function summaryText(t: TFunction, { legs, line }: JourneyShown, language: Language): string {
  const stops = line.stations.map(({ code }) => code).join(t('ui.then'));
  const own = legs.find(({ kind }) => kind === 'this');
  const begins = legs[0]?.departure ?? null;
  return [
    t('journey.summary', { count: legs.length, stops }),
    ...(begins === null ? [] : [t('journey.begins', { time: formatLocal(begins, language) })]),
    ...(own === undefined
      ? []
      : [t('journey.this-is', { flight: formatFlight(own), from: own.origin, to: own.destination })]),
  ].join(' ');
}

/** A row per flight: times, length, distance, and how long the traveller waits for the next one. */
export function journeyTable(t: TFunction, { legs, line, cityOf }: JourneyShown, language: Language): PictureTable {
  const end = (code: string, local: string | null) =>
    [`${code} ${cityOf(code)}`.trim(), ...(local === null ? [] : [formatLocal(local, language)])].join(', ');
  return {
    columns: ['flight', 'from', 'to', 'length', 'distance', 'waits', 'what'].map((column) =>
      t(`journey.column.${column}`),
    ),
    rows: legs.map((leg, at) => {
      const { stored } = leg;
      const name = formatFlight(leg);
      // The station behind the flight; where the journey breaks, there is one more.
      const waits = line.stations[line.ways.indexOf(leg) + 1]?.waits ?? null;
      return [
        stored === null ? `${at + 1}. ${name}` : { text: `${at + 1}. ${name}`, href: flightPath(stored) },
        end(leg.origin, leg.departure),
        end(leg.destination, leg.arrival),
        flownText(t, leg),
        distanceText(t, leg),
        waits === null ? '–' : lengthText(t, waits),
        t(`journey.${leg.kind}`),
      ];
    }),
  };
}

function flownText(t: TFunction, { departureUtc, arrivalUtc }: JourneyLeg): string {
  return departureUtc === null || arrivalUtc === null || arrivalUtc < departureUtc
    ? '–'
    : lengthText(t, arrivalUtc - departureUtc);
}

function distanceText(t: TFunction, { origin, destination }: JourneyLeg): string {
  const [from, to] = [airportPlace(origin), airportPlace(destination)];
  return from === undefined || to === undefined ? '–' : t('journey.kilometres', { distance: kilometres(from, to) });
}

/** Sample flights as the spreadsheets that small carriers send: an English one with commas, a French one with semicolons and a title row. */
import { dateOfDay, pad2 } from '../time/civil.ts';
import type { SampleBooking, SampleFlight, SampleTraveller } from './model.ts';
import { localMinutes } from './places.ts';
import { hhmm } from './write-edifact.ts';

const ENGLISH =
  'Flight,Date,From,To,STD,STA,Type,Surname,Given names,Sex,Date of birth,Nationality,Document type,Document number,Issuing country,Expiry,PNR,Seat,Bags,Bag kg';
const FRENCH =
  'Vol;Date;De;Vers;Départ;Arrivée;Type;Nom;Prénoms;Sexe;Date de naissance;Nationalité;Type de document;Numéro de document;Pays émetteur;Expiration;Dossier;Siège;Bagages;Poids';

/** The passenger list of a flight as CSV text with `DD/MM/YYYY` dates. */
export function passengerTable(flight: SampleFlight): string {
  const french = flight.scheduled.channels === 'table-fr';
  const separator = french ? ';' : ',';
  const title = french ? [`Liste des passagers ${flight.scheduled.carrier} ${flight.scheduled.number}`] : [];
  const rows = flight.bookings.flatMap((booking) =>
    booking.travellers.map((traveller) => row(flight, booking, traveller, french).join(separator)),
  );
  return `${[...title, french ? FRENCH : ENGLISH, ...rows].join('\r\n')}\r\n`;
}

function row(
  flight: SampleFlight,
  booking: SampleBooking,
  traveller: SampleTraveller,
  french: boolean,
): readonly string[] {
  const { carrier, number, origin, destination } = flight.scheduled;
  const departure = localMinutes(origin, flight.departure);
  const { document } = traveller;
  return [
    `${carrier}${number}`,
    written(dateOfDay(Math.floor(departure / 1440))),
    origin,
    destination,
    clock(departure),
    clock(localMinutes(destination, flight.arrival)),
    traveller.kind === 'infant' ? (french ? 'Bébé' : 'Infant') : french ? 'Passager' : 'Passenger',
    traveller.surname,
    traveller.givenNames,
    traveller.sex,
    written(traveller.birth),
    traveller.nationality,
    document.type,
    document.number,
    document.issuer,
    document.expiry === null ? '' : written(document.expiry),
    booking.locator,
    traveller.seat ?? '',
    String(traveller.bags),
    traveller.bags === 0 ? '' : String(traveller.kg),
  ];
}

function written(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function clock(minutes: number): string {
  const time = hhmm(minutes);
  return `${pad2(Number(time.slice(0, 2)))}:${time.slice(2)}`;
}

/** Whom the messages of a flight name. */
import { expect, test } from 'vitest';
import { foldFlight } from '../../../shared/flight/fold-flights.ts';
import { namedIn } from '../../../shared/flight/named-in.ts';
import { api, context, document, person } from './make-manifest.ts';

test('a message is alone with its passenger only where no other names them, also one that it replaced', () => {
  const ama = person('MENSAH', { documents: [document('TG4817305')] });
  const kofi = person('OKAFOR', { documents: [document('TG2950417')] });
  const messages = [api('first', [ama]), api('again', [ama]), api('other', [kofi])];
  const flight = foldFlight('ET-508-ADD-2026-11-24', messages, context);
  if (flight === null) throw new Error('no flight');
  const named = namedIn(flight);
  const said = messages.map(({ id }) => [id, named.by(id).length, named.isAlone(id)]);
  expect(said).toEqual([
    ['first', 1, false],
    ['again', 1, false],
    ['other', 1, true],
  ]);
  expect(named.by('unknown')).toEqual([]);
});

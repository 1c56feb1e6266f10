import { useLocation } from 'wouter';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { picturesPath } from '../addresses.ts';
import { KeyButton } from '../ui/key-button.tsx';

/** It stands on English and French keyboards without Shift; beside a traveller every letter has its action. */
const KEY = ',';

/** Opens the pictures of the traveller shown, and leads back to where it stands. */
export function PicturesButton({ view: { flight, traveller } }: { readonly view: TravellerView }) {
  const [place, navigate] = useLocation();
  const from = place.startsWith('/queue') ? 'queue' : 'flights';
  return (
    <div className="pictures-open">
      <KeyButton
        tone="quiet"
        action={{
          id: 'pictures.open',
          key: KEY,
          label: 'pictures.open',
          group: 'keys.traveller',
          hint: false,
          run: () => navigate(picturesPath(from, flight.id, traveller.id)),
        }}
      />
    </div>
  );
}

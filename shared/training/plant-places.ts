/** Where the planted travellers of an airport are, so that each pattern has a route on which it happens. */
import type { OriginCode } from './origins.ts';

/** On which flight (carrier and number), and of which origin. */
export interface Place {
  readonly on: string;
  readonly origin: OriginCode;
}

export interface PlantPlaces {
  readonly couriers: {
    readonly on: string;
    /** Airport beyond this flight from which they come; null when the flight itself is the way. */
    readonly through: string | null;
    readonly residence: OriginCode;
    /** Country of the agency (ISO 3166 alpha-2). */
    readonly bought: string;
    readonly phone: string;
    /** Origin, bags and kilograms of each. */
    readonly people: readonly (readonly [OriginCode, number, number])[];
  };
  /** They come home from a gold market after one night, `through` when it lies beyond this flight. */
  readonly runners: readonly (Place & { readonly through: string | null })[];
  readonly packers: readonly Place[];
  readonly heavy: readonly Place[];
  readonly ring: {
    readonly on: string;
    readonly residence: OriginCode;
    readonly bought: string;
    readonly phone: string;
    readonly origins: readonly OriginCode[];
  };
  readonly expired: readonly Place[];
  readonly specimen: Place;
  readonly suspicious: Place;
  /** Two persons with one document, whose number follows the pattern. */
  readonly shared: {
    readonly on: string;
    readonly origins: readonly OriginCode[];
    readonly issuer: OriginCode;
    readonly number: string;
  };
  readonly nameSwap: Place;
  readonly minor: Place & { readonly residence: OriginCode };
  readonly split: Place;
  readonly noBag: Place;
  readonly late: Place & { readonly residence: OriginCode };
}

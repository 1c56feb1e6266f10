/** What a screen is to the router, the rail, the parts under a heading, keys and commands. The table of them stands in `screens.tsx`. */
import type { IconListDetails } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import { type DefaultParams, matchRoute, type Parser, type StringRouteParams, useLocation, useRouter } from 'wouter';
import type { SessionView } from '../../core/calls/session.ts';
import { useSession } from './use-session.ts';

type Permission = SessionView['permissions'][number];

export interface Screen {
  /** Pattern of its address, as the router reads it. */
  readonly path: string;
  /** Text key of the part of its area that it belongs to; the first screen of a part is where its link leads. Null: it is reached from other screens only. */
  readonly part: string | null;
  /** Who has it. What may be read and done there is decided by the core. */
  readonly permission: Permission;
  readonly show: (params: DefaultParams) => ReactNode;
}

/** Screens whose addresses begin alike. */
export interface Area {
  readonly path: `/${string}`;
  /** Its place in the rail: text key and icon. Null: it has none. */
  readonly rail: { readonly label: string; readonly Icon: typeof IconListDetails } | null;
  /** Text key that names the list of its parts; null: it has no parts. */
  readonly parts: string | null;
  /** The first one that fits an address is shown. */
  readonly screens: readonly Screen[];
}

/** A row of the table: `show` gets what the pattern takes out of the address. */
export function screen<Path extends string>(
  path: Path,
  part: string | null,
  permission: Permission,
  show: (params: StringRouteParams<Path>) => ReactNode,
): Screen {
  return { path, part, permission, show: (params) => show(params as StringRouteParams<Path>) };
}

const AreasContext = createContext<readonly Area[]>([]);
export const AreasProvider = AreasContext.Provider;

export interface AreasInUse {
  /** Those of the rail that the officer has, in order; the place of each is its key. Everybody has one at least. */
  readonly rail: readonly (Area & { readonly rail: NonNullable<Area['rail']> })[];
  /** The screen at the address, whoever has it, with its area and what the pattern took out. */
  readonly here: { readonly area: Area; readonly screen: Screen; readonly params: DefaultParams } | null;
  /** The parts of the area at hand that the officer has, in order. */
  readonly parts: readonly { readonly label: string; readonly path: string }[];
}

/** What these areas come to for an officer with these permissions at an address; `parser` is the router's. */
export function areasInUse(
  areas: readonly Area[],
  parser: Parser,
  permissions: readonly Permission[],
  location: string,
): AreasInUse {
  const has = ({ permission }: Screen) => permissions.includes(permission);
  const here = areas
    .flatMap((area) => area.screens.map((each) => ({ area, screen: each })))
    .map((each) => ({ ...each, params: matchRoute(parser, each.screen.path, location)[1] }))
    .find((each): each is NonNullable<AreasInUse['here']> => each.params !== null);
  const parts = new Map<string, string>();
  for (const { part, path } of here?.area.screens.filter(has) ?? []) {
    if (part !== null && !parts.has(part)) parts.set(part, path.replace(/\/[:*].*/, ''));
  }
  return {
    rail: areas.filter((area): area is AreasInUse['rail'][number] => area.rail !== null && area.screens.some(has)),
    here: here ?? null,
    parts: [...parts].map(([label, path]) => ({ label, path })),
  };
}

/** The same for the officer who is in, at the address at hand. */
export function useAreas(): AreasInUse {
  const areas = useContext(AreasContext);
  const { permissions } = useSession();
  const [location] = useLocation();
  return areasInUse(areas, useRouter().parser, permissions, location);
}

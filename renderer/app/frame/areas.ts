/** A screen's declaration for the router, the rail, the parts under a heading, keys and commands. `screens.tsx` holds the table of screens. */
import type { IconListDetails } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import { type DefaultParams, matchRoute, type Parser, type StringRouteParams, useLocation, useRouter } from 'wouter';
import type { SessionView } from '../../core/calls/session-views.ts';
import type { Waiting } from '../../core/calls/waiting.ts';
import { useSession } from './use-session.ts';

type Permission = SessionView['permissions'][number];

export interface Screen {
  /** Pattern of its address, as the router reads it. */
  readonly path: string;
  /** Text key of the part of its area to which it belongs. The link of a part leads to its first screen. Null: only other screens lead here. */
  readonly part: string | null;
  /** The permission to see the screen. The core decides what may be read and done there. */
  readonly permission: Permission;
  readonly show: (params: DefaultParams) => ReactNode;
}

/** Screens whose addresses begin the same way. */
export interface Area {
  readonly path: `/${string}`;
  /** Its place in the rail: text key and icon. Null: it is not in the rail. */
  readonly rail: {
    readonly label: string;
    readonly Icon: typeof IconListDetails;
    /** What waits there, as a number beside the label. */
    readonly waiting?: Waiting;
    /** A mark of its own. */
    readonly Mark?: () => ReactNode;
  } | null;
  /** Text key that names the list of its parts; null: it has no parts. */
  readonly parts: string | null;
  /** The first screen whose pattern matches the address is shown. */
  readonly screens: readonly Screen[];
}

/** A row of the table. `show` gets the parameters that the pattern reads from the address. */
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
  /** The areas in the officer's rail, in order; the position of each is its key. Every officer has at least one. */
  readonly rail: readonly (Area & { readonly rail: NonNullable<Area['rail']> })[];
  /** The screen at the address whether or not the officer may see it, with its area and parameters. */
  readonly here: { readonly area: Area; readonly screen: Screen; readonly params: DefaultParams } | null;
  /** The parts of the present area that the officer may see, in order. */
  readonly parts: readonly { readonly label: string; readonly path: string }[];
}

/** The areas for an officer with these permissions at an address; `parser` is the router's. */
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
  return {
    rail: areas.filter((area): area is AreasInUse['rail'][number] => area.rail !== null && area.screens.some(has)),
    here: here ?? null,
    parts: here === undefined ? [] : partsOf(here.area, has),
  };
}

/** The parts of an area whose first screens pass, in order. */
function partsOf(area: Area, has: (screen: Screen) => boolean): AreasInUse['parts'] {
  const parts = new Map<string, string>();
  for (const { part, path } of area.screens.filter(has)) {
    if (part !== null && !parts.has(part)) parts.set(part, path.replace(/\/[:*].*/, ''));
  }
  return [...parts].map(([label, path]) => ({ label, path }));
}

/** A screen that can be opened from anywhere: one of the rail, or a part of one. */
export interface ScreenLink {
  readonly path: string;
  /** Text key of its name. */
  readonly label: string;
  /** What else names it: the area of a part, or the part with which an area begins. */
  readonly beside: string | null;
}

/** All such screens for an officer with these permissions, in order of the rail. */
export function screenLinks(areas: readonly Area[], permissions: readonly Permission[]): readonly ScreenLink[] {
  const has = ({ permission }: Screen) => permissions.includes(permission);
  return areas.flatMap((area) => {
    const { rail, path } = area;
    if (rail === null || !area.screens.some(has)) return [];
    const parts = partsOf(area, has);
    const begins = parts.find((part) => part.path === path)?.label ?? null;
    const others = parts.filter((part) => part.path !== path).map((part) => ({ ...part, beside: rail.label }));
    return [{ path, label: rail.label, beside: begins }, ...others];
  });
}

/** The same for the signed-in officer. */
export function useScreenLinks(): readonly ScreenLink[] {
  const { permissions } = useSession();
  return screenLinks(useContext(AreasContext), permissions);
}

/** The same for the signed-in officer at the present address. */
export function useAreas(): AreasInUse {
  const areas = useContext(AreasContext);
  const { permissions } = useSession();
  const [location] = useLocation();
  return areasInUse(areas, useRouter().parser, permissions, location);
}

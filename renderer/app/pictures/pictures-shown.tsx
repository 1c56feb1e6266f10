/** The pictures with their libraries: one chunk, loaded when somebody looks at the first of them. */
import type { ComponentType } from 'react';
import { JourneyPicture } from './journey-picture.tsx';
import { LinksPicture } from './links-picture.tsx';
import type { PictureId, PictureOf } from './picture-of.ts';
import { PointsPicture } from './points-picture.tsx';
import { SeatsPicture } from './seats-picture.tsx';
import { TimesPicture } from './times-picture.tsx';

const SHOWN = {
  journey: JourneyPicture,
  times: TimesPicture,
  points: PointsPicture,
  seats: SeatsPicture,
  links: LinksPicture,
} satisfies Readonly<Record<PictureId, ComponentType<PictureOf>>>;

/** The picture of this tab. */
export function PicturesShown({ picture, ...of }: PictureOf & { readonly picture: PictureId }) {
  const Shown = SHOWN[picture];
  return <Shown {...of} />;
}

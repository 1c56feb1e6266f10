import { lazy } from 'react';

/** The drawings and their libraries are loaded only for whoever looks at them, or prints them. */
export const LazyPictures = lazy(async () => ({ default: (await import('./pictures-shown.tsx')).PicturesShown }));

/** Which slices of entries a version of a list has, under the id of the version. */
import type { SliceIndex } from '../../lists/slice-index.ts';
import { json } from '../encodings.ts';
import { partOfList } from './part-of-list.ts';

export const listIndexes = partOfList<SliceIndex>(json);

/** The bytes of pictures of entries of lists, in slices. The entry says what each is. They end with the last version of its list that has it, or were never wholly there. */
import { raw } from '../encodings.ts';
import { partOfList } from './part-of-list.ts';

export const entryPictures = partOfList<Uint8Array>(raw);

/** Opens and closes the search box. Mantine keeps which entry is selected. */
import { createSpotlight } from '@mantine/spotlight';

export const [boxStore, searchBox] = createSpotlight();

import { fileURLToPath } from 'node:url';

/** Where the commands keep what takes long to make: beside the packages, where tools keep such things. */
export const keptFolder = fileURLToPath(new URL('../../node_modules/.cache/sheba-desk', import.meta.url));
